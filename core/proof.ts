import type { CompiledChecklist } from "./compile.ts";
import { runExamples } from "./example.ts";
import type { Problem } from "./problem.ts";
import { propertyProblems, runProperties, usualEffort, type PropertyReport } from "./property.ts";

/** What a checklist proves of itself: examples and properties, and what came out otherwise than it says. */
export type Proof = {
  readonly examples: number;
  readonly properties: readonly PropertyReport[];
  readonly failures: readonly Problem[];
};

/** Runs the examples and tries the properties of a checklist. One with failures cannot be published. */
export const proofOf = (checklist: CompiledChecklist): Proof => {
  const properties = runProperties(checklist, usualEffort);
  return {
    examples: checklist.definition.examples?.length ?? 0,
    properties,
    failures: [...runExamples(checklist), ...propertyProblems(properties)],
  };
};
