import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { placeInText, readJsonText, type JsonFault } from "#core/json-text.ts";
import { limits } from "#core/limits.ts";
import type { Outside } from "./outside.ts";

/** What a file says, or a sentence on why it cannot be read and what to do. */
export type FileReading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly sentence: string };

/** Answers come in sets of thousands; a definition has limits of its own. */
const mostBytes = 512 * 1024 * 1024;

const faultSentences: Readonly<Record<JsonFault, string>> = {
  invalidJson: "Das ist kein gültiges JSON. Prüfen Sie Kommas, Klammern und Anführungszeichen.",
  tooDeep: "Die Datei ist tiefer verschachtelt als zulässig. Vereinfachen Sie sie.",
  duplicateKey: "Dieses Wort steht im selben Objekt zweimal. Entfernen Sie eines davon.",
  forbiddenKey: "Das Wort „__proto__“ ist nicht zulässig. Entfernen Sie es.",
  forbiddenCharacter:
    "Der Text enthält ein unzulässiges Zeichen (NUL oder ein halbes Zeichenpaar). Entfernen Sie es.",
  unsafeNumber:
    "Diese Zahl lässt sich nicht genau darstellen. Schreiben Sie sie als Text in Anführungszeichen.",
};

const decoder = new TextDecoder("utf-8", { fatal: true });

const unread = (sentence: string): FileReading => ({ ok: false, sentence });

/** Reads JSON from a file, or from standard input where the name is `-`. */
export const readJsonFile = async (
  name: string,
  { folder, standardInput }: Outside,
): Promise<FileReading> => {
  try {
    return jsonIn(name === "-" ? await standardInput() : await readFile(resolve(folder, name)));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOENT") return unread("Die Datei gibt es nicht. Prüfen Sie Namen und Ordner.");
    if (code === "EISDIR") return unread("Das ist ein Ordner. Nennen Sie eine Datei.");
    return unread("Die Datei ist nicht lesbar. Prüfen Sie ihre Rechte.");
  }
};

const jsonIn = (bytes: Uint8Array): FileReading => {
  if (bytes.length > mostBytes) return unread("Die Datei ist zu groß. Teilen Sie sie.");
  const text = decoded(bytes);
  if (text === null) return unread("Die Datei ist nicht in UTF-8. Speichern Sie sie in dieser Kodierung.");
  const reading = readJsonText(text, limits.jsonDepth);
  if (reading.ok) return { ok: true, value: reading.value };
  const { line, column } = placeInText(text, reading.at ?? text.length);
  return unread(`Zeile ${line}, Spalte ${column}: ${faultSentences[reading.fault]}`);
};

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};

/** How a file is called in messages. */
export const nameInMessages = (name: string): string => (name === "-" ? "Standardeingabe" : name);
