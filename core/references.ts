import type { ChecklistDefinition } from "./definition.ts";
import type { QuestionDefinition } from "./definition-question.ts";
import type { Entries, QuestionEntry, RowQuestionEntry } from "./entry.ts";
import type { Path } from "./node.ts";
import { bandsIn, optionsOf } from "./option.ts";
import type { Problem } from "./problem.ts";

type Known = { readonly has: (id: string) => boolean };

const unknownIn = (ids: readonly string[] | undefined, known: Known, ...path: Path): readonly Problem[] =>
  (ids ?? []).flatMap((id, index) =>
    known.has(id) ? [] : [{ code: "unknownReference", path: [...path, index], params: { id } }],
  );

const unknownOne = (id: string | undefined, known: Known, ...path: Path): readonly Problem[] =>
  id === undefined || known.has(id) ? [] : [{ code: "unknownReference", path, params: { id } }];

type Asked = Exclude<QuestionDefinition, { readonly type: "info" }>;

const ofOptions = (question: Asked, entries: Entries, path: Path): readonly Problem[] => {
  const options = optionsOf(question);
  const ids = new Set(options.map((option) => option.id));
  const findings = options.flatMap((option, index) =>
    unknownIn(option.findings, entries.findings, ...path, "options", index, "findings"),
  );
  const inBands = bandsIn(question).flatMap((band, index) =>
    unknownIn(band.findings, entries.findings, ...path, "bands", index, "findings"),
  );
  return [
    ...findings,
    ...inBands,
    ...unknownIn(question.reason?.requiredFor, ids, ...path, "reason", "requiredFor"),
    ...unknownIn(question.citations?.requiredFor, ids, ...path, "citations", "requiredFor"),
  ];
};

/** `rowsOf` names another group, which has its own list of rows. */
const ofRows = (
  { definition, path }: QuestionEntry | RowQuestionEntry,
  { questions }: Entries,
): readonly Problem[] => {
  if (definition.type !== "repeatGroup" || definition.rowsOf === undefined) return [];
  const id = definition.rowsOf;
  const place = [...path, "rowsOf"];
  const base = questions.get(id)?.definition;
  if (base === undefined) return [{ code: "unknownReference", path: place, params: { id } }];
  const hasRows = base.type === "repeatGroup" && base.rowsOf === undefined;
  return hasRows ? [] : [{ code: "wrongReferenceType", path: place, params: { id } }];
};

const ofQuestion = (
  entry: QuestionEntry | RowQuestionEntry,
  entries: Entries,
  sources: Known,
): readonly Problem[] => {
  const { definition, path } = entry;
  if (definition.type === "info") return [];
  const shown = definition.type === "computed" ? definition.computed : undefined;
  return [
    ...unknownOne(definition.dimension, entries.dimensions, ...path, "dimension"),
    ...unknownIn(definition.sources, sources, ...path, "sources"),
    ...(definition.examples ?? []).flatMap((example, index) =>
      unknownOne(example.source, sources, ...path, "examples", index, "source"),
    ),
    ...unknownOne(shown, entries.computed, ...path, "computed"),
    ...ofRows(entry, entries),
    ...ofOptions(definition, entries, path),
  ];
};

/** Each section stands under one heading of an outline. */
const ofOutlines = ({ outlines = [], sections }: ChecklistDefinition, sources: Known): readonly Problem[] => {
  const known = new Set(sections.map(({ id }) => id));
  return outlines.flatMap(({ source, headings }, index) => {
    const path: Path = ["outlines", index];
    const named = headings.flatMap((heading) => heading.sections);
    const twice = named.filter((id, at) => named.indexOf(id) !== at);
    return [
      ...unknownOne(source, sources, ...path, "source"),
      ...headings.flatMap((heading, at) =>
        unknownIn(heading.sections, known, ...path, "headings", at, "sections"),
      ),
      ...twice.map((id): Problem => ({ code: "duplicateId", path: [...path, "headings"], params: { id } })),
    ];
  });
};

/** References by id that lead nowhere, outside of conditions and expressions (which report their own). */
export const referenceProblems = (definition: ChecklistDefinition, entries: Entries): readonly Problem[] => {
  const sources = new Set((definition.sources ?? []).map((source) => source.id));
  return [
    ...unknownIn(definition.total?.mean, entries.dimensions, "total", "mean"),
    ...ofOutlines(definition, sources),
    ...[...entries.questions.values()].flatMap((entry) => ofQuestion(entry, entries, sources)),
    ...[...entries.findings.values()].flatMap(({ definition: finding, path }) => [
      ...unknownIn(finding.questions, entries.questions, ...path, "questions"),
      ...unknownIn(finding.legalBasis, sources, ...path, "legalBasis"),
    ]),
    ...[...entries.contradictions.values()].flatMap(({ definition: contradiction, path }) => [
      ...unknownIn(contradiction.questions, entries.questions, ...path, "questions"),
      ...unknownIn(contradiction.legalBasis, sources, ...path, "legalBasis"),
    ]),
  ];
};
