import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { compileModule, isModule } from "#core/module-check.ts";
import type { PatternEngine } from "#core/pattern.ts";
import type { Result } from "#core/problem.ts";
import { nameInMessages, readJsonFile } from "./json-file.ts";
import { moduleFolder, readModules } from "./modules-near.ts";
import type { Call } from "./command.ts";
import type { Outside } from "./outside.ts";
import { toldLine, toldProblem, toldUnread, type Sources, type Told } from "./told.ts";

/** A definition that compiles, as it stands in its file; of a module, the checklist that has nothing else. */
export type Definition = {
  readonly kind: "checklist" | "module";
  readonly sources: Sources;
  readonly checklist: CompiledChecklist;
};

export type DefinitionReading =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly told: readonly Told[] };

/** The engine for patterns is loaded only for definitions that may have some. */
export const patternsFor = async (definitions: readonly unknown[]): Promise<PatternEngine | null> =>
  definitions.some((definition) => JSON.stringify(definition)?.includes('"pattern":'))
    ? (await import("#core/re2-patterns.ts")).re2Patterns
    : null;

/** Reads and compiles a checklist with the modules it includes, or a module. `file` may be `-`. */
export const readDefinition = async (
  file: string,
  { flags }: Pick<Call, "flags">,
  outside: Outside,
): Promise<DefinitionReading> => {
  const reading = await readJsonFile(file, outside);
  if (!reading.ok) return { ok: false, told: [reading.told] };
  const folder = moduleFolder(file, flags.get("modules"), outside);
  const { modules, told } = await readModules(reading.source, folder, outside);
  if (told.length > 0) return { ok: false, told };
  const sources = { definition: reading.source, modules };
  const kind = isModule(reading.source.value) ? "module" : "checklist";
  const compiled = await compiledFrom(kind, sources);
  return compiled.ok
    ? { ok: true, definition: { kind, sources, checklist: compiled.value } }
    : { ok: false, told: compiled.problems.map((problem) => toldProblem(problem, sources)) };
};

const compiledFrom = async (
  kind: Definition["kind"],
  { definition: { value }, modules }: Sources,
): Promise<Result<CompiledChecklist>> => {
  const atHand = modules.map((module) => module.value);
  const patterns = await patternsFor([value, ...atHand]);
  const compile = kind === "module" ? compileModule : compileChecklist;
  return compile(value, atHand, { patterns });
};

/** The same where there must be a checklist: what is wrong is told on standard error, and there is none. */
export const checklistIn = async (
  file: string,
  call: Pick<Call, "flags">,
  outside: Outside,
): Promise<Definition | null> => {
  const reading = await readDefinition(file, call, outside);
  if (reading.ok && reading.definition.kind === "checklist") return reading.definition;
  const sentence = "Das ist ein Baustein. Nennen Sie einen Katalog, der ihn enthält.";
  const told = reading.ok ? [toldUnread(nameInMessages(file, outside), sentence)] : reading.told;
  for (const one of told) outside.complain(`${toldLine(one)}\n`);
  return null;
};
