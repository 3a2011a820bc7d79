import { readJsonFile, type Source } from "./json-file.ts";
import type { Outside } from "./outside.ts";
import { toldLine } from "./told.ts";

/** What a file says; null where it cannot be read, which is told on standard error. */
export const readInput = async (file: string, outside: Outside): Promise<Source | null> => {
  const reading = await readJsonFile(file, outside);
  if (reading.ok) return reading.source;
  outside.complain(`${toldLine(reading.told)}\n`);
  return null;
};
