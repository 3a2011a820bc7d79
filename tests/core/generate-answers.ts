import { cellKey, type Answer, type Answers, type AnswerValue } from "#core/answer.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import { optionsOf } from "#core/option.ts";
import type { Tape } from "./tape.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

const rowIds = ["r1", "r2", "r3"] as const;

const choices = (tape: Tape, ids: readonly string[], unsure: readonly string[]): readonly string[] => {
  const [alone] = unsure;
  if (alone !== undefined && tape.chance(5)) return [alone];
  const sure = ids.filter((id) => !unsure.includes(id));
  const some = tape.some(sure);
  return some.length > 0 ? some : sure.slice(0, 1);
};

/** A value that fits the question for itself, of the options given. */
export const fittingValue = (tape: Tape, question: AnyQuestion, offered: readonly string[]): AnswerValue => {
  const unsure = optionsOf(question)
    .filter((option) => option.unsure)
    .map((option) => option.id);
  const [first, ...rest] = offered;
  switch (question.type) {
    case "singleChoice":
    case "yesNo":
    case "yesNoUnsure":
      return first === undefined ? null : tape.pick([first, ...rest]);
    case "multipleChoice":
      return choices(tape, offered, unsure);
    case "number":
      return question.decimals && tape.chance(2) ? `${tape.number(20)}.5` : String(tape.number(21));
    case "money":
      return tape.pick(["0", "12.50", "20"]);
    case "scale":
      return question.from + tape.number(question.to - question.from + 1);
    case "period":
      return { from: `2026-0${1 + tape.number(9)}-10`, to: `2026-12-1${tape.number(9)}` };
    case "passage":
      return { text: tape.pick(["§ 1", "§ 2 Abs. 3"]) };
    case "date":
      return `2026-0${1 + tape.number(9)}-1${tape.number(9)}`;
    case "shortText":
    case "longText":
      return "list" in question && question.list
        ? tape.some(["a", "bb", "ccc"])
        : tape.pick(["a", "bb", "ccc"]);
    case "repeatGroup":
      if (question.rowsOf !== undefined) return null;
      return rowIds.slice(0, Math.max(question.min ?? 1, tape.number(4)));
    case "info":
    case "computed":
      return null;
  }
};

/** A value that is sometimes none, of the wrong type, out of range or unknown. */
const anyValue = (tape: Tape, question: AnyQuestion): AnswerValue => {
  if (question.type === "repeatGroup")
    return question.rowsOf === undefined || tape.chance(9) ? rowIds.slice(0, tape.number(4)) : null;
  if (tape.chance(7)) return tape.pick<AnswerValue>([null, "x", "99", 5, [], ["a", "a"], "2025-01-01", ""]);
  return fittingValue(
    tape,
    question,
    optionsOf(question).map((option) => option.id),
  );
};

const beside = (tape: Tape): Omit<Answer, "value"> => ({
  ...(tape.chance(2) ? { reason: tape.pick(["weil es so ist", "x"]) } : {}),
  ...(tape.chance(3) ? { citations: [{ text: "§ 1" }] } : {}),
  ...(tape.chance(9) ? { prefilled: true } : {}),
});

export const anyAnswer = (tape: Tape, question: AnyQuestion): Answer => ({
  value: anyValue(tape, question),
  ...beside(tape),
});

/** Every cell a person could answer, with the question it belongs to. */
export const cellsOf = (
  checklist: CompiledChecklist,
): readonly { readonly question: AnyQuestion; readonly rowId: string | null }[] =>
  checklist.definition.sections
    .flatMap((section) => section.questions)
    .flatMap((question) => [
      { question, rowId: null },
      ...(question.type === "repeatGroup"
        ? question.questions.flatMap((inner) => rowIds.map((rowId) => ({ question: inner, rowId })))
        : []),
    ])
    .filter(({ question }) => question.type !== "info" && question.type !== "computed");

/** Answers to some cells: hidden ones, wrong ones and unsure ones among them. */
export const answersFrom = (tape: Tape, checklist: CompiledChecklist): Answers =>
  Object.fromEntries(
    cellsOf(checklist)
      .filter(() => !tape.chance(4))
      .map(({ question, rowId }) => [cellKey(question.id, rowId), anyAnswer(tape, question)]),
  );
