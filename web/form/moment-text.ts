import { instantText } from "#core/format.ts";
import { berlinTime } from "#core/instant.ts";
import type { Locale } from "#core/locale.ts";

/** "14:03" today, else "20.11.2026, 16:48"; in Europe/Berlin. */
export const momentText = (instant: string, today: string, locale: Locale): string => {
  const { day, time } = berlinTime(instant);
  return day === today ? time : instantText(instant, locale);
};

/** A person as others see them: by unit, where there is one. */
export const whoText = ({ name, unit }: { readonly name: string; readonly unit: string }): string =>
  unit || name;
