import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Path } from "#core/node.ts";
import { definitionPlace } from "#core/text/definition-place.ts";
import { nameInMessages, readJsonFile, type Source } from "./json-file.ts";
import type { Outside } from "./outside.ts";
import { toldUnread, type Told } from "./told.ts";

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Only what can be an id and a version becomes part of a file name. */
const idShape = /^[a-z][a-zA-Z0-9-]{0,63}$/;
const versionShape = /^\d+\.\d+\.\d+$/;

/** A module that a definition includes: its file, and where in the definition it is named. */
type IncludedFile = { readonly file: string; readonly path: Path };

/** Files of the modules that a definition includes: `<folder>/<module>/<version>.json`. Takes any JSON. */
export const moduleFiles = (definition: unknown, folder: string): readonly IncludedFile[] => {
  const includes =
    isObject(definition) && Array.isArray(definition["includes"]) ? definition["includes"] : [];
  return includes.flatMap((include: unknown, index): readonly IncludedFile[] => {
    const { module, version } = isObject(include) ? include : {};
    const named = typeof module === "string" && typeof version === "string";
    return named && idShape.test(module) && versionShape.test(version)
      ? [{ file: join(folder, module, `${version}.json`), path: ["includes", index] }]
      : [];
  });
};

/** Where the modules of a definition lie: in the folder named, else beside the definition's own folder. */
export const moduleFolder = (file: string, named: string | undefined, { folder }: Outside): string => {
  if (named !== undefined) return resolve(folder, named);
  return file === "-" ? folder : join(dirname(resolve(folder, file)), "..");
};

/** The modules of a definition, or what is wrong with their files; a file that is not there is told where it is named. */
export const readModules = async (
  definition: Source,
  folder: string,
  outside: Outside,
): Promise<{ readonly modules: readonly Source[]; readonly told: readonly Told[] }> => {
  const files = new Map(moduleFiles(definition.value, folder).map((one) => [one.file, one.path]));
  const readings = await Promise.all(
    [...files].map(async ([file, path]) => ({ file, path, reading: await readJsonFile(file, outside) })),
  );
  return {
    modules: readings.flatMap(({ reading }) => (reading.ok ? [reading.source] : [])),
    told: readings.flatMap(({ file, path, reading }) => {
      if (reading.ok) return [];
      return existsSync(file) ? [reading.told] : [absent(file, path, definition, outside)];
    }),
  };
};

const absent = (file: string, path: Path, { name, value, place }: Source, outside: Outside): Told => ({
  ...toldUnread(
    name,
    `Die Datei „${nameInMessages(file, outside)}“ des Bausteins gibt es nicht. Prüfen Sie Kennung, Version und Ordner.`,
    place(path),
  ),
  path,
  place: definitionPlace(path, value),
});
