import { countText } from "#core/format.ts";

/** "1 Frage", "3 Fragen" in German. */
export const counted = (count: number, one: string, many: string): string =>
  countText(count, { one, many }, "de");
