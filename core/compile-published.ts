import type { CompiledChecklist } from "./compile.ts";
import type { ModuleDefinition, WrittenChecklist } from "./definition.ts";
import { entriesOf } from "./entries.ts";
import type { Entries } from "./entry.ts";
import { compileProgram } from "./nodes.ts";
import { usesPatterns, type PatternEngine } from "./pattern.ts";
import type { Program } from "./program.ts";
import { resolveDefinition, type Resolved } from "./resolve.ts";

/** A compiled checklist from what was made of its definition. */
export const checklistOf = (
  { definition, matrices, origins, matrixRows }: Resolved,
  entries: Entries,
  program: Program,
): CompiledChecklist => ({
  definition,
  matrices,
  origins,
  matrixRows,
  questions: new Map([...entries.questions].map(([id, entry]) => [id, entry.definition])),
  findings: new Map([...entries.findings].map(([id, entry]) => [id, entry.definition])),
  results: new Map([...entries.results].map(([id, entry]) => [id, entry.definition])),
  program,
});

/** A checklist with patterns cannot be compiled without the engine that runs them; to try is a mistake of the caller. */
export const requirePatterns = (definition: Resolved["definition"], patterns: PatternEngine | null): void => {
  if (patterns === null && usesPatterns(definition))
    throw new Error("this checklist has patterns: compile it with an engine for them");
};

/**
 * The same checklist as `compileChecklist` makes, from a definition and modules that it has found to be right and that
 * are written in this version of the language (`languageStamp`). What is wrong with any other definition goes unnoticed
 * here; null where it cannot be computed at all.
 */
export const compilePublished = (
  written: WrittenChecklist,
  modules: readonly ModuleDefinition[],
  { patterns = null }: { readonly patterns?: PatternEngine | null } = {},
): CompiledChecklist | null => {
  const resolved = resolveDefinition(written, modules);
  requirePatterns(resolved.definition, patterns);
  const entries = entriesOf(resolved.definition, resolved.origins, patterns);
  const program = compileProgram(entries, resolved.definition, []);
  return program && checklistOf(resolved, entries, program);
};
