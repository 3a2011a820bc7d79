import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, compareDays, dayFrom, dayNumber, dayOfNumber, daysBetween, isDay } from "#core/day.ts";

const days = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a day", () => {
  test.each(["2026-12-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s exists", (text) => {
    expect(isDay(text)).toBe(true);
  });
  test.each([
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "26-01-01",
    "2026-1-1",
    "",
    "0000-01-01",
    "2026-01-01T00:00",
  ])("%j does not", (text) => {
    expect(isDay(text)).toBe(false);
    expect(dayNumber(text)).toBeNull();
  });
  test("is made of year, month and day", () => {
    expect(dayFrom(2026, 2, 28)).toBe("2026-02-28");
    expect(dayFrom(2026, 2, 29)).toBeNull();
  });
});

describe("counting days", () => {
  test("from one to the other, negative backwards", () => {
    expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2027-07-01", "2027-01-01")).toBe(-181);
    expect(daysBetween("2027-07-01", "soon")).toBeNull();
  });
  test("forward and back, within the years there are", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(addDays("9999-12-31", 1)).toBeNull();
    expect(addDays("0001-01-01", -1)).toBeNull();
    expect(dayOfNumber(0.5)).toBeNull();
  });
});

test("every day has the number that the calendar of the machine gives it", () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
      expect(dayOfNumber(dayNumber(day) ?? -1)).toBe(day);
    }),
  );
});

test("days sort as their numbers do", () => {
  fc.assert(
    fc.property(days, days, (left, right) => {
      expect(compareDays(left, right)).toBe(Math.sign(daysBetween(right, left) ?? 0));
    }),
  );
});
