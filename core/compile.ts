import { ChecklistSchema, ModuleSchema } from "./definition.ts";
import type { ModuleDefinition, WrittenChecklist } from "./definition.ts";
import type { FindingDefinition } from "./definition-finding.ts";
import type { MatrixDefinition, QuestionDefinition, RowQuestionDefinition } from "./definition-question.ts";
import type { ResultDefinition } from "./definition-result.ts";
import type { ChecklistDefinition } from "./definition.ts";
import { checklistOf, requirePatterns } from "./compile-published.ts";
import { entriesOf } from "./entries.ts";
import { idProblems } from "./ids.ts";
import { asWrittenInMatrices, type WrittenRow } from "./matrix.ts";
import { namedModules } from "./named-modules.ts";
import { compileProgram } from "./nodes.ts";
import { originOf, type Origins } from "./origin.ts";
import { parameterProblems } from "./parameter.ts";
import type { PatternEngine } from "./pattern.ts";
import { pointsProblems } from "./points-problems.ts";
import type { Problem, Result } from "./problem.ts";
import type { Program } from "./program.ts";
import { ratingProblems } from "./rating-problems.ts";
import { referenceProblems } from "./references.ts";
import { resolveDefinition, type Resolved } from "./resolve.ts";
import { shapeProblems } from "./shape.ts";
import { sizeProblem } from "./size.ts";
import { withSuggestions } from "./suggestions.ts";
import { supersedesProblems } from "./supersedes.ts";
import { typeRulesOf } from "./types/table.ts";

/** A checked definition, ready to evaluate. Made once, asked often. */
export type CompiledChecklist = {
  /** With its modules taken in and its shorthands written out. */
  readonly definition: ChecklistDefinition;
  /** Questions and row questions by id. */
  readonly questions: ReadonlyMap<string, QuestionDefinition | RowQuestionDefinition>;
  /** The matrix that a question is a row of. */
  readonly matrices: ReadonlyMap<string, MatrixDefinition>;
  /** Where the parts of the definition were written, and the rows of matrices that questions come from. */
  readonly origins: Origins;
  readonly matrixRows: readonly WrittenRow[];
  readonly findings: ReadonlyMap<string, FindingDefinition>;
  readonly results: ReadonlyMap<string, ResultDefinition>;
  /** The engine's own: what runs when answers are evaluated. */
  readonly program: Program;
};

const failure = <T>(problems: readonly Problem[]): Result<T> => ({ ok: false, problems });

/**
 * Makes a checklist from a parsed definition file and the modules it may include, or tells what is wrong with it and
 * where. Takes any JSON, also a hostile one: its size and depth are bounded, and nothing in it is ever run as code.
 * A checklist with patterns needs the engine that runs them (`usesPatterns` says which do); without it this throws.
 */
export const compileChecklist = (
  definition: unknown,
  modules: readonly unknown[],
  { patterns = null }: { readonly patterns?: PatternEngine | null } = {},
): Result<CompiledChecklist> => {
  const tooLarge = [definition, ...modules].map(sizeProblem).filter((problem) => problem !== null);
  if (tooLarge.length > 0) return failure(tooLarge);
  const misshapen = shapeProblems(definition, ChecklistSchema, languageOf(definition));
  if (misshapen.length > 0) return failure(misshapen);
  const written = definition as WrittenChecklist;
  const wanted = namedModules(written, "includes", modules);
  const misshapenModules = wanted.flatMap(({ module, path }) =>
    shapeProblems(module, ModuleSchema, languageOf(definition)).map((problem) => ({
      ...problem,
      path: [...path, ...problem.path],
    })),
  );
  if (misshapenModules.length > 0) return failure(misshapenModules);
  const known = wanted.map(({ module }) => module as ModuleDefinition);
  return compileResolved(resolveDefinition(written, known), patterns);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The language that every text must have. */
const languageOf = (definition: unknown): string => {
  const language = isObject(definition) ? definition["language"] : undefined;
  return typeof language === "string" ? language : "de";
};

const compileResolved = (resolved: Resolved, patterns: PatternEngine | null): Result<CompiledChecklist> => {
  const { definition, origins } = resolved;
  requirePatterns(definition, patterns);
  const early = [
    ...resolved.problems,
    ...idProblems(definition, origins),
    ...questionProblems(definition, origins, patterns),
  ];
  const failed = (problems: readonly Problem[]): Result<CompiledChecklist> =>
    failure(withSuggestions(asWrittenInMatrices(problems, resolved.matrixRows), definition));
  if (early.length > 0) return failed(early);
  const entries = entriesOf(definition, origins, patterns);
  const problems = [
    ...referenceProblems(definition, entries),
    ...supersedesProblems(definition, entries),
    ...parameterProblems(entries.parameters.values()),
    ...ratingProblems(entries),
    ...pointsProblems(definition, entries),
  ];
  const program = compileProgram(entries, definition, problems);
  return program === null ? failed(problems) : { ok: true, value: checklistOf(resolved, entries, program) };
};

const questionProblems = (
  { sections }: ChecklistDefinition,
  origins: Origins,
  patterns: PatternEngine | null,
): readonly Problem[] =>
  sections.flatMap((section, sectionIndex) =>
    section.questions.flatMap((question, index) => {
      const path = originOf(origins, question, ["sections", sectionIndex, "questions", index]);
      const inner = question.type === "repeatGroup" ? question.questions : [];
      return [
        ...typeRulesOf(question).problems(question, path, patterns),
        ...inner.flatMap((row, at) => typeRulesOf(row).problems(row, [...path, "questions", at], patterns)),
      ];
    }),
  );
