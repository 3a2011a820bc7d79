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

/** A module that a definition names: its file, and where in the definition it is named. */
type NamedFile = { readonly file: string; readonly path: Path };

/** Files of the modules that a checklist includes or a module needs: `<folder>/<module>/<version>.json`. Takes any JSON. */
export const moduleFiles = (definition: unknown, folder: string): readonly NamedFile[] =>
  (["includes", "needs"] as const).flatMap((word) => {
    const list = isObject(definition) ? definition[word] : undefined;
    return (Array.isArray(list) ? list : []).flatMap((named: unknown, index): readonly NamedFile[] => {
      const { module, version } = isObject(named) ? named : {};
      const isNamed = typeof module === "string" && typeof version === "string";
      return isNamed && idShape.test(module) && versionShape.test(version)
        ? [{ file: join(folder, module, `${version}.json`), path: [word, index] }]
        : [];
    });
  });

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
