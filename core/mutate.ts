import { compileChecklist } from "./compile.ts";
import type { ModuleDefinition, WrittenChecklist } from "./definition.ts";
import { runExamples } from "./example.ts";
import {
  isObject,
  literalEdits,
  operatorEdits,
  resultEdits,
  worthEdits,
  type Edit,
  type Members,
  type Scale,
} from "./mutations.ts";
import { compileModule, isModule } from "./module-check.ts";
import type { Path } from "./node.ts";
import type { PatternEngine } from "./pattern.ts";
import { holdEverywhere, type Effort } from "./property.ts";

/** A definition with one small mistake in it. `what`, in the words of the language, is the mistake at `path`. */
export type Mutant = {
  readonly id: string;
  readonly path: Path;
  readonly what: string;
  readonly definition: WrittenChecklist | ModuleDefinition;
};

/** How many mistakes were tried, how many were noticed, and those that nothing noticed. */
export type Survivors = {
  readonly tried: number;
  readonly caught: number;
  readonly survived: readonly Mutant[];
};

/** What says how a checklist should behave, and what only explains it, is left as it is. */
const untouched: ReadonlySet<string> = new Set([
  "$schema",
  "examples",
  "properties",
  "supersedes",
  "sources",
  "glossary",
  "includes",
  "outlines",
  "obligations",
  "nextSteps",
]);

/** What its authors write examples and properties for. */
type Written = WrittenChecklist | ModuleDefinition;

const unitScale: Scale = { from: 0, to: 1 };

type Scales = ReadonlyMap<string, Scale>;

const scalesOf = ({ dimensions = [] }: Written): Scales =>
  new Map(dimensions.map(({ id, scale = unitScale }) => [id, scale]));

const editsAt = (part: Members, path: Path, scale: Scale): readonly Edit[] => [
  // The number of rows in a condition has no other words.
  ...(path.at(-1) === "count" ? [] : operatorEdits(part, path)),
  ...literalEdits(part, path),
  ...worthEdits(part, path, scale),
  ...("levels" in part ? resultEdits(part, path) : []),
];

function* editsIn(part: unknown, path: Path, scale: Scale, scales: Scales): Generator<Edit> {
  if (Array.isArray(part)) {
    for (const [index, item] of part.entries()) yield* editsIn(item, [...path, index], scale, scales);
    return;
  }
  if (!isObject(part)) return;
  const { dimension } = part;
  const here = (typeof dimension === "string" ? scales.get(dimension) : undefined) ?? scale;
  yield* editsAt(part, path, here);
  for (const [word, member] of Object.entries(part))
    if (!untouched.has(word)) yield* editsIn(member, [...path, word], here, scales);
}

/** The same with another value at a place; everything beside it is shared. */
const withValue = (part: unknown, [step, ...rest]: Path, value: unknown): unknown => {
  if (step === undefined) return value;
  if (Array.isArray(part)) {
    const items: readonly unknown[] = part;
    return items.map((item, index) => (index === step ? withValue(item, rest, value) : item));
  }
  return isObject(part) ? { ...part, [step]: withValue(part[step], rest, value) } : part;
};

/**
 * The definition with one mistake at a time: an operator turned, a weight, rating, point, threshold or band moved by one
 * step, an outcome, a cap, the order of two rules. Included modules, examples and properties are left as they are.
 */
export function* mutantsOf(definition: Written): Generator<Mutant> {
  for (const { path, what, value } of editsIn(definition, [], unitScale, scalesOf(definition)))
    yield {
      id: `${path.join("/")}: ${what}`,
      path,
      what,
      definition: withValue(definition, path, value) as Written,
    };
}

/** Enough to notice most mistakes, little enough for hundreds of them. */
const effort: Effort = { seed: 1, runs: 300, exhaustiveUpTo: 2_000 };

const isCaught = (
  { definition }: Mutant,
  modules: readonly unknown[],
  patterns: PatternEngine | null,
): boolean => {
  const compile = isModule(definition) ? compileModule : compileChecklist;
  const compiled = compile(definition, modules, { patterns });
  return !compiled.ok || runExamples(compiled.value).length > 0 || !holdEverywhere(compiled.value, effort);
};

/**
 * Which mistakes the examples and properties of a definition would not notice. Takes a definition that compiles and
 * whose examples and properties hold. A mistake is caught when it does not compile, an example comes out differently, or
 * a property fails.
 */
export const survivors = (
  definition: Written,
  modules: readonly unknown[],
  patterns: PatternEngine | null = null,
): Survivors => {
  const survived: Mutant[] = [];
  let tried = 0;
  for (const mutant of mutantsOf(definition)) {
    tried += 1;
    if (!isCaught(mutant, modules, patterns)) survived.push(mutant);
  }
  return { tried, caught: tried - survived.length, survived };
};
