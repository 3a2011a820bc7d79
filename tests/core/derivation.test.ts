import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnswerValue } from "#core/answer.ts";
import { compareDecimals, decimal, divide, printDecimal, zero, type Decimal } from "#core/decimal.ts";
import { derivationOf, type FromOptions, type FromRows, type Worth } from "#core/derivation.ts";
import { dimension, evaluating, group, many, one } from "./build.ts";

type Scale = { readonly from: number; readonly to: number };
type Combine = FromOptions["combine"];

const sorted = (ratings: readonly Decimal[]) => [...ratings].sort(compareDecimals);

/** One rating from several, as the language says it. */
const combined = (combine: Combine, parts: readonly Worth[], { from, to }: Scale): Decimal | null => {
  const ratings = parts.map(({ rating }) => rating).filter((rating) => rating !== null);
  const sum = ratings.reduce((total, rating) => total.plus(rating), zero);
  if (combine === "sumCapped") return sorted([decimal(from), sum, decimal(to)])[1] ?? null;
  if (combine === "mean") return divide(sum, decimal(ratings.length));
  return sorted(ratings).at(combine === "min" ? 0 : -1) ?? null;
};

const expectRating = (rating: Decimal | null, expected: Decimal | null): void =>
  expect(rating && printDecimal(rating)).toBe(expected && printDecimal(expected));

const expectOptions = ({ combine, rating, options }: FromOptions, scale: Scale): void =>
  expectRating(rating, combined(combine, options, scale));

const expectRows = ({ combine, rating, rows }: FromRows, scale: Scale): void => {
  expectRating(rating, combined(combine, rows, scale));
  for (const row of rows) {
    expectRating(row.rating, combined("mean", row.answers, scale));
    for (const { from, rating: own } of row.answers)
      if (from !== null) {
        expectOptions(from, scale);
        expectRating(from.rating, own);
      }
  }
};

const scales: readonly Scale[] = [
  { from: 0, to: 1 },
  { from: 1, to: 4 },
  { from: -1, to: 2 },
];
const ids = ["a", "b", "c", "d"];
const rowIds = ["r1", "r2", "r3"];

/** Options by id: most rated on the scale, with figures that make means without end. */
const optionsOn = ({ from, to }: Scale) =>
  fc.tuple(...ids.map(() => fc.option(fc.integer({ min: 0, max: 7 }), { freq: 4 }))).map((steps) =>
    Object.fromEntries(
      ids.map((id, index) => {
        const step = steps[index] ?? null;
        return [id, step === null ? null : from + ((to - from) * step) / 7];
      }),
    ),
  );

const chosen: fc.Arbitrary<AnswerValue> = fc.oneof(fc.constant(null), fc.subarray(ids));
const combines = fc.constantFrom<Combine>("mean", "min", "max", "sumCapped");
const rowAnswers = fc.record(
  Object.fromEntries(
    rowIds.flatMap((row) => [
      [`form/${row}`, chosen] as const,
      [`weg/${row}`, fc.constantFrom(...ids, null)] as const,
    ]),
  ),
);

/** A question with several options and a group with such a question in its rows, with answers to both. */
const cases = fc.constantFrom(...scales).chain((scale) =>
  fc.record({
    scale: fc.constant(scale),
    options: optionsOn(scale),
    combine: combines,
    rows: fc.constantFrom("mean" as const, "min" as const),
    given: fc.record({ wege: chosen, angaben: fc.subarray(rowIds) }),
    inRows: rowAnswers,
  }),
);

test("a rating that counts is exactly what its options or its rows combine to", () => {
  fc.assert(
    fc.property(cases, ({ scale, options, combine, rows, given, inRows }) => {
      const inner = [many("form", options, { combine, minChosen: 0 }), one("weg", options)];
      const questions = [
        many("wege", options, { dimension: "alpha", combine, minChosen: 0 }),
        group("angaben", inner, { dimension: "alpha", rows }),
      ];
      const rated = Object.values(options).some((rating) => rating !== null);
      fc.pre(rated);
      const evaluation = evaluating({ dimensions: [dimension("alpha", { scale })], questions })({
        ...given,
        ...inRows,
      });
      for (const { question, rating } of evaluation.scores[0]?.contributions ?? []) {
        const derivation = derivationOf(question, evaluation);
        if (derivation === null) continue;
        expect(printDecimal(derivation.rating)).toBe(rating);
        if ("rows" in derivation) expectRows(derivation, scale);
        else expectOptions(derivation, scale);
      }
    }),
  );
});
