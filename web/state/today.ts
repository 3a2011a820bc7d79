import { berlinDay } from "#core/instant.ts";

/** Today in Germany as `YYYY-MM-DD`, whatever this machine's zone. */
export const today = (): string => berlinDay(new Date().toISOString());
