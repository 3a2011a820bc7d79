import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, printDecimal } from "#core/decimal.ts";
import { unitsFor } from "#core/units.ts";

const decimals = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => decimal(`${digits}e-${places}`));

test("adding units is adding the decimals they stand for", () => {
  fc.assert(
    fc.property(fc.array(decimals, { minLength: 1, maxLength: 20 }), (values) => {
      const units = unitsFor(values, values.length);
      const added = values.reduce((sum, value) => sum + (units.of(value) ?? Number.NaN), 0);
      const exact = values.reduce((sum, value) => sum.plus(value), decimal(0));
      expect(printDecimal(units.sum(added))).toBe(printDecimal(exact));
    }),
  );
});

test("where their sum could be more than is exact there are none", () => {
  const large = decimal("9007199254740991");
  expect(unitsFor([large], 1).of(large)).toBe(Number.MAX_SAFE_INTEGER);
  expect(unitsFor([large], 2).of(large)).toBeUndefined();
  expect(unitsFor([large, decimal("0.1")], 1).of(large)).toBeUndefined();
  expect(unitsFor([], 0).sum(0).eq(0)).toBe(true);
});

test("a value that was not counted on has none", () => {
  expect(unitsFor([decimal(1)], 3).of(decimal(1))).toBeUndefined();
});
