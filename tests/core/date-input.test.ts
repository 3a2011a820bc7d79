import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDate } from "#core/date-input.ts";
import { dayOfNumber } from "#core/day.ts";
import { dayText } from "#core/format.ts";
import type { Locale } from "#core/locale.ts";

describe("a typed date", () => {
  test.each([
    ["18.12.2026", "2026-12-18"],
    ["1.2.2026", "2026-02-01"],
    ["18. 12. 2026", "2026-12-18"],
    ["2026-12-18", "2026-12-18"],
    ["18. Dezember 2026", "2026-12-18"],
    ["1. märz 2026", "2026-03-01"],
    ["18 December 2026", "2026-12-18"],
    ["18/12/2026", "2026-12-18"],
    ["29.02.2028", "2028-02-29"],
  ])("%s is understood", (typed, expected) => {
    expect(readDate(typed, "de")).toEqual({ kind: "date", value: expected });
  });

  test.each([
    "31.02.2026",
    "29.02.2026",
    "2026-13-01",
    "18.12.",
    "12/2026",
    "morgen",
    "1. Foo 2026",
    "0.1.2026",
  ])("%s is unreadable", (typed) => {
    expect(readDate(typed, "de")).toEqual({ kind: "unreadable" });
  });

  test("nothing but space is empty", () => {
    expect(readDate("  ", "de")).toEqual({ kind: "empty" });
  });

  test("a year of two digits is asked back", () => {
    expect(readDate("18.12.26", "de")).toEqual({
      kind: "ambiguous",
      candidates: ["2026-12-18", "1926-12-18"],
    });
  });

  test("a day and month that may be swapped are asked back, the language's order first", () => {
    expect(readDate("03/04/2026", "de")).toEqual({
      kind: "ambiguous",
      candidates: ["2026-04-03", "2026-03-04"],
    });
    expect(readDate("03/04/2026", "en")).toEqual({
      kind: "ambiguous",
      candidates: ["2026-03-04", "2026-04-03"],
    });
    expect(readDate("04/04/2026", "de")).toEqual({ kind: "date", value: "2026-04-04" });
  });
});

test("a printed date typed again is the same day", () => {
  const day = fc.integer({ min: -300_000, max: 900_000 }).map((number) => dayOfNumber(number) ?? "");
  fc.assert(
    fc.property(day, fc.constantFrom<Locale>("de", "en"), (date, locale) => {
      expect(readDate(dayText(date, locale), locale)).toEqual({ kind: "date", value: date });
    }),
  );
});
