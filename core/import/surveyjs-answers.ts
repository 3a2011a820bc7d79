import { isDay } from "../day.ts";
import { decimal, isDecimal, printDecimal } from "../decimal.ts";
import type { Path } from "../node.ts";
import type { Json, JsonObject } from "../json.ts";
import { isObject, isScalar } from "./foreign-json.ts";
import { remarks, type ImportRemark, type Remarks } from "./remark.ts";
import type { SurveyField } from "./surveyjs-field.ts";
import { looselyEqual } from "./surveyjs-operators.ts";
import type { ImportedSurvey } from "./surveyjs.ts";

/** Answers as our files have them, by question; and what of the survey's answers has no place in them. */
export type ImportedAnswers = { readonly answers: JsonObject; readonly left: readonly ImportRemark[] };

type Members = [string, Json][];

const optionFor = (field: SurveyField, value: unknown): string | null => {
  if (!isScalar(value)) return null;
  const exact = field.values.find((known) => known.value === value);
  return (exact ?? field.values.find((known) => looselyEqual(known.value, value)))?.option ?? null;
};

const numberFrom = (value: unknown): string | null => {
  if (typeof value === "number" && Number.isFinite(value)) return printDecimal(decimal(value));
  return typeof value === "string" && isDecimal(value) ? value : null;
};

const optionsFor = (field: SurveyField, value: unknown): readonly string[] | null => {
  if (!Array.isArray(value)) return null;
  const options = value.map((one) => optionFor(field, one));
  return options.includes(null) ? null : [...new Set(options.filter((option) => option !== null))];
};

/** A value in our form; null where it is none of the question's. */
const valueFor = (field: SurveyField, value: unknown): Json => {
  switch (field.form) {
    case "one":
      return optionFor(field, value);
    case "many":
      return optionsFor(field, value);
    case "number":
      return numberFrom(value);
    case "scale": {
      const number = numberFrom(value);
      return number === null ? null : Number(number);
    }
    case "date": {
      const day = typeof value === "string" ? value.slice(0, 10) : "";
      return isDay(day) ? day : null;
    }
    case "text":
      return isScalar(value) && value !== "" ? String(value) : null;
    case "rows":
    case "parts":
      return null;
  }
};

const rowsFrom = (field: SurveyField, value: readonly unknown[], path: Path, left: Remarks): Json =>
  value.map((row, index) => Object.fromEntries(membersFrom(field.fields, row, [...path, index], left)));

const membersOf = (field: SurveyField, value: unknown, path: Path, left: Remarks): Members => {
  if (value === null || value === undefined) return [];
  if (field.form === "parts") return membersFrom(field.fields, value, path, left);
  if (field.form === "rows" && Array.isArray(value)) return [[field.id, rowsFrom(field, value, path, left)]];
  const found = valueFor(field, value);
  if (found !== null) return [[field.id, found]];
  left.note("answerLeft", path, { name: field.name });
  return [];
};

const membersFrom = (
  fields: readonly SurveyField[],
  answers: unknown,
  path: Path,
  left: Remarks,
): Members => {
  if (!isObject(answers)) {
    left.note("answerLeft", path, { name: String(path.at(-1) ?? "") });
    return [];
  }
  const known = new Map<string, SurveyField[]>();
  for (const field of fields) known.set(field.name, [...(known.get(field.name) ?? []), field]);
  return Object.entries(answers).flatMap(([name, value]) => {
    const found = known.get(name);
    if (found === undefined) left.note("answerLeft", [...path, name], { name });
    return (found ?? []).flatMap((field) => membersOf(field, value, [...path, name], left));
  });
};

/**
 * Answers to an imported survey in the form that our answer files have (see `answersFromFile`): ids as the import
 * renamed them, numbers as decimal texts. An answer to a shared name goes to all questions that had it. `left` tells
 * which answers have no question or no option here.
 */
export const answersFromSurveyJs = (
  { fields }: Pick<ImportedSurvey, "fields">,
  answers: unknown,
): ImportedAnswers => {
  const left = remarks();
  const members = membersFrom(fields, answers, [], left);
  return { answers: Object.fromEntries(members), left: left.all() };
};
