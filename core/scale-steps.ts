import { compareDecimals, decimal, printDecimal } from "./decimal.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "./definition-question.ts";

type ScaleQuestion = Extract<QuestionDefinition | RowQuestionDefinition, { readonly type: "scale" }>;

/** The numbers that can be chosen on a scale, from its beginning to its end; exact, so that 0.1 + 0.2 is 0.3. */
export const scaleSteps = ({ from, to, step = 1 }: ScaleQuestion): readonly number[] => {
  const [end, width] = [decimal(to), decimal(step)];
  const steps: number[] = [];
  for (let at = decimal(from); compareDecimals(at, end) <= 0; at = at.plus(width))
    steps.push(Number(printDecimal(at)));
  return steps;
};
