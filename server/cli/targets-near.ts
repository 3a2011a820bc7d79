import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { CompiledChecklist } from "#core/compile.ts";
import { isModule } from "#core/module-check.ts";
import type { Targets } from "#core/lint/targets.ts";
import { prefillSources } from "#core/prefill.ts";
import { leadsTo } from "#core/proposed.ts";
import type { Call } from "./command.ts";
import { readDefinition } from "./definition-file.ts";
import { readJsonFile } from "./json-file.ts";
import { moduleFolder } from "./modules-near.ts";
import type { Outside } from "./outside.ts";

/** What is to be known of the questions of what lies in a folder; null where that is no checklist. */
type Look = (files: readonly string[], call: Call, outside: Outside) => Promise<readonly string[] | null>;

/** Files of the versions of what lies in a folder of the catalogue. */
const versionsIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
};

/** Ids of the questions of a checklist in any of its versions; null where there is none that compiles. */
const questionsIn: Look = async (files, call, outside) => {
  const readings = await Promise.all(files.map((file) => readDefinition(file, call, outside)));
  const found = readings.flatMap((reading) =>
    reading.ok && reading.definition.kind === "checklist" ? [reading.definition.checklist] : [],
  );
  return found.length === 0 ? null : found.flatMap(({ questions }) => [...questions.keys()]);
};

/** None, where it is a checklist; a module is nothing to go on with. */
const nothingOfChecklist: Look = async (files, _, outside) => {
  const readings = await Promise.all(files.map((file) => readJsonFile(file, outside)));
  return readings.some((reading) => reading.ok && !isModule(reading.source.value)) ? [] : null;
};

/** Where a definition lies in a catalogue: under its own name. */
const placeIn = (folder: string, definition: unknown): string => {
  const { id, module, version } = definition as Readonly<Record<string, unknown>>;
  return join(folder, String(id ?? module), `${String(version)}.json`);
};

/**
 * The checklists of the catalogue that a definition lies in, or that `--modules` names; null where there is none, so
 * that nothing can be said of what it leads to. Only those that answers are taken over from are read.
 */
export const targetsNear = async (
  file: string,
  checklist: CompiledChecklist,
  definition: unknown,
  call: Call,
  outside: Outside,
): Promise<Targets | null> => {
  const folder = moduleFolder(file, call.flags.get("modules"), outside);
  const read = new Set(prefillSources(checklist));
  const liesThere = resolve(outside.folder, file) === placeIn(folder, definition);
  if (!call.flags.has("modules") && (file === "-" || !liesThere)) return null;
  // A definition that names no other is not held against any, so that nothing else is read for it.
  if (read.size === 0 && leadsTo(checklist.definition).length === 0) return null;
  const entries = await readdir(folder, { withFileTypes: true });
  const targets = new Map<string, ReadonlySet<string>>();
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const files = await versionsIn(join(folder, name));
    const look = read.has(name) ? questionsIn : nothingOfChecklist;
    const questions = await look(files, call, outside);
    if (questions !== null) targets.set(name, new Set(questions));
  }
  return targets;
};
