import { compileChecklist, type CompiledChecklist } from "./compile.ts";
import { ModuleSchema, type DimensionDefinition, type ModuleDefinition } from "./definition.ts";
import { limits } from "./limits.ts";
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

/** Dimensions that the including checklists define stand in for themselves: with a scale that any rating is on. */
const standIns = (module: ModuleDefinition, title: DimensionDefinition["title"]): DimensionDefinition[] => {
  const own = new Set((module.dimensions ?? []).map(({ id }) => id));
  const foreign = new Set(dimensionsNamed(module.sections).filter((id) => !own.has(id) && id !== "total"));
  const scale = { from: -limits.number, to: limits.number };
  return [...foreign].map((id) => ({ id, kind: "practice", title, scale }));
};

/**
 * Checks a module by itself, as a checklist would take it in that has nothing else. Problems are told at their place
 * in the module's file.
 */
export const compileModule = (
  definition: unknown,
  options: { readonly patterns?: PatternEngine | null } = {},
): Result<CompiledChecklist> => {
  const tooLarge = sizeProblem(definition);
  if (tooLarge) return { ok: false, problems: [tooLarge] };
  const language = isObject(definition) ? definition["language"] : undefined;
  const misshapen = shapeProblems(definition, ModuleSchema, typeof language === "string" ? language : "de");
  if (misshapen.length > 0) return { ok: false, problems: misshapen };
  const module = definition as ModuleDefinition;
  const including = {
    id: "including",
    version: module.version,
    ...(module.language === undefined ? {} : { language: module.language }),
    title: module.title,
    summary: module.title,
    instruments: [],
    dimensions: standIns(module, module.title),
    sections: [],
    includes: [{ module: module.module, version: module.version }],
  };
  const compiled = compileChecklist(including, [definition], options);
  if (compiled.ok) return compiled;
  const problems = compiled.problems.map((problem) => ({
    ...problem,
    path: problem.path[0] === "includes" ? problem.path.slice(2) : problem.path,
  }));
  return { ok: false, problems };
};
