import type { CompiledChecklist } from "./compile.ts";
import type { ChecklistDefinition } from "./definition.ts";
import type { OptionDefinition, QuestionDefinition, RowQuestionDefinition } from "./definition-question.ts";
import type { ResultDefinition } from "./definition-result.ts";
import { changeOf, isReordered, wordChanges, type Change, type Part, type PartKind } from "./diff-change.ts";
import { optionsOf } from "./option.ts";
import { fatesIn, type Fates } from "./supersedes.ts";

/** Everything that differs between two versions, in the order of the newer one. */
export type ChecklistDiff = {
  readonly checklist: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
};

/** Parts found again under their new ids: what is gone, what is new, and pairs. */
const paired = <P extends Part>(
  before: readonly P[],
  after: readonly P[],
  nameOf: (id: string) => string,
) => {
  const earlier = new Map(before.map((part) => [nameOf(part.id), part]));
  const now = new Set(after.map(({ id }) => id));
  return {
    gone: [...earlier].filter(([id]) => !now.has(id)).map(([, part]) => part),
    found: after.map((part) => ({ part, was: earlier.get(part.id) ?? null })),
  };
};

type Compared<P> = {
  readonly within?: string | null;
  readonly nameOf?: (id: string) => string;
  readonly apart?: readonly string[];
  /** What is compared besides the words. */
  readonly inside?: (was: P, is: P) => readonly Change[];
};

const same = (id: string): string => id;
const nothing = (): readonly Change[] => [];

const listChanges = <P extends Part>(
  kind: PartKind,
  before: readonly P[] = [],
  after: readonly P[] = [],
  { within = null, nameOf = same, apart = [], inside = nothing }: Compared<P> = {},
): readonly Change[] => {
  const { gone, found } = paired(before, after, nameOf);
  return [
    ...found.flatMap(({ part, was }) => {
      if (was === null) return [changeOf("added", kind, part, { within })];
      const renamed = { within, from: was.id, to: part.id };
      return [
        ...(was.id === part.id ? [] : [changeOf("renamed", kind, part, renamed)]),
        ...wordChanges(kind, was, part, { within, apart }),
        ...inside(was, part),
      ];
    }),
    ...gone.map((part) => changeOf("removed", kind, part, { within })),
  ];
};

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

const ids = (parts: readonly Part[]): readonly string[] => parts.map(({ id }) => id);

const optionChanges = (was: AnyQuestion, is: AnyQuestion, fates: Fates): readonly Change[] => {
  const nameOf = (option: string): string => fates.optionOf(was.id, option);
  const [before, after] = [optionsOf(was), optionsOf(is)];
  const reordered = isReordered(ids(before).map(nameOf), ids(after));
  return [
    ...listChanges<OptionDefinition>("option", before, after, { within: is.id, nameOf }),
    ...(reordered ? [changeOf("reordered", "question", is, { word: "options" })] : []),
  ];
};

/** A question with the place it stands in and the text of its matrix. */
type Placed = {
  readonly id: string;
  readonly question: AnyQuestion;
  readonly within: string;
  readonly matrix: unknown;
};

const placedQuestions = ({ definition, matrices }: CompiledChecklist): readonly Placed[] => {
  const place = (question: AnyQuestion, within: string): Placed => ({
    id: question.id,
    question,
    within,
    matrix: matrices.get(question.id)?.text,
  });
  return definition.sections.flatMap((section) =>
    section.questions.flatMap((question) => [
      place(question, section.id),
      ...(question.type === "repeatGroup" ? question.questions.map((row) => place(row, question.id)) : []),
    ]),
  );
};

const apartOfQuestion = ["type", "options", "questions"];

const questionChanges = (was: Placed, is: Placed, fates: Fates): readonly Change[] => {
  const { question, within } = is;
  const { type } = was.question;
  const [earlier, later] = [was, is].map(({ question: words, matrix }) => ({
    ...words,
    ...(matrix === undefined ? {} : { matrix }),
  }));
  const from = fates.nameOf(was.within);
  const rows = ({ question: group }: Placed) => (group.type === "repeatGroup" ? ids(group.questions) : []);
  return [
    ...(was.id === is.id
      ? []
      : [changeOf("renamed", "question", question, { within, from: was.id, to: is.id })]),
    ...(from === within
      ? []
      : [changeOf("moved", "question", question, { within, from: was.within, to: within })]),
    ...(type === question.type
      ? []
      : [changeOf("retyped", "question", question, { within, from: type, to: question.type })]),
    ...(earlier && later ? wordChanges("question", earlier, later, { within, apart: apartOfQuestion }) : []),
    ...optionChanges(was.question, question, fates),
    ...(isReordered(rows(was).map(fates.nameOf), rows(is))
      ? [changeOf("reordered", "question", question, { word: "questions" })]
      : []),
  ];
};

const allQuestionChanges = (
  before: CompiledChecklist,
  after: CompiledChecklist,
  fates: Fates,
): readonly Change[] => {
  const { gone, found } = paired(placedQuestions(before), placedQuestions(after), fates.nameOf);
  return [
    ...found.flatMap(({ part, was }) =>
      was === null
        ? [changeOf("added", "question", part.question, { within: part.within })]
        : questionChanges(was, part, fates),
    ),
    ...gone.map(({ question, within }) => changeOf("removed", "question", question, { within })),
  ];
};

/** Words that name questions. */
const naming = new Set(["question", "questions", "answer", "group", "of", "rowsOf"]);

/**
 * The same with questions called by their new names, so that a new name alone is one change and not many. Questions of
 * other checklists keep theirs.
 */
const inNewNames = (part: unknown, nameOf: (id: string) => string, named = false): unknown => {
  if (typeof part === "string") return named ? nameOf(part) : part;
  if (Array.isArray(part)) return part.map((item) => inNewNames(item, nameOf, named));
  if (typeof part !== "object" || part === null || "checklist" in part) return part;
  return Object.fromEntries(
    Object.entries(part).map(([word, value]) => [word, inNewNames(value, nameOf, naming.has(word))]),
  );
};

const apartOfChecklist = [
  "$schema",
  "version",
  "supersedes",
  "includes",
  "sections",
  "dimensions",
  "parameters",
  "conditions",
  "computed",
  "findings",
  "contradictions",
  "results",
  "sources",
  "glossary",
  "examples",
  "properties",
];

const sectionChanges = (
  before: ChecklistDefinition,
  after: ChecklistDefinition,
  { nameOf }: Fates,
): readonly Change[] => [
  ...(isReordered(ids(before.sections), ids(after.sections))
    ? [changeOf("reordered", "checklist", after, { word: "questions" })]
    : []),
  ...listChanges("section", before.sections, after.sections, {
    apart: ["questions"],
    inside: (was, is) =>
      isReordered(ids(was.questions).map(nameOf), ids(is.questions))
        ? [changeOf("reordered", "section", is, { word: "questions" })]
        : [],
  }),
];

const levelChanges = (was: ResultDefinition, is: ResultDefinition): readonly Change[] => [
  ...listChanges("level", was.levels, is.levels, { within: is.id }),
  ...(isReordered(ids(was.levels), ids(is.levels)) ? [changeOf("reordered", "result", is)] : []),
];

const partChanges = (
  before: ChecklistDefinition,
  after: ChecklistDefinition,
  { nameOf }: Fates,
): readonly Change[] => [
  ...listChanges("dimension", before.dimensions, after.dimensions),
  ...listChanges("parameter", before.parameters, after.parameters),
  ...listChanges("condition", before.conditions, after.conditions),
  ...listChanges("computed", before.computed, after.computed),
  ...listChanges("finding", before.findings, after.findings),
  ...listChanges("contradiction", before.contradictions, after.contradictions, { nameOf }),
  ...listChanges("result", before.results, after.results, { apart: ["levels"], inside: levelChanges }),
  ...listChanges("source", before.sources, after.sources),
  ...listChanges("term", before.glossary, after.glossary),
  ...listChanges("example", before.examples, after.examples),
  ...listChanges("property", before.properties, after.properties),
];

/**
 * What a newer version of a checklist changed, part by part, with modules taken in and shorthands written out. Questions
 * and options are found again under the names that the newer version gives for the version it supersedes.
 */
export const diffChecklists = (before: CompiledChecklist, after: CompiledChecklist): ChecklistDiff => {
  const { definition } = after;
  const { supersedes } = definition;
  const fates = fatesIn(supersedes?.version === before.definition.version ? { supersedes } : {});
  const renamed = [...before.questions.keys()].some((id) => fates.nameOf(id) !== id);
  const told = renamed
    ? (inNewNames(before.definition, fates.nameOf) as ChecklistDefinition)
    : before.definition;
  return {
    checklist: definition.id,
    before: before.definition.version,
    after: definition.version,
    changes: [
      ...wordChanges("checklist", told, definition, { apart: apartOfChecklist }),
      ...sectionChanges(told, definition, fates),
      ...allQuestionChanges({ ...before, definition: told }, after, fates),
      ...partChanges(told, definition, fates),
    ],
  };
};
