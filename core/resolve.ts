import type {
  ChecklistDefinition,
  DimensionDefinition,
  ModuleDefinition,
  SectionDefinition,
  WrittenChecklist,
  WrittenSection,
} from "./definition.ts";
import type { FindingDefinition } from "./definition-finding.ts";
import type {
  MatrixDefinition,
  QuestionDefinition,
  RowQuestionDefinition,
  WrittenQuestion,
} from "./definition-question.ts";
import { includedModules, type Included } from "./include.ts";
import { namedFindings } from "./inline-findings.ts";
import { matrixQuestions, type WrittenRow } from "./matrix.ts";
import type { Path } from "./node.ts";
import type { Origins } from "./origin.ts";
import type { Problem } from "./problem.ts";

/** A definition with its modules taken in and its shorthands written out, and where everything came from. */
export type Resolved = {
  readonly definition: ChecklistDefinition;
  readonly origins: Origins;
  /** The matrix that a question is a row of. */
  readonly matrices: ReadonlyMap<string, MatrixDefinition>;
  readonly matrixRows: readonly WrittenRow[];
  readonly problems: readonly Problem[];
};

/** What is gathered while shorthands are written out. */
type Gathering = {
  readonly origins: Map<object, Path>;
  readonly matrices: Map<string, MatrixDefinition>;
  readonly matrixRows: WrittenRow[];
  readonly findings: FindingDefinition[];
};

type Unmatrixed = Exclude<WrittenQuestion, MatrixDefinition>;

/** A question whose findings are all named by id; row questions too. */
const plainQuestion = (question: Unmatrixed, path: Path, gathering: Gathering): QuestionDefinition => {
  const plain: Record<string, unknown> = { ...question };
  for (const word of ["options", "bands"] as const) {
    const worths = plain[word];
    if (Array.isArray(worths))
      plain[word] = worths.map((worth: object, index) =>
        namedFindings(worth, [question.id], [...path, word, index], gathering),
      );
  }
  if (question.type === "repeatGroup")
    plain["questions"] = question.questions.map((inner, index): RowQuestionDefinition => {
      const place = [...path, "questions", index];
      const row = plainQuestion(inner, place, gathering) as RowQuestionDefinition;
      gathering.origins.set(row, place);
      return row;
    });
  return plain as QuestionDefinition;
};

const rowsOfMatrix = (
  matrix: MatrixDefinition,
  place: Path,
  gathering: Gathering,
): readonly QuestionDefinition[] =>
  matrixQuestions(matrix, place, gathering).map(({ question, from }) => {
    gathering.origins.set(question, from.path);
    gathering.matrices.set(question.id, matrix);
    gathering.matrixRows.push(from);
    return question;
  });

const writtenOut = (section: WrittenSection, path: Path, gathering: Gathering): SectionDefinition => {
  const questions = section.questions.flatMap((question, index) => {
    const place = [...path, "questions", index];
    if (question.type === "matrix") return rowsOfMatrix(question, place, gathering);
    const plain = plainQuestion(question, place, gathering);
    gathering.origins.set(plain, place);
    return [plain];
  });
  const resolved = { ...section, questions };
  gathering.origins.set(resolved, path);
  return resolved;
};

/** Sections in order: each module's after the section it names, else at the end. */
const placedSections = (
  written: WrittenChecklist,
  included: readonly Included[],
  gathering: Gathering,
): SectionDefinition[] => {
  const sectionsOf = ({ sections, path }: Included): readonly SectionDefinition[] =>
    sections.map(({ section, index }) => writtenOut(section, [...path, "sections", index], gathering));
  const after = (id: string | undefined): readonly SectionDefinition[] =>
    included.filter((one) => one.after === id).flatMap(sectionsOf);
  const own = written.sections.flatMap((section, index) => [
    writtenOut(section, ["sections", index], gathering),
    ...after(section.id),
  ]);
  return [...own, ...after(undefined)];
};

type Lists = Pick<
  ModuleDefinition,
  | "parameters"
  | "conditions"
  | "computed"
  | "findings"
  | "results"
  | "contradictions"
  | "sources"
  | "glossary"
>;

/** One list of the checklist with those of its modules behind it. What several modules share word for word is there once. */
const joined = <K extends keyof Lists>(
  name: K,
  written: WrittenChecklist,
  included: readonly Included[],
  origins: Map<object, Path>,
): Pick<Lists, K> => {
  const own = written[name] ?? [];
  const taken: object[] = [...own];
  const known = new Set(own.map((part) => JSON.stringify(part)));
  for (const { module, path } of included)
    for (const [index, part] of (module[name] ?? []).entries()) {
      const text = JSON.stringify(part);
      if (known.has(text)) continue;
      known.add(text);
      origins.set(part, [...path, name, index]);
      taken.push(part);
    }
  return (taken.length === 0 ? {} : { [name]: taken }) as Pick<Lists, K>;
};

/** The checklist's own dimensions, and those of modules that it does not define itself. */
const joinedDimensions = (
  written: WrittenChecklist,
  included: readonly Included[],
  origins: Map<object, Path>,
): DimensionDefinition[] => {
  const taken = [...written.dimensions];
  const known = new Set(taken.map(({ id }) => id));
  for (const { module, path } of included)
    for (const [index, dimension] of (module.dimensions ?? []).entries()) {
      if (known.has(dimension.id)) continue;
      known.add(dimension.id);
      origins.set(dimension, [...path, "dimensions", index]);
      taken.push(dimension);
    }
  return taken;
};

/**
 * Takes a checklist's modules in and writes its shorthands out: matrices become single choices, findings written at
 * options become findings of their own. Takes definitions whose shape is checked.
 */
export const resolveDefinition = (
  written: WrittenChecklist,
  modules: readonly ModuleDefinition[],
): Resolved => {
  const gathering: Gathering = { origins: new Map(), matrices: new Map(), matrixRows: [], findings: [] };
  const { origins } = gathering;
  const { included, problems } = includedModules(written, modules);
  const sections = placedSections(written, included, gathering);
  const lists = {
    ...joined("parameters", written, included, origins),
    ...joined("conditions", written, included, origins),
    ...joined("computed", written, included, origins),
    ...joined("results", written, included, origins),
    ...joined("contradictions", written, included, origins),
    ...joined("sources", written, included, origins),
    ...joined("glossary", written, included, origins),
  };
  const findings = [
    ...(joined("findings", written, included, origins).findings ?? []),
    ...gathering.findings,
  ];
  const total = written.total ?? included.find(({ module }) => module.total !== undefined)?.module.total;
  const { includes: _includes, ...rest } = written;
  return {
    definition: {
      ...rest,
      ...(total === undefined ? {} : { total }),
      ...lists,
      ...(findings.length === 0 ? {} : { findings }),
      dimensions: joinedDimensions(written, included, origins),
      sections,
    },
    origins,
    matrices: gathering.matrices,
    matrixRows: gathering.matrixRows,
    problems,
  };
};
