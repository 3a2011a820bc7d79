import { answerProblems } from "../check.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "../definition-question.ts";
import type { QuestionState } from "../evaluation.ts";
import { optionsOf } from "../option.ts";
import type { AnswerProblem } from "../problem.ts";
import type { OpenPoint } from "../report-schema.ts";
import { sentenceOf } from "../text/sentence.ts";
import type { ReportContext } from "./context.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;
/** Something open at one question or in one of its rows. */
type Open = { readonly kind: OpenPoint["kind"]; readonly sentence: string };

const rowQuestionsOf = (question: QuestionDefinition): readonly RowQuestionDefinition[] =>
  question.type === "repeatGroup" ? question.questions : [];

/** In a row the sentence is led by the row's position, and by the row's question unless it names that itself. */
const inRow = (sentence: string, question: string, position: number, { words }: ReportContext): string => {
  const row = words.row(String(position));
  return sentence.includes(question)
    ? `${row}: ${sentence}`
    : words.rowProblem(String(position), question, sentence);
};

const problemsAt = (
  question: QuestionDefinition,
  problems: readonly AnswerProblem[],
  context: ReportContext,
): readonly Open[] => {
  const inner = new Set(rowQuestionsOf(question).map(({ id }) => id));
  return problems.flatMap((problem) => {
    const [id, row] = problem.path;
    const sentence = sentenceOf(problem, context.problemWords, context.names);
    if (id === question.id) {
      const kind = problem.code === "missing" ? "unanswered" : "incomplete";
      return [{ kind, sentence } as const];
    }
    if (typeof id !== "string" || !inner.has(id)) return [];
    const position = context.evaluation.rows(question.id).indexOf(String(row)) + 1;
    return [
      {
        kind: "incomplete",
        sentence: inRow(sentence, context.names.question(id), position, context),
      } as const,
    ];
  });
};

const nextStep = (question: AnyQuestion, { say, words }: ReportContext): string => {
  const next = optionsOf(question).find((option) => option.unsure === true)?.next;
  return next ? say(next) : words.clarify;
};

const unsureAt = (
  question: QuestionDefinition,
  state: QuestionState,
  context: ReportContext,
): readonly Open[] => {
  const { evaluation } = context;
  const own =
    state.outcome === "unsure" ? [{ kind: "unsure", sentence: nextStep(question, context) } as const] : [];
  const rows = evaluation.rows(question.id).flatMap((row, index) =>
    rowQuestionsOf(question).flatMap((inner) => {
      const cell = evaluation.question(inner.id, row);
      if (cell?.applies !== true || cell.outcome !== "unsure") return [];
      const sentence = inRow(nextStep(inner, context), context.say(inner.text), index + 1, context);
      return [{ kind: "unsure", sentence } as const];
    }),
  );
  return question.type === "repeatGroup" ? rows : own;
};

/** The gravest of what is open at a question. */
const gravest = (open: readonly Open[]): OpenPoint["kind"] => {
  const kinds = open.map(({ kind }) => kind);
  if (kinds.includes("unanswered")) return "unanswered";
  return kinds.includes("incomplete") ? "incomplete" : "unsure";
};

const questionPoints = (problems: readonly AnswerProblem[], context: ReportContext): readonly OpenPoint[] =>
  context.evaluation.questions.flatMap((state) => {
    const question = context.evaluation.checklist.questions.get(state.id);
    if (!state.applies || !question) return [];
    const open = [...problemsAt(question, problems, context), ...unsureAt(question, state, context)];
    if (open.length === 0) return [];
    const what = open.map(({ sentence }) => sentence).join("\n");
    return [
      {
        kind: gravest(open),
        question: state.id,
        number: state.number,
        text: context.say(question.text),
        what,
      },
    ];
  });

const explanationPoints = (
  problems: readonly AnswerProblem[],
  context: ReportContext,
): readonly OpenPoint[] =>
  problems
    .filter((problem) => problem.code === "explanationMissing")
    .map((problem) => {
      const id = String(problem.path[0]);
      const raised = context.evaluation.contradictions.find((contradiction) => contradiction.id === id);
      const numbers = (raised?.questions ?? []).flatMap(
        (question) => context.evaluation.question(question)?.number ?? [],
      );
      return {
        kind: "explanation",
        question: id,
        number: numbers.join(", "),
        text: context.names.contradiction(id) ?? id,
        what: sentenceOf(problem, context.problemWords, context.names),
      };
    });

/**
 * What is still open, one point a question and one a contradiction to explain, in order of the questions: required
 * answers that are missing or incomplete, unsure answers with how to clarify them. `what` has a line for each thing.
 */
export const openPointsPart = (context: ReportContext): readonly OpenPoint[] => {
  const problems = answerProblems(context.evaluation, { complete: true });
  return [...questionPoints(problems, context), ...explanationPoints(problems, context)];
};
