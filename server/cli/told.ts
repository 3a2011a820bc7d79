import type { LintNote } from "#core/lint/note.ts";
import type { Problem } from "#core/problem.ts";
import { definitionPlace } from "#core/text/definition-place.ts";
import { de } from "#core/text/de.ts";
import { sentenceOf } from "#core/text/sentence.ts";

/** Something to tell about a file: for people `place` and `sentence`, for programs the rest. */
export type Told = {
  readonly severity: "error" | "warning" | "note";
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly params: Problem["params"] | LintNote["params"];
  readonly place: string;
  readonly sentence: string;
};

/** A file that could not be read at all. */
export const toldUnread = (sentence: string): Told => ({
  severity: "error",
  code: "unreadable",
  path: [],
  params: {},
  place: "",
  sentence,
});

/** A problem of a definition, at its place in it or in a module. */
export const toldProblem = (
  problem: Problem,
  definition: unknown,
  modules: readonly unknown[] = [],
): Told => ({
  severity: "error",
  code: problem.code,
  path: problem.path,
  params: problem.params,
  place: definitionPlace(problem.path, definition, modules),
  sentence: sentenceOf(problem, de),
});

/** What is told, for programs: without what is made of it for people, but with the sentence. */
export const toldAsData = ({ place: _place, ...told }: Told): Omit<Told, "place"> => told;

const severityNames = { error: "Fehler", warning: "Warnung", note: "Hinweis" } as const;

/** One line for people: file, place, what is wrong and what to do, the code behind it. */
export const toldLine = (file: string, { severity, code, place, sentence }: Told): string =>
  `${[file, place, severityNames[severity]].filter(Boolean).join(": ")}: ${sentence} [${code}]`;
