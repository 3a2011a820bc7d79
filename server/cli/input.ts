import { nameInMessages, readJsonFile } from "./json-file.ts";
import type { Outside } from "./outside.ts";
import { toldLine, toldUnread } from "./told.ts";

/** What a file says; null where it cannot be read, which is told on standard error. */
export const readInput = async (
  file: string,
  outside: Outside,
): Promise<{ readonly value: unknown } | null> => {
  const reading = await readJsonFile(file, outside);
  if (reading.ok) return reading;
  outside.complain(`${toldLine(nameInMessages(file), toldUnread(reading.sentence))}\n`);
  return null;
};
