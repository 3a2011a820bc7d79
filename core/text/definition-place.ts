type Path = readonly (string | number)[];

const isObject = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === "object" && value !== null;

const memberOf = (value: unknown, step: string | number | undefined): unknown =>
  step !== undefined && isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;

const nameIn = (value: unknown): string | null => {
  const name = memberOf(value, "id") ?? memberOf(value, "module");
  return typeof name === "string" ? name.slice(0, 64) : null;
};

const stepsIn = (path: Path, definition: unknown): readonly string[] => {
  let here = definition;
  return path.map((step) => {
    here = memberOf(here, step);
    const name = typeof step === "number" ? nameIn(here) : null;
    return name === null ? String(step) : `${step} (${name})`;
  });
};

/** The words of an inclusion itself; a path that goes on otherwise leads into the module. */
const ownWords: ReadonlySet<unknown> = new Set(["module", "version", "after"]);

/** The included module that a path leads into, and the way from there; null where it leads into none. */
export const inModule = (
  [list, index, ...rest]: Path,
  definition: unknown,
  modules: readonly unknown[],
): { readonly module: unknown; readonly path: Path } | null => {
  if (list !== "includes" || rest.length === 0 || ownWords.has(rest[0])) return null;
  const include = memberOf(memberOf(definition, list), index);
  const [word, at] = rest;
  const namesSection = word === "sections" && rest.length === 2 && memberOf(memberOf(include, word), at);
  if (namesSection) return null;
  const isSame = (one: unknown, key: string) => memberOf(one, key) === memberOf(include, key);
  const module = modules.find((one) => isSame(one, "module") && isSame(one, "version"));
  return module === undefined ? null : { module, path: rest };
};

/**
 * The place in a definition for its author: "sections › 1 (antrag) › questions › 0 (digital) › text". Places in lists
 * are counted from 0, with the id of what stands there. A place in an included module begins with the module's name.
 */
export const definitionPlace = (
  path: Path,
  definition: unknown,
  modules: readonly unknown[] = [],
): string => {
  const found = inModule(path, definition, modules);
  if (found === null) return stepsIn(path, definition).join(" › ");
  const { module } = found;
  const name = `Baustein ${nameIn(module) ?? ""} ${String(memberOf(module, "version"))}`;
  return [name, ...stepsIn(found.path, module)].join(" › ");
};
