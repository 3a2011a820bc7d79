import { isDay } from "../day.ts";
import { decimal, decimalsOf, isDecimal, printDecimal } from "../decimal.ts";
import {
  isObject,
  isScalar,
  listIn,
  memberOf,
  numberIn,
  textIn,
  type ForeignObject,
} from "./foreign-json.ts";
import {
  headOf,
  left,
  nothing,
  plainField,
  type Builder,
  type Building,
  type Setting,
} from "./surveyjs-building.ts";
import { commentsOf, singleChoice } from "./surveyjs-choice-elements.ts";
import type { SurveyField } from "./surveyjs-field.ts";
import { dataNameOf } from "./surveyjs-properties.ts";

/** Decimals of a number where the survey gives no step: it takes any. */
const anyDecimals = 10;

const decimalIn = (element: ForeignObject, key: string): string | undefined => {
  const value = memberOf(element, key);
  if (typeof value === "number" && Number.isFinite(value)) return printDecimal(decimal(value));
  return typeof value === "string" && isDecimal(value) ? value : undefined;
};

const numberLimits = (
  element: ForeignObject,
): { readonly minimum?: string; readonly maximum?: string; readonly decimals: number } => {
  const [minimum, maximum, step] = ["min", "max", "step"].map((key) => decimalIn(element, key));
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    decimals: step === undefined ? anyDecimals : Math.min(decimalsOf(step), anyDecimals),
  };
};

const dayIn = (element: ForeignObject, key: string): string | undefined => {
  const day = textIn(element, key)?.slice(0, 10);
  return day !== undefined && isDay(day) ? day : undefined;
};

const dayLimits = (element: ForeignObject): { readonly earliest?: string; readonly latest?: string } => {
  const [earliest, latest] = ["min", "max"].map((key) => dayIn(element, key));
  return {
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
  };
};

const textLimits = (element: ForeignObject): { readonly maxLength?: number } => {
  const maxLength = numberIn(element, "maxLength");
  return maxLength === undefined || !Number.isInteger(maxLength) || maxLength <= 0 ? {} : { maxLength };
};

type InputForm = Extract<SurveyField["form"], "number" | "date" | "text">;
const inputForms: Readonly<Record<string, InputForm>> = { number: "number", range: "number", date: "date" };

/** Inputs that are checked or entered in a way of their own; here they are short texts. */
const noteInput = (element: ForeignObject, { path }: Setting, { remarks }: Building): void => {
  const input = textIn(element, "inputType") ?? "text";
  if (input === "text" || Object.hasOwn(inputForms, input)) return;
  remarks.count("typeChanged", [...path, "inputType"], { type: input, to: "shortText" });
};

/** One line: a number, a day or a text, by its `inputType`. */
export const text: Builder = (element, setting, building) => {
  const input = textIn(element, "inputType") ?? "text";
  const form = (Object.hasOwn(inputForms, input) ? inputForms[input] : undefined) ?? "text";
  noteInput(element, setting, building);
  const head = headOf(element, setting, building);
  const question =
    form === "number"
      ? ({ ...head, type: "number", ...numberLimits(element) } as const)
      : form === "date"
        ? ({ ...head, type: "date", ...dayLimits(element) } as const)
        : ({ ...head, type: "shortText", ...textLimits(element) } as const);
  const comments = commentsOf(element, head.id, null, setting, building);
  return {
    questions: [question, ...comments.questions],
    fields: [plainField(dataNameOf(element), head.id, form), ...comments.fields],
  };
};

/** Several lines. */
export const comment: Builder = (element, setting, building) => {
  const head = headOf(element, setting, building);
  return {
    questions: [{ ...head, type: "longText", ...textLimits(element) }],
    fields: [plainField(dataNameOf(element), head.id, "text")],
  };
};

const mostSteps = 100;

/** The steps of a rating; null where they are no scale of ours. */
const stepsOf = (
  element: ForeignObject,
): { readonly from: number; readonly to: number; readonly step: number } | null => {
  const from = numberIn(element, "rateMin") ?? 1;
  const step = numberIn(element, "rateStep") ?? 1;
  const count = numberIn(element, "rateCount");
  const to = numberIn(element, "rateMax") ?? (count === undefined ? 5 : from + (count - 1) * step);
  const steps = (to - from) / step;
  return step > 0 && steps >= 1 && steps <= mostSteps && Number.isInteger(steps) ? { from, to, step } : null;
};

/** A scale; with values of its own a choice of one of them. */
export const rating: Builder = (element, setting, building) => {
  const values = listIn(element, "rateValues");
  if (values.some((value) => isScalar(value) || isObject(value)))
    return singleChoice({ ...element, choices: values }, setting, building);
  const steps = stepsOf(element);
  if (steps === null) return left(element, setting, building);
  const { texts } = building;
  const ends = [
    { value: steps.from, label: texts.at(element, "minRateDescription", setting.path) },
    { value: steps.to, label: texts.at(element, "maxRateDescription", setting.path) },
  ];
  const labels = ends.flatMap(({ value, label }) => (label === undefined ? [] : [{ value, label }]));
  const head = headOf(element, setting, building);
  const comments = commentsOf(element, head.id, null, setting, building);
  return {
    questions: [
      { ...head, type: "scale", ...steps, ...(labels.length === 0 ? {} : { labels }) },
      ...comments.questions,
    ],
    fields: [plainField(dataNameOf(element), head.id, "scale"), ...comments.fields],
  };
};

/** A text to read. */
export const html: Builder = (element, setting, building) => {
  if (setting.inRows) return left(element, setting, building);
  const shown = building.texts.at(element, "html", setting.path);
  if (shown === undefined) return nothing;
  const id = building.ids(textIn(element, "name") ?? "", "q");
  return { questions: [{ id, type: "info", text: shown }], fields: [] };
};
