import { describe, expect, test } from "vitest";
import {
  countText,
  dayText,
  decimalText,
  distanceText,
  figureText,
  fixedDecimalText,
  instantText,
  moneyText,
  percentText,
  roundedDecimal,
} from "#core/format.ts";

const n = "\u202f";
const s = "\u00a0";

describe("figures", () => {
  test.each([
    ["12400", `12${n}400`],
    ["1250", `1${n}250`],
    ["999", "999"],
    ["0.5", "0,5"],
    ["1234567.8900", `1${n}234${n}567,8900`],
    ["-42.50", "−42,50"],
  ])("%s is printed as %s in German", (value, printed) => {
    expect(decimalText(value, "de")).toBe(printed);
  });

  test("English differs in the decimal mark only", () => {
    expect(decimalText("12400.5", "en")).toBe(`12${n}400.5`);
  });

  test("what is no decimal number is left as it is", () => {
    expect(decimalText("ca. 12", "de")).toBe("ca. 12");
    expect(fixedDecimalText("", 2, "de")).toBe("");
  });

  test("rounding is half up, away from zero", () => {
    expect(roundedDecimal("0.12345", 4)).toBe("0.1235");
    expect(roundedDecimal("-0.5", 0)).toBe("-1");
    expect(roundedDecimal("-0.04", 1)).toBe("0");
    expect(fixedDecimalText("-0.004", 2, "de")).toBe("0,00");
    expect(fixedDecimalText("2.005", 2, "de")).toBe("2,01");
  });

  test("units follow after a fixed space, money with two decimals", () => {
    expect(moneyText("1250", "de")).toBe(`1${n}250,00${s}Euro`);
    expect(percentText("25", "de")).toBe(`25${s}%`);
    expect(figureText("12400", "Anträge", "de")).toBe(`12${n}400${s}Anträge`);
    expect(figureText("12.5", "Euro", "de")).toBe(`12,50${s}Euro`);
    expect(figureText("0.125", "Euro", "de")).toBe(`0,125${s}Euro`);
    expect(figureText("3", null, "de")).toBe("3");
  });
});

describe("days and instants", () => {
  test("are printed as people in Germany write them", () => {
    expect(dayText("2026-12-18", "de")).toBe("18.12.2026");
    expect(dayText("2026-12-08", "en")).toBe("8 December 2026");
    expect(dayText("bald", "de")).toBe("bald");
    expect(instantText("2026-12-10T15:20:59Z", "de")).toBe("10.12.2026, 16:20");
  });

  test("distances count calendar days", () => {
    expect(distanceText("2026-11-23", "2026-12-18", "de")).toBe("in 25 Tagen");
    expect(distanceText("2026-11-23", "2026-11-24", "de")).toBe("in 1 Tag");
    expect(distanceText("2026-11-23", "2026-11-23", "de")).toBe("heute");
    expect(distanceText("2026-11-23", "2026-11-20", "de")).toBe("vor 3 Tagen");
    expect(distanceText("2026-11-23", "2026-11-20", "en")).toBe("3 days ago");
    expect(distanceText("2026-11-23", "", "de")).toBe("");
  });
});

test("one and many are both written", () => {
  const words = { one: "offener Punkt", many: "offene Punkte" };
  expect([0, 1, 2, 1200].map((count) => countText(count, words, "de"))).toEqual([
    "0 offene Punkte",
    "1 offener Punkt",
    "2 offene Punkte",
    `1${n}200 offene Punkte`,
  ]);
});
