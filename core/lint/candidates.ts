import type { AnswerValue } from "../answer.ts";
import { dayNumber, dayOfNumber } from "../day.ts";
import { compareDecimals, decimal, printDecimal, type Decimal } from "../decimal.ts";
import type { ParameterDefinition } from "../definition.ts";
import type { QuestionDefinition } from "../definition-question.ts";
import type { QuestionEntry, RowQuestionEntry } from "../entry.ts";
import { scaleSteps } from "../scale-steps.ts";
import { moneyDecimals } from "../types/money.ts";
import type { Literals, Use } from "./literals.ts";

/**
 * Values worth trying. `all`: whatever else could stand in their place makes the same difference as one of them, so
 * that trying these is trying everything.
 */
export type Candidates<T> = { readonly values: readonly T[]; readonly all: boolean };

type Of<T extends QuestionDefinition["type"]> = Extract<QuestionDefinition, { readonly type: T }>;

/** Literals with more characters than this leave no room for a number right beside them. */
const longestLiteral = 24;

/** Numbers at and around some, within the bounds and on the step of a question: one in each gap between them. */
const numbersFor = (
  definition: Of<"number" | "money">,
  { literals, computedWith }: Use,
): Candidates<string> => {
  const decimals = definition.decimals ?? (definition.type === "money" ? moneyDecimals : 0);
  const step = decimal(`1e-${decimals}`);
  const ends = [definition.minimum, definition.maximum].filter((end) => end !== undefined).map(decimal);
  const known = [...literals.numbers, ...ends];
  const marks = known.length === 0 ? [decimal(0)] : known;
  const around = marks
    .flatMap((mark) => [mark.minus(step), mark, mark.plus(step)])
    .map((value) => value.minus(value.mod(step)));
  const isRoomy = known.every((mark) => printDecimal(mark).length <= longestLiteral);
  return { values: [...new Set(around.map(printDecimal))], all: isRoomy && !computedWith };
};

/** The days at and beside some. */
export const daysAround = (days: readonly string[]): readonly string[] => [
  ...new Set(
    days.flatMap((day) => {
      const number = dayNumber(day) ?? 0;
      return [number - 1, number, number + 1].map(dayOfNumber).filter((found) => found !== null);
    }),
  ),
];

/** The days that a question, or what it is compared with, names; and today. */
const daysFor = (
  { earliest, latest }: Of<"date" | "period">,
  { days }: Literals,
  today: string,
): readonly string[] => {
  const bounds = [earliest, latest].filter((bound) => typeof bound === "string");
  return daysAround([...days, ...bounds, today]).toSorted();
};

/** Up to this many days every period from one to another is tried. */
const mostDays = 12;

const periodsFor = (days: readonly string[], { computedWith }: Use): Candidates<AnswerValue> =>
  days.length <= mostDays
    ? {
        values: days.flatMap((from, index) => days.slice(index).map((to) => ({ from, to }))),
        all: !computedWith,
      }
    : { values: days.map((from, index) => ({ from, to: days[index + 1] ?? from })), all: false };

const subsets = <T>(items: readonly T[], most: number): readonly (readonly T[])[] => {
  let all: readonly (readonly T[])[] = [[]];
  for (const item of items)
    all = [...all, ...all.filter((some) => some.length < most).map((some) => [...some, item])];
  return all;
};

/** Up to this many options every choice of them is tried. */
const mostOptions = 10;

/** Choices of a multiple choice: all of them where there are few, else each alone, all, and all but one. */
const choicesOf = (ids: readonly string[], most: number): Candidates<readonly string[]> =>
  ids.length <= mostOptions
    ? { values: subsets(ids, most), all: true }
    : {
        values: [
          [],
          ...ids.map((id) => [id]),
          ids.slice(0, most),
          ...ids.map((id) => ids.filter((other) => other !== id)),
        ],
        all: false,
      };

/** Texts that are tried beside the literals: two, so that two texts can be the same or not. */
const othersOf = ({ minLength = 1 }: Of<"shortText" | "longText">): readonly string[] =>
  ["x", "y", "a", "0"].map((character) => character.repeat(Math.max(1, minLength)));

/** Up to this many texts every list of them is tried. */
const mostTexts = 6;

/** The literals and two other texts, as far as they fit; without another one something may be missed. */
const textsFor = (
  definition: Of<"shortText" | "longText">,
  { literals, computedWith }: Use,
  fits: (text: string) => boolean,
): Candidates<AnswerValue> => {
  const named = literals.texts.filter(fits);
  const others = othersOf(definition)
    .filter((text) => fits(text) && !named.includes(text))
    .slice(0, 2);
  const texts = [...named, ...others];
  const all = !computedWith && others.length > 0;
  if (definition.type === "longText" || !definition.list) return { values: texts, all };
  return texts.length <= mostTexts
    ? { values: subsets(texts, mostTexts), all }
    : { values: texts.map((text) => [text]), all: false };
};

/** The rows that are tried. */
export const triedRows = ["r1", "r2", "r3"] as const;

const rowsFor = ({ rowsOf, max = triedRows.length }: Of<"repeatGroup">): Candidates<AnswerValue> => ({
  values:
    rowsOf === undefined
      ? [0, 1, 2, 3].filter((count) => count <= max).map((count) => triedRows.slice(0, count))
      : [],
  all: false,
});

const candidatesIn = (
  { definition, rule }: QuestionEntry | RowQuestionEntry,
  use: Use,
  today: string,
): Candidates<AnswerValue> => {
  switch (definition.type) {
    case "singleChoice":
    case "yesNo":
    case "yesNoUnsure":
      return { values: rule.options.map(({ id }) => id), all: true };
    case "multipleChoice":
      return choicesOf(
        rule.options.map(({ id }) => id),
        definition.maxChosen ?? rule.options.length,
      );
    case "number":
    case "money":
      return numbersFor(definition, use);
    case "scale":
      return { values: scaleSteps(definition), all: true };
    case "date":
      return { values: daysFor(definition, use.literals, today), all: !use.computedWith };
    case "period":
      return periodsFor(daysFor(definition, use.literals, today), use);
    case "shortText":
    case "longText":
      return textsFor(definition, use, (text) => {
        const value = rule.domain === "texts" ? [text] : text;
        return rule.read(value, null).standing === "answered";
      });
    case "passage":
      return { values: [{ text: "§ 1" }], all: true };
    case "repeatGroup":
      return rowsFor(definition);
    case "computed":
    case "info":
      return { values: [null], all: true };
  }
};

/**
 * Answers worth trying besides none: one of every kind that makes a difference to what the question is used for. Where
 * nothing is answered, there is only what may stand beside.
 */
export const candidatesFor = (
  entry: QuestionEntry | RowQuestionEntry,
  use: Use,
  today: string,
): Candidates<AnswerValue> => {
  const { values, all } = candidatesIn(entry, use, today);
  const says = (value: AnswerValue): boolean => {
    const { standing } = entry.rule.read(value, null);
    return standing === "answered" || standing === "unsure" || entry.rule.domain === "none";
  };
  return { values: values.filter(says), all };
};

/** Numbers at, between, under and over some. */
const numbersBetween = (numbers: readonly Decimal[]): readonly Decimal[] => {
  const rising = numbers.toSorted(compareDecimals);
  const between = rising.flatMap((low, index) => {
    const high = rising[index + 1];
    return high === undefined ? [] : [low.plus(high).times("0.5")];
  });
  const ends = [rising[0]?.minus(1), rising.at(-1)?.plus(1)].filter((end) => end !== undefined);
  return [...rising, ...between, ...ends];
};

/** Settings of a parameter worth trying, besides none: numbers with any decimals, or days. */
export const settingsFor = (
  { type }: ParameterDefinition,
  { literals, computedWith }: Use,
): Candidates<string> => ({
  values: type === "number" ? numbersBetween(literals.numbers).map(printDecimal) : daysAround(literals.days),
  all: !computedWith,
});
