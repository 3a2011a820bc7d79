import { canonicalJson } from "#core/canonical.ts";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { namedModules } from "#core/named-modules.ts";
import type { Result } from "#core/problem.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import { sha256 } from "./sha256.ts";

/** One version of one checklist, ready to use. */
export type Published = {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  /** Canonical JSON of the definition with its modules: what `hash` belongs to and the store keeps. */
  readonly text: string;
  readonly definition: unknown;
  /** The modules it includes, in that order, each once. */
  readonly modules: readonly unknown[];
  readonly checklist: CompiledChecklist;
};

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A definition by itself is its own text, as it was before there were modules: what was stored then stays the same. */
const textOf = (definition: unknown, modules: readonly unknown[]): string =>
  canonicalJson(modules.length === 0 ? definition : { definition, modules });

/** Compiles a definition with those of the modules at hand that it includes. */
export const publish = (definition: unknown, atHand: readonly unknown[]): Result<Published> => {
  const modules = [...new Set(namedModules(definition, "includes", atHand).map(({ module }) => module))];
  const compiled = compileChecklist(definition, modules, { patterns: re2Patterns });
  if (!compiled.ok) return compiled;
  const { id, version } = compiled.value.definition;
  const text = textOf(definition, modules);
  const checklist = compiled.value;
  return {
    ok: true,
    value: { id, version, hash: sha256(text), text, definition, modules, checklist },
  };
};

/** The same from the text that the store has kept. */
export const publishAgain = (text: string): Result<Published> => {
  const kept: unknown = JSON.parse(text);
  const isBundle = isObject(kept) && Object.hasOwn(kept, "definition") && Array.isArray(kept["modules"]);
  return isBundle ? publish(kept["definition"], kept["modules"] as readonly unknown[]) : publish(kept, []);
};
