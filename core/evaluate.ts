import type { Answers } from "./answer.ts";
import type { CompiledChecklist } from "./compile.ts";
import { Evaluated } from "./evaluated.ts";
import type { Evaluation } from "./evaluation.ts";
import { run, type State } from "./node.ts";
import { storedAnswers } from "./stored.ts";
import { newValues } from "./values.ts";

/** The day, and parameters that the operating ministry has set, by id: decimal texts or days. */
export type Circumstances = {
  readonly today: string;
  readonly parameters?: Readonly<Record<string, string>>;
};

/**
 * Everything that follows from answers on a day (`YYYY-MM-DD`, Europe/Berlin, given by the caller). Never fails:
 * what is wrong with answers is told by its `problems`.
 */
export const evaluate = (
  checklist: CompiledChecklist,
  answers: Answers,
  { today, parameters = {} }: Circumstances,
): Evaluation => {
  const { order, slots } = checklist.program;
  const state: State = {
    answers: storedAnswers(answers),
    today,
    parameters,
    values: newValues(slots),
  };
  return new Evaluated(checklist, run(order, state));
};
