import { Model } from "survey-core";
import type { Answers } from "#core/answer.ts";
import {
  conditionOf,
  dimensionOf,
  dimensions,
  options,
  ratings,
  sectionConditionOf,
  sectionsOf,
  sizeOf,
  weightOf,
} from "./questionnaire.ts";

/** Answers as SurveyJS knows them: options by question. */
export type PlainAnswers = Readonly<Record<string, string>>;

export const plainAnswers = (answers: Answers): PlainAnswers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, { value }]) => (typeof value === "string" ? [[key, value]] : [])),
  );

const visible = (condition: ReturnType<typeof conditionOf>): { visibleIf?: string } =>
  condition === null ? {} : { visibleIf: `{q-${condition.question}} <> '${condition.option}'` };

const score = (id: string, questions: number): string => {
  const own = Array.from({ length: questions }, (_, index) => index).filter(
    (index) => dimensionOf(index) === id,
  );
  const worth = (index: number): string =>
    `iif({q-${index}} = 'd', ${ratings[3]}, iif({q-${index}} = 'c', ${ratings[2]}, iif({q-${index}} = 'b', ${ratings[1]}, 0))) * ${weightOf(index)}`;
  return own.map(worth).join(" + ");
};

/** The same questionnaire in SurveyJS: pages, `visibleIf`, and the sums of the dimensions as calculated values. */
export const surveyModel = (questions: number): Model =>
  new Model({
    clearInvisibleValues: "none",
    calculatedValues: dimensions.map((id) => ({ name: id, expression: score(id, questions) })),
    pages: Array.from({ length: sectionsOf(questions) }, (_, section) => ({
      name: `s-${section}`,
      ...visible(sectionConditionOf(section)),
      elements: Array.from({ length: sizeOf(section, questions) }, (_, at) => {
        const index = section * 10 + at;
        return {
          type: "radiogroup",
          name: `q-${index}`,
          choices: [...options],
          ...visible(conditionOf(index)),
        };
      }),
    })),
  });

/** All answers at once, and what follows from them. */
export const evaluateSurvey = (model: Model, answers: PlainAnswers): unknown => {
  model.data = { ...answers };
  return dimensions.map((id) => model.getVariable(id) as unknown);
};

/** One changed answer, and what follows from it. */
export const changeSurvey = (model: Model, question: string, value: string): unknown => {
  model.setValue(question, value);
  return dimensions.map((id) => model.getVariable(id) as unknown);
};
