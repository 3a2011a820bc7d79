import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { compileModule, isModule } from "#core/module-check.ts";
import type { PatternEngine } from "#core/pattern.ts";
import { nameInMessages, readJsonFile } from "./json-file.ts";
import { moduleFiles, moduleFolder, readModules } from "./modules-near.ts";
import type { Call } from "./command.ts";
import type { Outside } from "./outside.ts";
import { toldLine, toldProblem, toldUnread, type Told } from "./told.ts";

/** A definition that compiles, as it stands in its file; of a module, the checklist that has nothing else. */
export type Definition = {
  readonly kind: "checklist" | "module";
  readonly written: unknown;
  readonly modules: readonly unknown[];
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
  if (!reading.ok) return { ok: false, told: [toldUnread(reading.sentence)] };
  const written = reading.value;
  const files = moduleFiles(written, moduleFolder(file, flags.get("modules"), outside));
  const { modules, told } = await readModules(files, outside);
  if (told.length > 0) return { ok: false, told };
  const patterns = await patternsFor([written, ...modules]);
  if (isModule(written)) return moduleIn(written, modules, patterns);
  const compiled = compileChecklist(written, modules, { patterns });
  if (compiled.ok)
    return { ok: true, definition: { kind: "checklist", written, modules, checklist: compiled.value } };
  return { ok: false, told: compiled.problems.map((problem) => toldProblem(problem, written, modules)) };
};

const moduleIn = (
  written: unknown,
  modules: readonly unknown[],
  patterns: PatternEngine | null,
): DefinitionReading => {
  const compiled = compileModule(written, modules, { patterns });
  return compiled.ok
    ? { ok: true, definition: { kind: "module", written, modules, checklist: compiled.value } }
    : { ok: false, told: compiled.problems.map((problem) => toldProblem(problem, written)) };
};

/** The same where there must be a checklist: what is wrong is told on standard error, and there is none. */
export const checklistIn = async (
  file: string,
  call: Pick<Call, "flags">,
  outside: Outside,
): Promise<Definition | null> => {
  const reading = await readDefinition(file, call, outside);
  if (reading.ok && reading.definition.kind === "checklist") return reading.definition;
  const isModuleOnly = toldUnread("Das ist ein Baustein. Nennen Sie einen Katalog, der ihn enthält.");
  for (const told of reading.ok ? [isModuleOnly] : reading.told)
    outside.complain(`${toldLine(nameInMessages(file), told)}\n`);
  return null;
};
