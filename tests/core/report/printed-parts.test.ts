import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal, printDecimal, zero } from "#core/decimal.ts";
import { readNumber } from "#core/number-input.ts";
import { printedFigure, printedParts } from "#core/report/printed-parts.ts";

const printed = (text: string): string => {
  const reading = readNumber(text, "de");
  if (reading.kind === "number") return reading.value;
  return reading.kind === "ambiguous" ? (reading.candidates[0] ?? "") : "";
};

const sumOf = (figures: readonly string[]): string =>
  printDecimal(figures.reduce((sum, figure) => sum.plus(decimal(figure)), zero));

/** Ratings times weights, also such as never end: thirds and sevenths cut at 20 decimals. */
const part = fc
  .record({ over: fc.integer({ min: -300, max: 300 }), by: fc.constantFrom(1, 2, 3, 4, 7, 8, 100) })
  .map(({ over, by }) => printDecimal(decimal(over).div(by)));

describe("printed contributions", () => {
  test("stay as they are where they end early", () => {
    expect(printedParts(["2", "0.5", "0.25"], "2.75", "de")).toEqual({
      parts: ["2", "0,5", "0,25"],
      sum: "2,75",
    });
  });

  test("that do not end are rounded so that they add up to the sum", () => {
    const third = "0.33333333333333333333";
    expect(printedParts([third, third, third], "0.99999999999999999999", "de")).toEqual({
      parts: ["0,3334", "0,3333", "0,3333"],
      sum: "1",
    });
  });

  test("always add up to the printed sum, and none is further than a ten-thousandth from the exact figure", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const result = printedParts(parts, sumOf(parts), "de");
        expect(sumOf(result.parts.map(printed))).toBe(printed(result.sum));
        result.parts.forEach((text, index) => {
          const distance = decimal(printed(text))
            .minus(decimal(parts[index] ?? "0"))
            .abs();
          expect(distance.gt("0.0001")).toBe(false);
        });
      }),
    );
  });

  test("a rating that does not end is marked as rounded", () => {
    expect(printedFigure("0.33333333333333333333", "de")).toBe("≈ 0,3333");
    expect(printedFigure("0.5", "de")).toBe("0,5");
  });
});
