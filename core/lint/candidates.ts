import type { AnswerValue } from "../answer.ts";
import { dayNumber, dayOfNumber } from "../day.ts";
import { compareDecimals, decimal, printDecimal, type Decimal } from "../decimal.ts";
import type { QuestionEntry, RowQuestionEntry } from "../entry.ts";
import type { Literals } from "./literals.ts";

/** Numbers at, around and between some, within the bounds and on the step of a question. */
const numbersAround = (
  numbers: readonly Decimal[],
  step: Decimal,
  low: Decimal | null,
  high: Decimal | null,
): readonly Decimal[] => {
  const ends = [low, high].filter((end) => end !== null);
  const marks = [...numbers, ...ends, ...(ends.length === 0 && numbers.length === 0 ? [decimal(0)] : [])];
  const around = marks.flatMap((mark) => [mark.minus(step), mark, mark.plus(step)]);
  const fitting = around
    .map((value) => value.minus(value.mod(step)))
    .filter((value) => low === null || compareDecimals(value, low) >= 0)
    .filter((value) => high === null || compareDecimals(value, high) <= 0);
  return [...new Map(fitting.map((value) => [printDecimal(value), value])).values()];
};

const daysAround = (days: readonly string[], today: string): readonly string[] => [
  ...new Set(
    [...days, today].flatMap((day) => {
      const number = dayNumber(day) ?? 0;
      return [number - 1, number, number + 1].map(dayOfNumber).filter((found) => found !== null);
    }),
  ),
];

const subsets = (ids: readonly string[], most: number): readonly (readonly string[])[] => {
  let all: readonly (readonly string[])[] = [[]];
  for (const id of ids)
    all = [...all, ...all.filter((some) => some.length < most).map((some) => [...some, id])];
  return all;
};

const many = 10;

/** Choices of a multiple choice: all of them where there are few, else each alone, all, and all but one. */
const choices = (ids: readonly string[], most: number): readonly (readonly string[])[] =>
  ids.length <= many
    ? subsets(ids, most)
    : [
        [],
        ...ids.map((id) => [id]),
        ids.slice(0, most),
        ...ids.map((id) => ids.filter((other) => other !== id)),
      ];

const stepOf = (decimals: number): Decimal => decimal(`1e-${decimals}`);

/** Answers worth trying: none, and one of every kind that makes a difference to what is compared. */
export const candidatesFor = (
  { definition, rule }: QuestionEntry | RowQuestionEntry,
  literals: Literals,
  today: string,
): readonly AnswerValue[] => {
  const valid = (values: readonly AnswerValue[]): readonly AnswerValue[] => [
    null,
    ...values.filter((value) => rule.read(value, null).standing !== "invalid" && value !== null),
  ];
  switch (definition.type) {
    case "singleChoice":
    case "yesNo":
    case "yesNoUnsure":
      return valid(rule.options.map(({ id }) => id));
    case "multipleChoice":
      return valid(
        choices(
          rule.options.map(({ id }) => id),
          definition.maxChosen ?? rule.options.length,
        ),
      );
    case "number":
    case "money": {
      const decimals = definition.decimals ?? (definition.type === "money" ? 2 : 0);
      const [low, high] = [definition.minimum, definition.maximum].map((end) =>
        end === undefined ? null : decimal(end),
      );
      return valid(
        numbersAround(literals.numbers, stepOf(decimals), low ?? null, high ?? null).map(printDecimal),
      );
    }
    case "scale": {
      const { from, to, step = 1 } = definition;
      const steps = Math.round((to - from) / step);
      return valid(Array.from({ length: steps + 1 }, (_, index) => from + index * step));
    }
    case "date":
      return valid(daysAround(boundDays(definition, literals), today));
    case "period": {
      const days = daysAround(boundDays(definition, literals), today);
      return valid(days.map((from, index) => ({ from, to: days[index + 1] ?? from })));
    }
    case "shortText":
    case "longText": {
      const texts = [...literals.texts, "x".repeat(Math.max(1, definition.minLength ?? 1))];
      return valid("list" in definition && definition.list ? texts.map((text) => [text]) : texts);
    }
    case "passage":
      return valid([{ text: "§ 1" }]);
    case "repeatGroup":
      return [null, ["r1"], ["r1", "r2"]];
    case "computed":
    case "info":
      return [null];
  }
};

type Bounded = { readonly earliest?: unknown; readonly latest?: unknown };

const boundDays = ({ earliest, latest }: Bounded, { days }: Literals): readonly string[] => [
  ...days,
  ...[earliest, latest].filter((bound): bound is string => typeof bound === "string"),
];
