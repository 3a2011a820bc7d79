import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Outside } from "./outside.ts";
import { toldLine, toldUnread } from "./told.ts";

/** Writes a file; where that fails, it is told on standard error. */
export const isWritten = async (
  file: string,
  text: string,
  { folder, complain }: Outside,
): Promise<boolean> => {
  try {
    await writeFile(resolve(folder, file), text);
    return true;
  } catch {
    const sentence = "Die Datei lässt sich nicht schreiben. Prüfen Sie Namen, Ordner und Rechte.";
    complain(`${toldLine(toldUnread(file, sentence))}\n`);
    return false;
  }
};
