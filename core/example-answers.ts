import type { ExampleDefinition } from "./definition.ts";
import type { Evaluation } from "./evaluation.ts";
import { nearest } from "./near.ts";
import type { Path } from "./node.ts";
import { optionsOf } from "./option.ts";
import { answerProblemCodes, type AnswerProblemCode, type Problem, type ProblemCode } from "./problem.ts";
import type { CompiledChecklist } from "./compile.ts";

type Context = {
  readonly checklist: CompiledChecklist;
  readonly example: ExampleDefinition;
  /** Where the example's answers stand. */
  readonly path: Path;
};

const codes: ReadonlySet<string> = new Set(answerProblemCodes);
const isOfAnswer = (code: ProblemCode): code is AnswerProblemCode => codes.has(code);

const wrong = (
  { example }: Context,
  because: AnswerProblemCode,
  path: Path,
  question: string,
  more: Problem["params"] = {},
): Problem => ({
  code: "exampleAnswerWrong",
  path,
  params: { example: example.id, question, because, ...more },
});

/** Answers of an example that have no place in the checklist, from the problems of reading them. */
export const unreadAnswers = (problems: readonly Problem[], context: Context): readonly Problem[] =>
  problems.map((problem) => {
    const path = [...context.path, ...problem.path];
    if (!isOfAnswer(problem.code)) return { ...problem, path };
    const question = String(problem.path.findLast((step) => typeof step === "string") ?? "");
    const near =
      problem.code === "unknownQuestion" ? nearest(question, context.checklist.questions.keys()) : null;
    return wrong(context, problem.code, path, question, near === null ? {} : { near });
  });

/** What can be entered nowhere: a test of such an answer would test nothing. */
const impossible: ReadonlySet<ProblemCode> = new Set<AnswerProblemCode>([
  "unknownOption",
  "wrongType",
  "notANumber",
  "notADate",
  "chosenTwice",
]);

/** Where the answer in a cell stands in the example. */
const placeOf = (question: string, row: string | null, evaluation: Evaluation): Path => {
  const entry = evaluation.checklist.program.entries.questions.get(question);
  if (row === null || entry?.kind !== "rowQuestion") return [question];
  return [entry.group, evaluation.rows(entry.group).indexOf(row), question];
};

/** Answers of an example that nobody could give. */
export const impossibleAnswers = (evaluation: Evaluation, context: Context): readonly Problem[] =>
  evaluation.problems.flatMap(({ code, path: [id = "", row = null] }): readonly Problem[] => {
    if (!isOfAnswer(code) || !impossible.has(code)) return [];
    const question = String(id);
    const definition = context.checklist.questions.get(question);
    const allowed =
      definition === undefined || code !== "unknownOption" ? [] : optionsOf(definition).map((one) => one.id);
    const place = placeOf(question, row === null ? null : String(row), evaluation);
    return [
      wrong(context, code, [...context.path, ...place], question, allowed.length === 0 ? {} : { allowed }),
    ];
  });
