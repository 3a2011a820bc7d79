import type { Scalar } from "./foreign-json.ts";

/**
 * What became of a name under which SurveyJS keeps an answer: the question it is now, what its answers look like, and
 * which option each value is. `parts` are several questions whose answers SurveyJS keeps together as one object: a matrix
 * with its rows, a text in parts. They and groups of rows have a field for each of their questions.
 */
export type SurveyField = {
  readonly name: string;
  readonly id: string;
  readonly form: "one" | "many" | "scale" | "number" | "text" | "date" | "rows" | "parts";
  readonly values: readonly SurveyValue[];
  readonly fields: readonly SurveyField[];
};

/** A value of a choice, and the option it is now. */
export type SurveyValue = { readonly value: Scalar; readonly option: string };
