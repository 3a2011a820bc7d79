import { readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ModuleDefinition, WrittenChecklist } from "#core/definition.ts";
import type { Call, Run } from "./command.ts";
import { readDefinition } from "./definition-file.ts";
import type { Outside } from "./outside.ts";
import { toldLine } from "./told.ts";
import { unverifiedSources } from "./unverified-sources.ts";

/** What is written into the folder of the checklists. */
const fileName = "unverified-sources.md";

/** `sources`: writes which sources nobody has read in the original, and where they are used. 1 where a file is wrong. */
export const sources: Run = async (call, outside) => {
  const [folder = "checklists"] = call.names;
  const files = await newestFiles(resolve(outside.folder, folder));
  if (files === null) return { wrongCall: `Der Ordner ${folder} fehlt oder ist nicht lesbar.` };
  const definitions = await readAll(
    files.map((file) => join(folder, file)),
    call,
    outside,
  );
  if (definitions === null) return 1;
  const target = join(folder, fileName);
  await writeFile(resolve(outside.folder, target), unverifiedSources(definitions));
  outside.say(`${target}\n`);
  return 0;
};

const byVersion = new Intl.Collator("en", { numeric: true }).compare;

/** Of each checklist and module the file of the newest version: "kurzcheck/1.0.0.json"; null without such a folder. */
const newestFiles = async (folder: string): Promise<readonly string[] | null> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const files = await Promise.all(
      folders.sort().map(async (name) => {
        const inside = (await readdir(join(folder, name))).filter((file) => file.endsWith(".json"));
        return inside
          .sort(byVersion)
          .slice(-1)
          .map((file) => join(name, file));
      }),
    );
    return files.flat();
  } catch {
    return null;
  }
};

/** What the files say; null where one does not compile, which is told. */
const readAll = async (
  files: readonly string[],
  call: Call,
  outside: Outside,
): Promise<readonly (WrittenChecklist | ModuleDefinition)[] | null> => {
  const readings = await Promise.all(files.map((file) => readDefinition(file, call, outside)));
  const told = readings.flatMap((reading) => (reading.ok ? [] : reading.told));
  for (const one of told) outside.complain(`${toldLine(one)}\n`);
  if (told.length > 0) return null;
  return readings.flatMap((reading) =>
    reading.ok ? [reading.definition.sources.definition.value as WrittenChecklist | ModuleDefinition] : [],
  );
};
