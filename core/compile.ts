import { ChecklistSchema, type ChecklistDefinition } from "./definition.ts";
import type { FindingDefinition, ResultDefinition } from "./definition.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "./definition-question.ts";
import { entriesOf } from "./entries.ts";
import type { Entries } from "./entry.ts";
import { idProblems } from "./ids.ts";
import { compileProgram } from "./nodes.ts";
import type { Problem, Result } from "./problem.ts";
import type { Program } from "./program.ts";
import { ratingProblems } from "./rating-problems.ts";
import { referenceProblems } from "./references.ts";
import { shapeProblems } from "./shape.ts";
import { sizeProblem } from "./size.ts";
import { typeRulesOf } from "./types/table.ts";

/** A checked definition, ready to evaluate. Made once, asked often. */
export type CompiledChecklist = {
  readonly definition: ChecklistDefinition;
  /** Questions and row questions by id. */
  readonly questions: ReadonlyMap<string, QuestionDefinition | RowQuestionDefinition>;
  readonly findings: ReadonlyMap<string, FindingDefinition>;
  readonly results: ReadonlyMap<string, ResultDefinition>;
  /** The engine's own: what runs when answers are evaluated. */
  readonly program: Program;
};

const failure = <T>(problems: readonly Problem[]): Result<T> => ({ ok: false, problems });

/**
 * Makes a checklist from a parsed definition file, or tells what is wrong with it and where. Takes any JSON, also a
 * hostile one: its size and depth are bounded, and nothing in it is ever run as code.
 */
export const compileChecklist = (
  definition: unknown,
  modules: readonly unknown[],
): Result<CompiledChecklist> => {
  const tooLarge = [definition, ...modules].map(sizeProblem).filter((problem) => problem !== null);
  if (tooLarge.length > 0) return failure(tooLarge);
  const misshapen = shapeProblems(definition, ChecklistSchema);
  if (misshapen.length > 0) return failure(misshapen);
  return compileShaped(definition as ChecklistDefinition);
};

const compileShaped = (definition: ChecklistDefinition): Result<CompiledChecklist> => {
  const early = [...idProblems(definition), ...questionProblems(definition)];
  if (early.length > 0) return failure(early);
  const entries = entriesOf(definition);
  const problems = [...referenceProblems(definition, entries), ...ratingProblems(entries)];
  const program = compileProgram(entries, definition.incomplete ?? "counts", problems);
  return program === null
    ? failure(problems)
    : { ok: true, value: checklistOf(definition, entries, program) };
};

const checklistOf = (
  definition: ChecklistDefinition,
  entries: Entries,
  program: Program,
): CompiledChecklist => ({
  definition,
  questions: new Map([...entries.questions].map(([id, entry]) => [id, entry.definition])),
  findings: new Map([...entries.findings].map(([id, entry]) => [id, entry.definition])),
  results: new Map([...entries.results].map(([id, entry]) => [id, entry.definition])),
  program,
});

const questionProblems = ({ sections }: ChecklistDefinition): readonly Problem[] =>
  sections.flatMap((section, sectionIndex) =>
    section.questions.flatMap((question, index) => {
      const path = ["sections", sectionIndex, "questions", index];
      const inner = question.type === "repeatGroup" ? question.questions : [];
      return [
        ...typeRulesOf(question).problems(question, path),
        ...inner.flatMap((row, at) => typeRulesOf(row).problems(row, [...path, "questions", at])),
      ];
    }),
  );
