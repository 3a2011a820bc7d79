import { cellKey, type Answer, type Answers, type AnswerValue } from "#core/answer.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import { optionsOf } from "#core/option.ts";
import { scaleSteps } from "#core/scale-steps.ts";
import type { Tape } from "./tape.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** One more than any group allows. */
const rowIds = ["r1", "r2", "r3", "r4"] as const;

type MultipleChoice = Extract<AnyQuestion, { readonly type: "multipleChoice" }>;

/** Some of the options that are offered, as many as may be chosen, or one that stands alone. */
const choices = (
  tape: Tape,
  { options, maxChosen = options.length }: MultipleChoice,
  offered: readonly string[],
): readonly string[] => {
  const isAlone = ({ exclusive, unsure }: MultipleChoice["options"][number]) => exclusive || unsure;
  const shown = options.filter(({ id }) => offered.includes(id));
  const alone = shown.filter(isAlone).map(({ id }) => id);
  const [first, ...others] = alone;
  if (first !== undefined && tape.chance(5)) return [tape.pick([first, ...others])];
  const together = shown.filter((option) => !isAlone(option)).map(({ id }) => id);
  const some = tape.some(together).slice(0, maxChosen);
  return some.length > 0 ? some : [...together, ...alone].slice(0, 1);
};

type NumberQuestion = Extract<AnyQuestion, { readonly type: "number" }>;

const numberFor = (tape: Tape, { minimum, decimals = 0 }: NumberQuestion): string => {
  if (minimum !== "0" && tape.chance(4)) return "-1";
  if (decimals === 0 || !tape.chance(2)) return String(tape.number(21));
  return `${tape.number(20)}.${tape.pick(decimals === 1 ? ["5"] : ["5", "75", "01"])}`;
};

/** A value that fits the question for itself, of the options given. */
export const fittingValue = (tape: Tape, question: AnyQuestion, offered: readonly string[]): AnswerValue => {
  const [first, ...rest] = offered;
  switch (question.type) {
    case "singleChoice":
    case "yesNo":
    case "yesNoUnsure":
      return first === undefined ? null : tape.pick([first, ...rest]);
    case "multipleChoice":
      return choices(tape, question, offered);
    case "number":
      return numberFor(tape, question);
    case "money":
      return tape.pick(["0", "12.50", "20"]);
    case "scale": {
      const [first = question.from, ...steps] = scaleSteps(question);
      return tape.pick([first, ...steps]);
    }
    case "period":
      return { from: `2026-0${1 + tape.number(9)}-10`, to: `2026-11-1${tape.number(9)}` };
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

const strangeValues: readonly [AnswerValue, ...AnswerValue[]] = [
  null,
  "x",
  "99",
  5,
  [],
  ["a", "a"],
  "2025-01-01",
  "",
  { from: "2026-03-01" },
  { from: "2026-12-01", to: "2026-11-01" },
  { text: " " },
  "2026-02-30",
  "-0.5",
];

/** A value that is sometimes none, of the wrong type, out of range or unknown. */
const anyValue = (tape: Tape, question: AnyQuestion): AnswerValue => {
  if (question.type === "repeatGroup")
    return question.rowsOf === undefined || tape.chance(9) ? rowIds.slice(0, tape.number(5)) : null;
  if (tape.chance(7)) return tape.pick(strangeValues);
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

/** Questions that show what is computed: beside it a reason may stand. */
const computedIn = ({ questions }: CompiledChecklist) =>
  [...questions.values()].filter(({ type }) => type === "computed");

/** Answers to some cells: hidden ones, wrong ones and unsure ones among them. */
export const answersFrom = (tape: Tape, checklist: CompiledChecklist): Answers =>
  Object.fromEntries([
    ...cellsOf(checklist)
      .filter(() => !tape.chance(4))
      .map(({ question, rowId }) => [cellKey(question.id, rowId), anyAnswer(tape, question)] as const),
    ...computedIn(checklist)
      .filter(() => tape.chance(2))
      .map(({ id }) => [id, { value: null, ...beside(tape) }] as const),
  ]);
