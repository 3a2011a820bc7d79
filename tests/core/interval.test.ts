import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal, fit, type Decimal } from "#core/decimal.ts";
import {
  addBounds,
  divideBounds,
  eitherBound,
  multiplyBounds,
  roundBound,
  subtractBounds,
} from "#core/interval.ts";
import { anyFigure, exactly, noFigureAtAll, type FigureBound } from "#core/possible.ts";

/** A value, and a bound that holds it: exact, between two ends, or open at one or both. */
type Held = { readonly value: Decimal; readonly bound: FigureBound };

const numbers = fc.integer({ min: -40, max: 40 }).map((quarters) => decimal(quarters / 4));

const held: fc.Arbitrary<Held> = fc
  .tuple(numbers, fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.boolean(), fc.boolean())
  .map(([value, below, above, openBelow, openAbove]) => ({
    value,
    bound: {
      range: { low: openBelow ? null : value.minus(below), high: openAbove ? null : value.plus(above) },
      none: false,
    },
  }));

const expectWithin = (value: Decimal | null, { range, none }: FigureBound): void => {
  if (value === null) return expect(none).toBe(true);
  expect(range).not.toBeNull();
  if (range?.low) expect(value.cmp(range.low)).toBeGreaterThanOrEqual(0);
  if (range?.high) expect(value.cmp(range.high)).toBeLessThanOrEqual(0);
};

describe("what a figure can be holds every figure it can be", () => {
  test.each<
    [string, (left: Decimal, right: Decimal) => Decimal | null, (bounds: FigureBound[]) => FigureBound]
  >([
    ["a sum", (left, right) => left.plus(right), addBounds],
    ["a difference", (left, right) => left.minus(right), subtractBounds],
    ["a product", (left, right) => left.times(right), multiplyBounds],
    [
      "a quotient",
      (left, right) => (right.eq(0) ? null : left.div(right)),
      ([left = anyFigure, right = anyFigure]) => divideBounds(left, right),
    ],
  ])("%s", (_, exact, bounds) => {
    fc.assert(
      fc.property(held, held, (left, right) => {
        expectWithin(exact(left.value, right.value), bounds([left.bound, right.bound]));
        expect(bounds([left.bound, noFigureAtAll])).toEqual(noFigureAtAll);
      }),
    );
  });

  test("a rounded figure", () => {
    fc.assert(
      fc.property(held, fc.constantFrom("halfUp", "halfEven", "up", "down"), ({ value, bound }, mode) => {
        expectWithin(value.round(0, mode), roundBound(bound, 0, mode));
      }),
    );
  });

  test("one or the other", () => {
    fc.assert(
      fc.property(held, held, (left, right) => {
        expectWithin(left.value, eitherBound(left.bound, right.bound));
        expectWithin(right.value, eitherBound(left.bound, right.bound));
      }),
    );
    expect(eitherBound(noFigureAtAll, exactly(decimal(1)))).toMatchObject({ none: true });
  });
});

test("bounds are no wider than they need be where both ends are known", () => {
  const between = (low: number, high: number): FigureBound => ({
    range: { low: decimal(low), high: decimal(high) },
    none: false,
  });
  const ends = ({ range }: FigureBound) => [range?.low?.toFixed(), range?.high?.toFixed()];
  expect(ends(addBounds([between(1, 2), between(3, 5)]))).toEqual(["4", "7"]);
  expect(ends(subtractBounds([between(1, 2), between(3, 5)]))).toEqual(["-4", "-1"]);
  expect(ends(multiplyBounds([between(-1, 2), between(3, 5)]))).toEqual(["-5", "10"]);
  expect(ends(divideBounds(between(1, 2), between(4, 5)))).toEqual(["0.2", "0.5"]);
  expect(divideBounds(between(1, 2), between(0, 5))).toEqual(anyFigure);
});

test("a figure that can have too many digits can be none", () => {
  const huge = decimal("9".repeat(34));
  const bound = multiplyBounds([exactly(huge), exactly(huge)]);
  expect(fit(huge.times(huge))).toBeNull();
  expect(bound.none).toBe(true);
});
