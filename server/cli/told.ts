import type { LinePlace } from "#core/json-places.ts";
import type { LintNote } from "#core/lint/note.ts";
import type { Problem } from "#core/problem.ts";
import { de } from "#core/text/de.ts";
import { definitionPlace, inModule } from "#core/text/definition-place.ts";
import { sentenceOf } from "#core/text/sentence.ts";
import type { Source } from "./json-file.ts";

/** Something to tell about a file: for people `place` and `sentence`, for programs the rest. */
export type Told = {
  /** As it is called in messages; a module's own, where the fault is in one. */
  readonly file: string;
  readonly at: LinePlace | null;
  readonly severity: "error" | "warning" | "note";
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly params: Problem["params"] | LintNote["params"];
  readonly place: string;
  readonly sentence: string;
};

/** A file that could not be read at all, or is none of those that are wanted. */
export const toldUnread = (file: string, sentence: string, at: LinePlace | null = null): Told => ({
  file,
  at,
  severity: "error",
  code: "unreadable",
  path: [],
  params: {},
  place: "",
  sentence,
});

/** A definition and the modules it includes, as they were read. */
export type Sources = { readonly definition: Source; readonly modules: readonly Source[] };

type Found = Pick<Told, "severity" | "code" | "path" | "params" | "sentence">;

/** What was found in a definition, at its place in it or in a module. */
export const toldFound = (found: Found, { definition, modules }: Sources): Told => {
  const values = modules.map(({ value }) => value);
  const module = inModule(found.path, definition.value, values);
  const source = modules.find(({ value }) => module !== null && value === module.module) ?? definition;
  const path = module?.path ?? found.path;
  const { keyword } = found.params;
  const word = found.code === "unknownKeyword" && typeof keyword === "string" ? [keyword] : [];
  const isWhole = path.length + word.length === 0;
  return {
    ...found,
    file: source.name,
    at: isWhole ? null : source.place([...path, ...word]),
    place: definitionPlace(found.path, definition.value, values),
  };
};

/** A problem of a definition. */
export const toldProblem = (problem: Problem, sources: Sources): Told => {
  const { code, path, params } = problem;
  return toldFound({ severity: "error", code, path, params, sentence: sentenceOf(problem, de) }, sources);
};

/** What is told, for programs: without what is made of it for people, but with the sentence. */
export const toldAsData = ({ at, severity, code, path, params, sentence, file }: Told) => ({
  severity,
  code,
  path,
  params,
  sentence,
  file,
  line: at?.line ?? null,
  column: at?.column ?? null,
});

const severityNames = { error: "Fehler", warning: "Warnung", note: "Hinweis" } as const;

/** A file, with line and column as editors and terminals understand it. */
export const fileAndLine = (file: string, at: LinePlace | null): string =>
  at === null ? file : `${file}:${at.line}:${at.column}`;

/** One line for people: file, line, place, what is wrong and what to do, the code behind it. */
export const toldLine = ({ file, at, severity, code, place, sentence }: Told): string =>
  `${[fileAndLine(file, at), place, severityNames[severity]].filter(Boolean).join(": ")}: ${sentence} [${code}]`;
