import { useQuery } from "@tanstack/react-query";
import type { CompiledChecklist } from "#core/compile.ts";
import { compilePublished } from "#core/compile-published.ts";
import type { ChecklistDefinition, ModuleDefinition, WrittenChecklist } from "#core/definition.ts";
import { languageStamp } from "#core/language-stamp.ts";
import { usesPatterns, type PatternEngine } from "#core/pattern.ts";
import type { ChecklistDocument } from "#core/contract.ts";
import { apiPath } from "./api.ts";
import { ask } from "./api-error.ts";
import { PageCodeError } from "./page-code.ts";

/** The engine for patterns weighs as much as a page: it is loaded only for checklists that have some. */
const patternsFor = async (parts: readonly unknown[]): Promise<PatternEngine | null> =>
  parts.some((part) => usesPatterns(part as ChecklistDefinition))
    ? (await import("#core/re2-patterns.ts")).re2Patterns
    : null;

/**
 * Reads a definition and compiles it. The server publishes only what it has found to be right, so nothing is checked
 * again here, as long as both mean the same language: a page that is older or newer than the server is loaded anew.
 */
export const readChecklist = async (id: string, version: string): Promise<CompiledChecklist> => {
  const path = apiPath("checklists", id, version);
  const document = await ask<ChecklistDocument>("GET", path);
  if (document.languageStamp !== languageStamp) throw new PageCodeError("gone", document.languageStamp);
  const definition = document.definition as WrittenChecklist;
  const modules = document.modules as readonly ModuleDefinition[];
  const patterns = await patternsFor([definition, ...modules]);
  const compiled = compilePublished(definition, modules, { patterns });
  if (compiled === null) throw new PageCodeError("gone", `checklist ${id} ${version} does not compile here`);
  return compiled;
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
