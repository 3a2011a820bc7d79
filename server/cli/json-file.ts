import { readFile } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { placesIn, type LinePlace } from "#core/json-places.ts";
import { syntaxFaultIn } from "#core/json-syntax.ts";
import { placeInText, readJsonText, type JsonFault } from "#core/json-text.ts";
import { limits } from "#core/limits.ts";
import type { Path } from "#core/node.ts";
import { syntaxSentence } from "./json-sentences.ts";
import type { Outside } from "./outside.ts";
import { toldUnread, type Told } from "./told.ts";

/** What a file says, and where in it a path leads. `name` is what the file is called in messages. */
export type Source = {
  readonly name: string;
  readonly value: unknown;
  readonly place: (path: Path) => LinePlace;
};

/** What a file says, or why it cannot be read and what to do. */
export type FileReading =
  { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly told: Told };

/** Answers come in sets of thousands; a definition has limits of its own. */
const mostBytes = 512 * 1024 * 1024;

const faultSentences: Readonly<Record<Exclude<JsonFault, "invalidJson">, (key: string) => string>> = {
  tooDeep: () => "Die Datei ist tiefer verschachtelt als zulässig. Vereinfachen Sie sie.",
  duplicateKey: (key) => `${key} steht im selben Objekt zweimal. Entfernen Sie eines davon.`,
  forbiddenKey: () => "Das Wort „__proto__“ ist nicht zulässig. Entfernen Sie es.",
  forbiddenCharacter: () =>
    "Der Text enthält ein unzulässiges Zeichen (NUL oder ein halbes Zeichenpaar). Entfernen Sie es.",
  unsafeNumber: () =>
    "Diese Zahl lässt sich nicht genau darstellen. Schreiben Sie sie als Text in Anführungszeichen.",
};

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Reads JSON from a file, or from standard input where the name is `-`. */
export const readJsonFile = async (name: string, outside: Outside): Promise<FileReading> => {
  const called = nameInMessages(name, outside);
  const unread = (sentence: string): FileReading => ({ ok: false, told: toldUnread(called, sentence) });
  try {
    const { folder, standardInput } = outside;
    const bytes = name === "-" ? await standardInput() : await readFile(resolve(folder, name));
    if (bytes.length > mostBytes) return unread("Die Datei ist zu groß. Teilen Sie sie.");
    const text = decoded(bytes);
    return text === null
      ? unread("Die Datei ist nicht in UTF-8. Speichern Sie sie in dieser Kodierung.")
      : jsonIn(text, called);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOENT") return unread("Die Datei gibt es nicht. Prüfen Sie Namen und Ordner.");
    if (code === "EISDIR") return unread("Das ist ein Ordner. Nennen Sie eine Datei.");
    return unread("Die Datei ist nicht lesbar. Prüfen Sie ihre Rechte.");
  }
};

const jsonIn = (text: string, name: string): FileReading => {
  const reading = readJsonText(text, limits.jsonDepth);
  if (reading.ok) return { ok: true, source: { name, value: reading.value, place: placesIn(text) } };
  const told = (sentence: string, at: number): FileReading => ({
    ok: false,
    told: toldUnread(name, sentence, placeInText(text, at)),
  });
  if (reading.fault !== "invalidJson") {
    const at = reading.at ?? 0;
    const [key = ""] = /"(?:[^"\\]|\\.)*"/y.exec(text.slice(at)) ?? [];
    return told(faultSentences[reading.fault](key), at);
  }
  const fault = syntaxFaultIn(text);
  return told(syntaxSentence(fault, text), fault?.at ?? reading.at ?? 0);
};

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};

/** How a file is called in messages: as it was named; where somebody else named it, from the folder we are in. */
export const nameInMessages = (name: string, { folder }: Pick<Outside, "folder">): string => {
  if (name === "-") return "Standardeingabe";
  const near = isAbsolute(name) ? relative(folder, name) : name;
  return near.startsWith("..") ? name : near;
};
