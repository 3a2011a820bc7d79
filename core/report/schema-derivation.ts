import { Array, Null, Object, Union, type Static, type TSchema } from "typebox";
import type { DeepReadonly } from "../readonly.ts";
import { Closed, MaybeText, Text } from "./schema-parts.ts";

const lineWith = <D extends TSchema>(derivation: D) =>
  Object({ text: Text, rating: MaybeText, because: MaybeText, derivation }, Closed);

const derivationWith = <L extends TSchema>(line: L) =>
  Object({ lines: Array(line), rule: Text, formula: MaybeText }, Closed);

const FromOptionsSchema = derivationWith(lineWith(Null()));
const FromAnswersSchema = derivationWith(lineWith(Union([FromOptionsSchema, Null()])));

/**
 * How a rating arose from several: a line for each with its printed rating or why it does not count, the rule as a
 * sentence, the calculation in one line (null where only one counts). Rows are made from answers, answers from options.
 */
export const ReportDerivationSchema = derivationWith(lineWith(Union([FromAnswersSchema, Null()])));

export type ReportFromOptions = DeepReadonly<Static<typeof FromOptionsSchema>>;
export type ReportFromAnswers = DeepReadonly<Static<typeof FromAnswersSchema>>;
export type ReportFromRows = DeepReadonly<Static<typeof ReportDerivationSchema>>;

/** Any of them, for drawing. */
export type ReportDerivation = {
  readonly lines: readonly ReportDerivationLine[];
  readonly rule: string;
  readonly formula: string | null;
};

type ReportDerivationLine = {
  readonly text: string;
  readonly rating: string | null;
  readonly because: string | null;
  readonly derivation: ReportDerivation | null;
};
