import { dayNumber, dayOfNumber } from "./day.ts";

/** Local time in Germany, to the minute. */
export type BerlinTime = { readonly day: string; readonly time: string };

const shape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|\+00:00)$/;
const minutesPerDay = 1440;

/** Minutes since 1970-01-01T00:00Z. An instant that is not ISO 8601 in UTC is a bug of the caller and throws. */
const minutesOf = (instant: string): number => {
  const found = shape.exec(instant);
  const day = found ? dayNumber(found[1] ?? "") : null;
  if (!found || day === null) throw new RangeError(`not an ISO 8601 instant in UTC: ${instant}`);
  return day * minutesPerDay + Number(found[2]) * 60 + Number(found[3]);
};

/** Day number of the last Sunday of March or October (both have 31 days). 1970-01-01 was a Thursday. */
const lastSunday = (year: string, month: "03" | "10"): number => {
  const lastDay = dayNumber(`${year}-${month}-31`) ?? 0;
  return lastDay - ((((lastDay + 4) % 7) + 7) % 7);
};

/**
 * Whether summer time holds in the European Union: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the
 * last Sunday of October (Directive 2000/84/EC; in Germany so since 1996).
 */
const isSummerTime = (instant: string): boolean => {
  const year = instant.slice(0, 4);
  const minutes = minutesOf(instant);
  const begins = lastSunday(year, "03") * minutesPerDay + 60;
  const ends = lastSunday(year, "10") * minutesPerDay + 60;
  return minutes >= begins && minutes < ends;
};

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** Day and time in Europe/Berlin of an ISO instant in UTC, whatever the machine's own zone. */
export const berlinTime = (instant: string): BerlinTime => {
  const local = minutesOf(instant) + (isSummerTime(instant) ? 120 : 60);
  const day = Math.floor(local / minutesPerDay);
  const minute = local - day * minutesPerDay;
  return {
    day: dayOfNumber(day) ?? "",
    time: `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`,
  };
};

/** The day (`YYYY-MM-DD`) in Europe/Berlin on which an ISO instant in UTC falls. */
export const berlinDay = (instant: string): string => berlinTime(instant).day;
