import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { berlinDay, berlinTime } from "#core/instant.ts";

const reference = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Berlin",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const inBerlin = (instant: string) => {
  const parts = Object.fromEntries(
    reference.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
};

describe("time in Berlin", () => {
  test.each([
    ["2026-03-29T00:59:59Z", "2026-03-29", "01:59"],
    ["2026-03-29T01:00:00Z", "2026-03-29", "03:00"],
    ["2026-10-25T00:59:59.999Z", "2026-10-25", "02:59"],
    ["2026-10-25T01:00:00Z", "2026-10-25", "02:00"],
    ["2026-12-31T23:30:00Z", "2027-01-01", "00:30"],
    ["2026-06-30T22:00:00+00:00", "2026-07-01", "00:00"],
  ])("%s is %s, %s", (instant, day, time) => {
    expect(berlinTime(instant)).toEqual({ day, time });
  });

  test("agrees with the time zone database at every instant since the European rule holds", () => {
    const from = Date.UTC(1996, 0, 1);
    const to = Date.UTC(2099, 11, 31);
    const instant = fc.integer({ min: from, max: to }).map((ms) => new Date(ms).toISOString());
    fc.assert(
      fc.property(instant, (at) => {
        expect(berlinTime(at)).toEqual(inBerlin(at));
        expect(berlinDay(at)).toBe(inBerlin(at).day);
      }),
    );
  });

  test("agrees around every change of the clock", () => {
    for (let year = 1996; year < 2050; year += 1)
      for (const month of ["03", "10"])
        for (let date = 24; date <= 31; date += 1)
          for (const time of ["00:59", "01:00"]) {
            const at = `${year}-${month}-${date}T${time}:00Z`;
            expect(berlinTime(at), at).toEqual(inBerlin(at));
          }
  });

  test.each(["2026-03-29", "2026-03-29T01:00:00", "2026-03-29T01:00:00+02:00", "2026-02-30T01:00:00Z"])(
    "%s is no instant in UTC and is a bug of the caller",
    (text) => {
      expect(() => berlinTime(text)).toThrow(RangeError);
    },
  );
});
