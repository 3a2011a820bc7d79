import type { Condition } from "./definition-condition.ts";
import type { QuestionDefinition } from "./definition-question.ts";
import { compileCondition } from "./condition.ts";
import type { QuestionEntry, SectionEntry } from "./entry.ts";
import type { Bounds, Path, State } from "./node.ts";
import { optionsOf } from "./option.ts";
import { both, canFail, canHold } from "./possible.ts";
import { alwaysHolds, type Scope, type Test } from "./scope.ts";
import type { Applying } from "./types/rule.ts";

/** `appliesIf`, true where there is none. */
export const compileApplies = (condition: Condition | undefined, scope: Scope, path: Path): Test =>
  condition === undefined
    ? alwaysHolds
    : compileCondition(condition, scope, { path: [...path, "appliesIf"], depth: 1 });

/** Whether a section applies, for what stands in it: one without a condition need not be asked each time. */
const compileInSection = ({ definition, applies }: SectionEntry): Test =>
  definition.appliesIf === undefined
    ? alwaysHolds
    : { reads: [applies.index], holds: applies.of, bound: applies.bound };

/** Whether a question outside of rows is asked: its section applies, and it does itself. */
export const compileIsAsked = ({ definition, path, section }: QuestionEntry, scope: Scope): Test => {
  const inSection = compileInSection(section);
  const own = compileApplies(definition.appliesIf, scope, path);
  if (inSection === alwaysHolds) return own;
  if (own === alwaysHolds) return inSection;
  return {
    reads: [...inSection.reads, ...own.reads],
    holds: (state, row) => inSection.holds(state, row) && own.holds(state, row),
    bound: (bounds, row) => both(inSection.bound(bounds, row), own.bound(bounds, row)),
  };
};

/** Which options of a question apply. */
export type OptionTests = {
  readonly reads: readonly number[];
  /** Ids of the options that apply, and the same for reading. */
  readonly now: (
    state: State,
    row: number,
  ) => { readonly ids: readonly string[]; readonly applying: Applying };
  /** Options that may apply, and those that surely do. */
  readonly bound: (bounds: Bounds, row: number) => { readonly may: Applying; readonly must: Applying };
};

/** Compiles the conditions of options; a question without any costs nothing. */
export const compileOptions = (definition: QuestionDefinition, scope: Scope, path: Path): OptionTests => {
  const options = optionsOf(definition);
  const ids = options.map((option) => option.id);
  const tests = options.map((option, index) =>
    compileApplies(option.appliesIf, scope, [...path, "options", index]),
  );
  if (options.every((option) => option.appliesIf === undefined)) {
    const all = { ids, applying: null };
    return { reads: [], now: () => all, bound: () => ({ may: null, must: null }) };
  }
  const those = (holds: (test: Test) => boolean): readonly string[] =>
    ids.filter((_, index) => holds(tests[index] ?? alwaysHolds));
  return {
    reads: tests.flatMap((test) => test.reads),
    now: (state, row) => {
      const now = those((test) => test.holds(state, row));
      return { ids: now, applying: new Set(now) };
    },
    bound: (bounds, row) => ({
      may: new Set(those((test) => canHold(test.bound(bounds, row)))),
      must: new Set(those((test) => !canFail(test.bound(bounds, row)))),
    }),
  };
};
