import type { ParameterState } from "../evaluation.ts";
import type { ReportAssumption } from "../report-schema.ts";
import type { ReportContext } from "./context.ts";
import { parameterText } from "./parameter-text.ts";
import { sourcesNamed } from "./sources.ts";

const assumption = (state: ParameterState, context: ReportContext): ReportAssumption => {
  const { evaluation, words, say } = context;
  const definition = evaluation.checklist.definition.parameters?.find(({ id }) => id === state.id);
  const [source = null] = state.source === null ? [] : sourcesNamed([state.source], context);
  return {
    id: state.id,
    title: definition ? say(definition.title) : state.id,
    value: state.value,
    printed: parameterText(state, state.value, context),
    isSet: state.isSet,
    origin: state.isSet
      ? words.assumptions.set(parameterText(state, state.shipped, context))
      : words.assumptions.shipped,
    source,
  };
};

/** The parameters that figures are computed with, in definition order, each with where its value comes from. */
export const assumptionsPart = (context: ReportContext): readonly ReportAssumption[] =>
  context.evaluation.parameters.map((state) => assumption(state, context));
