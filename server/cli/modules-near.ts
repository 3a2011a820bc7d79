import { dirname, join, resolve } from "node:path";
import { readJsonFile, type Source } from "./json-file.ts";
import type { Outside } from "./outside.ts";
import type { Told } from "./told.ts";

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Only what can be an id and a version becomes part of a file name. */
const idShape = /^[a-z][a-zA-Z0-9-]{0,63}$/;
const versionShape = /^\d+\.\d+\.\d+$/;

/** Files of the modules that a definition includes: `<folder>/<module>/<version>.json`. Takes any JSON. */
export const moduleFiles = (definition: unknown, folder: string): readonly string[] => {
  const includes =
    isObject(definition) && Array.isArray(definition["includes"]) ? definition["includes"] : [];
  return includes.filter(isObject).flatMap(({ module, version }) => {
    const named = typeof module === "string" && typeof version === "string";
    return named && idShape.test(module) && versionShape.test(version)
      ? [join(folder, module, `${version}.json`)]
      : [];
  });
};

/** Where the modules of a definition lie: in the folder named, else beside the definition's own folder. */
export const moduleFolder = (file: string, named: string | undefined, { folder }: Outside): string => {
  if (named !== undefined) return resolve(folder, named);
  return file === "-" ? folder : join(dirname(resolve(folder, file)), "..");
};

/** The modules, or what is wrong with their files. */
export const readModules = async (
  files: readonly string[],
  outside: Outside,
): Promise<{ readonly modules: readonly Source[]; readonly told: readonly Told[] }> => {
  const readings = await Promise.all([...new Set(files)].map((file) => readJsonFile(file, outside)));
  return {
    modules: readings.flatMap((reading) => (reading.ok ? [reading.source] : [])),
    told: readings.flatMap((reading) => (reading.ok ? [] : [{ ...reading.told, place: "Baustein" }])),
  };
};
