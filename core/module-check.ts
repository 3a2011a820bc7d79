import { compileChecklist, type CompiledChecklist } from "./compile.ts";
import { ModuleSchema, type DimensionDefinition, type ModuleDefinition } from "./definition.ts";
import { limits } from "./limits.ts";
import { namedModules } from "./named-modules.ts";
import type { Path } from "./node.ts";
import type { PatternEngine } from "./pattern.ts";
import type { Result } from "./problem.ts";
import { shapeProblems } from "./shape.ts";
import { sizeProblem } from "./size.ts";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a parsed definition file is that of a module: its root says "module" where a checklist's says "id". */
export const isModule = (definition: unknown): boolean =>
  isObject(definition) && Object.hasOwn(definition, "module") && !Object.hasOwn(definition, "id");

/** Ids of dimensions that are named anywhere in a module. */
const dimensionsNamed = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(dimensionsNamed);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([word, inner]) =>
    typeof inner === "string"
      ? ["dimension", "score", "coverage"].includes(word)
        ? [inner]
        : []
      : dimensionsNamed(inner),
  );
};

/** Where something stands in a module's own file, from where it stands in the checklist around it. */
const pathInModule = (path: Path, needs: number): Path => {
  const [list, index] = path;
  if (list !== "includes" || typeof index !== "number") return path;
  return index < needs ? ["needs", ...path.slice(1)] : path.slice(2);
};

/** Dimensions that the including checklists define stand in for themselves: with a scale that any rating is on. */
const standIns = (
  { sections, dimensions = [], title }: ModuleDefinition,
  needed: readonly unknown[],
): DimensionDefinition[] => {
  const brought = needed.filter(isObject).flatMap((module) => module["dimensions"] ?? []);
  const known = new Set([...dimensions, ...brought.filter(isObject)].map(({ id }) => id));
  const asked = [sections, ...needed.filter(isObject).map((module) => module["sections"])];
  const foreign = new Set(dimensionsNamed(asked).filter((id) => !known.has(id) && id !== "total"));
  const scale = { from: -limits.number, to: limits.number };
  return [...foreign].map((id) => ({ id, kind: "practice", title, scale }));
};

/** The checklist that takes a module in, after those that it needs, and has nothing else. */
const around = (module: ModuleDefinition, needed: readonly unknown[]): Readonly<Record<string, unknown>> => {
  const { version, language, title, needs = [], examples, properties } = module;
  return {
    id: "including",
    version,
    ...(language === undefined ? {} : { language }),
    title,
    summary: title,
    instruments: [],
    dimensions: standIns(module, needed),
    sections: [],
    includes: [...needs, { module: module.module, version }],
    ...(examples === undefined ? {} : { examples }),
    ...(properties === undefined ? {} : { properties }),
  };
};

/**
 * Checks a module by itself, as a checklist would take it in that has nothing else but the modules it needs, found
 * among those at hand. Problems are told at their place in the module's file.
 */
export const compileModule = (
  definition: unknown,
  atHand: readonly unknown[],
  options: { readonly patterns?: PatternEngine | null } = {},
): Result<CompiledChecklist> => {
  const tooLarge = sizeProblem(definition);
  if (tooLarge) return { ok: false, problems: [tooLarge] };
  const language = isObject(definition) ? definition["language"] : undefined;
  const misshapen = shapeProblems(definition, ModuleSchema, typeof language === "string" ? language : "de");
  if (misshapen.length > 0) return { ok: false, problems: misshapen };
  const module = definition as ModuleDefinition;
  const needs = module.needs ?? [];
  const needed = namedModules(module, "needs", atHand).map((named) => named.module);
  const compiled = compileChecklist(around(module, needed), [...needed, definition], options);
  if (compiled.ok) return compiled;
  const problems = compiled.problems.map((problem) => ({
    ...problem,
    path: pathInModule(problem.path, needs.length),
  }));
  return { ok: false, problems };
};
