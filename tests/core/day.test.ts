import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  compareDays,
  dayFrom,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isDay,
} from "#core/day.ts";

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

describe("months later", () => {
  test.each([
    ["2026-01-15", 1, "2026-02-15"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-31", -13, "2024-12-31"],
    ["0001-01-01", -1, null],
    ["9999-12-31", 1, null],
    ["2026-02-30", 1, null],
    ["2026-01-01", 0.5, null],
  ])("%s and %i months is %s", (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  const days = fc.integer({ min: -100_000, max: 100_000 }).map((number) => dayOfNumber(number) ?? "");
  const months = fc.integer({ min: -600, max: 600 });

  test("is the same day of the month, or the last of a shorter one", () => {
    fc.assert(
      fc.property(days, months, (day, count) => {
        const later = addMonths(day, count) ?? "";
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(monthOf(later) - monthOf(day)).toBe(count);
        const isLast = addDays(later, 1)?.endsWith("-01") === true;
        expect(later.slice(8) === day.slice(8) || (later.slice(8) < day.slice(8) && isLast)).toBe(true);
      }),
    );
  });

  test("is never earlier for a later day or for more months", () => {
    fc.assert(
      fc.property(days, months, fc.nat(400), fc.nat(50), (day, count, more, moreMonths) => {
        const [later, evenLater] = [addMonths(day, count) ?? "", addDays(day, more) ?? ""];
        expect(compareDays(later, addMonths(evenLater, count + moreMonths) ?? "")).toBeLessThanOrEqual(0);
      }),
    );
  });
});
