import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decimal,
  decimalsOf,
  divide,
  divideWhole,
  fit,
  isDecimal,
  pointsOf,
  printDecimal,
  roundTo,
} from "#core/decimal.ts";

describe("a decimal text", () => {
  test.each(["0", "-1", "42.50", "0.001", "9".repeat(34)])("%s is one", (text) => {
    expect(isDecimal(text)).toBe(true);
  });
  test.each(["", "007", "1,5", "1e3", "+1", ".5", "5.", " 1", "1 000", "NaN", "Infinity", "9".repeat(35)])(
    "%j is none",
    (text) => {
      expect(isDecimal(text)).toBe(false);
    },
  );
  test("tells how many decimals are written", () => {
    expect([decimalsOf("42"), decimalsOf("42.50")]).toEqual([0, 2]);
  });
});

describe("exact arithmetic", () => {
  test("33 times 0.15 is 4.95, not by luck", () => {
    expect(printDecimal(decimal(33).times("0.15"))).toBe("4.95");
  });
  test("a third has 20 decimals, and three of them are not quite 1", () => {
    const third = divide(decimal(1), decimal(3));
    expect(third && printDecimal(third)).toBe("0.33333333333333333333");
    expect(third && printDecimal(third.times(3))).toBe("0.99999999999999999999");
  });
  test("whole numbers are divided as the decimals they are", () => {
    const whole = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(whole, whole, (dividend, divisor) => {
        const [quotient, expected] = [
          divideWhole(dividend, divisor),
          divide(decimal(dividend), decimal(divisor)),
        ];
        expect(quotient && printDecimal(quotient)).toBe(expected && printDecimal(expected));
      }),
    );
  });
  test.each([
    ["1", "8e20", "0"],
    ["1", "2e20", "0"],
    ["3", "2e20", "0.00000000000000000002"],
    ["-3", "2e20", "-0.00000000000000000002"],
    ["-1", "2e20", "0"],
  ])("%s divided by %s, half even, is %s", (dividend, divisor, expected) => {
    const quotient = divide(decimal(dividend), decimal(divisor));
    expect(quotient && printDecimal(quotient)).toBe(expected);
  });
  test("there is no division by zero", () => {
    expect(divide(decimal(1), decimal(0))).toBeNull();
  });
  test("zero has no sign, trailing zeros are not written", () => {
    expect(printDecimal(decimal("-0.00"))).toBe("0");
    expect(printDecimal(decimal("42.500"))).toBe("42.5");
    expect(printDecimal(decimal(1e-7))).toBe("0.0000001");
  });
  test("a figure keeps 34 digits, and is none beyond", () => {
    const long = decimal(`1.${"0".repeat(40)}1`);
    expect(fit(long)?.eq(1)).toBe(true);
    expect(fit(decimal(`1${"0".repeat(34)}`))).toBeNull();
    expect(fit(decimal(`0.${"0".repeat(40)}1`))?.eq(0)).toBe(true);
  });
});

test.each([
  ["halfUp", "0.5", "1"],
  ["halfUp", "-0.5", "-1"],
  ["halfEven", "0.5", "0"],
  ["halfEven", "1.5", "2"],
  ["up", "0.1", "1"],
  ["down", "0.9", "0"],
] as const)("rounding %s makes %s to %s", (mode, from, to) => {
  expect(printDecimal(roundTo(decimal(from), 0, mode))).toBe(to);
});

test.each([
  ["0.625", "0", "1", 63],
  ["3", "1", "5", 50],
  ["0.005", "0", "1", 1],
  ["0.0049", "0", "1", 0],
  ["-1", "-1", "2", 0],
] as const)("%s between %s and %s is %i of 100 points", (value, from, to, points) => {
  expect(pointsOf(decimal(value), decimal(from), decimal(to))).toBe(points);
});

test("printing what was read gives the same number again", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.integer({ min: 0, max: 10 }),
      (digits, places) => {
        const value = decimal(`${digits}e-${places}`);
        const printed = printDecimal(value);
        expect(isDecimal(printed)).toBe(true);
        expect(decimal(printed).eq(value)).toBe(true);
      },
    ),
  );
});
