import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A checklist as it lies in `checklists/`, with the modules it includes. */
export type Shipped = {
  readonly name: string;
  readonly file: string;
  readonly definition: unknown;
  readonly modules: readonly unknown[];
};

const folder = join(import.meta.dirname, "..", "checklists");

type Root = { readonly id?: string; readonly module?: string; readonly version: string };

const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => ({ file, definition: JSON.parse(readFileSync(file, "utf8")) as Root }));

/** All modules that are shipped, whichever checklist includes them. */
export const shippedModules = files.filter(({ definition }) => definition.module !== undefined);

/** All checklists that are shipped. */
export const shippedChecklists: readonly Shipped[] = files
  .filter(({ definition }) => definition.id !== undefined)
  .map(({ file, definition }) => ({
    name: `${definition.id ?? ""} ${definition.version}`,
    file,
    definition,
    modules: shippedModules.map((module) => module.definition),
  }));
