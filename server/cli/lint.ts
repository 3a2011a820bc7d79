import { dirname, resolve } from "node:path";
import type { Call, Run } from "./command.ts";
import { readDefinition, type Definition } from "./definition-file.ts";
import { readJsonFile } from "./json-file.ts";
import { lintNotes } from "./lint-notes.ts";
import { moduleFiles, moduleFolder } from "./modules-near.ts";
import type { Outside } from "./outside.ts";
import { toldAsData, toldLine, type Told } from "./told.ts";
import { watchFolders } from "./watch.ts";

/** What there is to say of one file. */
type Linted = {
  readonly file: string;
  readonly definition: Definition | null;
  readonly told: readonly Told[];
};

/** `lint FILE…`: what does not compile, and what the linter notes about what does. 1 where there is an error. */
export const lint: Run = async (call, outside) => {
  if (!call.flags.has("watch")) return lintOnce(call, outside);
  if (call.names.includes("-")) return { wrongCall: "Die Standardeingabe lässt sich nicht beobachten." };
  return watchFolders({
    folders: () => foldersOf(call, outside),
    work: () => lintOnce(call, outside),
    ending: outside.untilEnding(),
  });
};

const lintOnce = async (call: Call, outside: Outside): Promise<0 | 1> => {
  const linted: Linted[] = [];
  for (const file of call.names) linted.push(await lintFile(file, call, outside));
  outside.say(call.flags.has("json") ? asJson(linted) : asText(linted));
  return errorsIn(linted) === 0 ? 0 : 1;
};

const lintFile = async (file: string, call: Call, outside: Outside): Promise<Linted> => {
  const reading = await readDefinition(file, call, outside);
  if (!reading.ok) return { file, definition: null, told: reading.told };
  const { definition } = reading;
  return { file, definition, told: await lintNotes(file, definition, call, outside) };
};

const errorsIn = (linted: readonly Linted[]): number =>
  linted.flatMap(({ told }) => told).filter(({ severity }) => severity === "error").length;

const kindNames = { checklist: "Katalog", module: "Baustein" } as const;

const asText = (linted: readonly Linted[]): string => {
  const lines = linted.flatMap(({ definition, told }) => {
    return told.length > 0 || definition === null
      ? told.map(toldLine)
      : [`${definition.sources.definition.name}: ${kindNames[definition.kind]} ohne Befund.`];
  });
  const errors = errorsIn(linted);
  const files = linted.length === 1 ? "1 Datei" : `${linted.length} Dateien`;
  return `${[...lines, `${files} geprüft, ${errors === 0 ? "kein Fehler" : `${errors} Fehler`}.`].join("\n")}\n`;
};

const asJson = (linted: readonly Linted[]): string =>
  `${JSON.stringify({
    format: "praxis-digitalcheck/lint/1",
    files: linted.map(({ file, definition, told }) => ({
      file,
      kind: definition?.kind ?? null,
      compiles: definition !== null,
      notes: told.map(toldAsData),
    })),
  })}\n`;

/** Folders in which a change can matter: those of the files and of the modules they include. */
const foldersOf = async ({ names, flags }: Call, outside: Outside): Promise<readonly string[]> => {
  const modules = await Promise.all(
    names.map(async (file) => {
      const reading = await readJsonFile(file, outside);
      const folder = moduleFolder(file, flags.get("modules"), outside);
      return reading.ok ? moduleFiles(reading.source.value, folder).map((module) => module.file) : [];
    }),
  );
  return [...names.map((file) => resolve(outside.folder, file)), ...modules.flat()].map((file) =>
    dirname(file),
  );
};
