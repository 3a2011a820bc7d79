import { readFileSync } from "node:fs";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";

/** A definition in `tests/foreign/`, as its author wrote it. */
const foreignDefinition = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../foreign/${name}.json`, import.meta.url), "utf8"));

/** The same, compiled, with the modules it includes. */
export const foreignChecklist = (name: string, modules: readonly string[] = []): CompiledChecklist => {
  const compiled = compileChecklist(foreignDefinition(name), modules.map(foreignDefinition));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 1));
  return compiled.value;
};
