import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { one as unit, printDecimal, zero } from "#core/decimal.ts";
import { euro } from "#core/entries.ts";
import { multipleChoice } from "#core/types/multiple-choice.ts";
import { singleChoice } from "#core/types/single-choice.ts";
import { many, one } from "../build.ts";

const setting = { scale: { from: zero, to: unit }, currency: euro, patterns: null };
const p = (points: number) => ({ points: { p: points } });

const subsets = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.reduce<readonly (readonly string[])[]>(
    (sets, id) => [...sets, ...sets.map((set) => [...set, id])],
    [[]],
  );

/** Points of every valid choice, by trying them all. */
const sums = (question: ReturnType<typeof many>): readonly number[] => {
  const rule = multipleChoice.rule(question, setting);
  return subsets(question.options.map(({ id }) => id))
    .map((chosen) => rule.read(chosen, null))
    .filter(({ standing }) => standing === "answered")
    .map(({ points }) => points?.get("p")?.toNumber() ?? 0);
};

const rangeOf = (question: ReturnType<typeof many>) => {
  const range = multipleChoice.rule(question, setting).points("p", null);
  return range && [range.low.toNumber(), range.high.toNumber()];
};

describe("the points of any choice", () => {
  test("are exactly those of the best and of the worst valid one", () => {
    const choosable = fc.record({
      points: fc.option(fc.integer({ min: -4, max: 6 })),
      exclusive: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(choosable, { minLength: 2, maxLength: 6 }),
        fc.nat(3),
        fc.nat(6),
        fc.boolean(),
        (options, minChosen, more, unsure) => {
          const written = options.map(({ points, exclusive }, index) => [
            `o${index}`,
            { ...(points === null ? {} : p(points)), exclusive },
          ]);
          const question = many(
            "q",
            { ...Object.fromEntries(written), ...(unsure ? { unsure: null } : {}) },
            { minChosen, maxChosen: minChosen + more },
          );
          const all = sums(question);
          const range = rangeOf(question);
          if (range === null) expect(all.every((sum) => sum === 0)).toBe(true);
          else if (all.length > 0) expect(range).toEqual([Math.min(...all), Math.max(...all)]);
        },
      ),
    );
  });

  test("count an option that stands alone for itself", () => {
    expect(rangeOf(many("q", { a: p(2), b: p(3), alle: { ...p(4), exclusive: true } }))).toEqual([2, 5]);
    expect(rangeOf(many("q", { a: p(2), b: p(3), alle: { ...p(9), exclusive: true } }))).toEqual([2, 9]);
  });

  test("are bounded by how many may be chosen, and must be", () => {
    expect(rangeOf(many("q", { a: p(2), b: p(3), c: p(4) }, { maxChosen: 2 }))).toEqual([2, 7]);
    expect(rangeOf(many("q", { a: p(-2), b: p(-3), c: p(4) }, { minChosen: 2 }))).toEqual([-5, 2]);
    expect(rangeOf(many("q", { a: p(2), b: p(3) }, { minChosen: 0 }))).toEqual([0, 5]);
  });

  test("are none of another name, and being unsure is no best answer", () => {
    expect(multipleChoice.rule(many("q", { a: p(1), b: null }), setting).points("x", null)).toBeNull();
    const worse = singleChoice.rule(one("q", { a: p(-1), b: p(-2), unsure: null }), setting);
    expect(printDecimal(worse.points("p", null)?.high ?? zero)).toBe("-1");
  });
});
