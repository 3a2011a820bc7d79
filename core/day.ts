/**
 * Calendar days as `YYYY-MM-DD`, proleptic Gregorian, years 0001 to 9999. Such texts sort by day as they stand.
 * Own arithmetic, because `Date` brings time zones and clocks.
 */
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/** The day of a year, a month (1–12) and a day of the month; null where there is none. */
export const dayFrom = (year: number, month: number, day: number): string | null => {
  const exists = year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` : null;
};

/** Whether the text names a day that exists. */
export const isDay = (text: string): boolean => {
  const parts = shape.exec(text);
  return parts !== null && dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
};

/** Days from 0001-01-01 to 1970-01-01, where days are counted from. */
const epoch = 719_162;

/** Number of the first of January of a year. */
const newYear = (year: number): number => {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - epoch;
};

/** The day's number, 1970-01-01 being 0; null for a text that is no day. */
export const dayNumber = (day: string): number | null => {
  if (!isDay(day)) return null;
  const year = Number(day.slice(0, 4));
  let days = newYear(year) + Number(day.slice(8)) - 1;
  for (let month = 1; month < Number(day.slice(5, 7)); month += 1) days += daysInMonth(year, month);
  return days;
};

/** The day with that number; null before year 1 and after year 9999. */
export const dayOfNumber = (number: number): string | null => {
  if (!Number.isInteger(number) || number < newYear(1) || number >= newYear(10_000)) return null;
  let year = Math.floor((number + epoch) / 366) + 1;
  while (newYear(year + 1) <= number) year += 1;
  let rest = number - newYear(year);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return dayFrom(year, month, rest + 1);
};

/**
 * The same day of the month so many months later (or earlier); where that month is too short its last day, as periods
 * of months end by law (§ 188 Abs. 3 BGB). Null outside the years 1 to 9999 or where `day` is none.
 */
export const addMonths = (day: string, months: number): string | null => {
  if (!isDay(day) || !Number.isInteger(months)) return null;
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dayFrom(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)));
};

/** -1, 0 or 1. */
export const compareDays = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

/** Calendar days from one day to the other, negative when `to` is earlier; null where one is no day. */
export const daysBetween = (from: string, to: string): number | null => {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return start === null || end === null ? null : end - start;
};

/** The day so many days later (or earlier); null outside the years 1 to 9999 or where `day` is none. */
export const addDays = (day: string, days: number): string | null => {
  const start = dayNumber(day);
  return start === null ? null : dayOfNumber(start + days);
};
