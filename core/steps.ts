import { compileCondition } from "./condition.ts";
import type { ResultDefinition } from "./definition-result.ts";
import type { LocalizedText } from "./definition-text.ts";
import type { Path, State } from "./node.ts";
import type { Scope, Test } from "./scope.ts";

type Level = ResultDefinition["levels"][number];

/** What must or should be done at a level: always, or only where its condition holds. */
export type Step = NonNullable<Level["nextSteps"]>[number];

/** When the steps hold that have a condition. */
export type Steps = ReadonlyMap<Step, Test>;

const isConditional = (step: Step): step is Extract<Step, { readonly when: unknown }> => "when" in step;

/** The words of a step. */
export const stepText = (step: Step): LocalizedText => (isConditional(step) ? step.text : step);

type Placed = { readonly step: Step; readonly path: Path };

/** All steps of a result's levels, each with its place. */
export const stepsIn = ({ levels }: Pick<ResultDefinition, "levels">, path: Path): readonly Placed[] =>
  levels.flatMap((level, rank) =>
    (["obligations", "nextSteps"] as const).flatMap((word) =>
      (level[word] ?? []).map((step, index) => ({ step, path: [...path, "levels", rank, word, index] })),
    ),
  );

/** Compiles the conditions of steps. They are asked only where a result is written out; no evaluation pays for them. */
export const compileSteps = (scope: Scope): Steps =>
  new Map(
    [...scope.entries.results.values()].flatMap(({ definition, path }) =>
      stepsIn(definition, path).flatMap(({ step, path: place }) =>
        isConditional(step)
          ? [[step, compileCondition(step.when, scope, { path: [...place, "when"], depth: 1 })] as const]
          : [],
      ),
    ),
  );

/** The steps that are to be told for the present answers. */
export const stepsNow = (all: readonly Step[] | undefined, steps: Steps, state: State): readonly Step[] =>
  (all ?? []).filter((step) => steps.get(step)?.holds(state, -1) ?? true);
