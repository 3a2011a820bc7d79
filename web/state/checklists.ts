import { useQuery } from "@tanstack/react-query";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import type { ChecklistDefinition } from "#core/definition.ts";
import { usesPatterns, type PatternEngine } from "#core/pattern.ts";
import type { ChecklistDocument } from "#core/contract.ts";
import { apiPath } from "./api.ts";
import { ask } from "./api-error.ts";

/** The engine for patterns weighs as much as a page: it is loaded only for checklists that have some. */
const patternsFor = async (parts: readonly unknown[]): Promise<PatternEngine | null> =>
  parts.some((part) => usesPatterns(part as ChecklistDefinition))
    ? (await import("#core/re2-patterns.ts")).re2Patterns
    : null;

/**
 * Reads a definition and compiles it. The server publishes only what compiles, with the same function; problems
 * here mean that this page is older than the server and has to be loaded anew.
 */
const readChecklist = async (id: string, version: string): Promise<CompiledChecklist> => {
  const { definition, modules } = await ask<ChecklistDocument>("GET", apiPath("checklists", id, version));
  const compiled = compileChecklist(definition, modules, {
    patterns: await patternsFor([definition, ...modules]),
  });
  if (!compiled.ok) throw new Error(`checklist ${id} ${version} does not compile here`);
  return compiled.value;
};

/** A compiled checklist. A published version never changes, so it is read and compiled once. */
export const useChecklist = (id: string | undefined, version: string | undefined) =>
  useQuery({
    queryKey: ["checklist", id, version],
    queryFn: () => readChecklist(id ?? "", version ?? ""),
    enabled: id !== undefined && version !== undefined,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
