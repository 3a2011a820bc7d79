import {
  isTrueIn,
  memberOf,
  numberIn,
  isScalar,
  textIn,
  type ForeignObject,
  type Scalar,
} from "./foreign-json.ts";
import type { Condition } from "../condition-type.ts";
import {
  headOf,
  left,
  nothing,
  plainField,
  type Builder,
  type Building,
  type Built,
  type Pending,
  type Setting,
} from "./surveyjs-building.ts";
import { choicesOf, type Choices } from "./surveyjs-choices.ts";
import { dataNameOf, isRequired } from "./surveyjs-properties.ts";

const tooFew = (element: ForeignObject, { path }: Setting, { remarks }: Building): Built => {
  remarks.note("tooFewOptions", path, { name: textIn(element, "name") ?? "" });
  return nothing;
};

/** The text that goes with an answer, which SurveyJS keeps beside it: a question of its own. */
const commentOn = (
  element: ForeignObject,
  id: string,
  when: Condition | null,
  { path }: Setting,
  { ids, texts, pending }: Building,
): Built => {
  const commentId = ids(`${id}-comment`, "q");
  const key = when === null ? "commentText" : "otherText";
  const label = texts.at(element, key, path) ?? texts.word(when === null ? "comment" : "other");
  const question = { id: commentId, type: "longText", text: label, required: "never" } as const;
  const waiting: readonly Pending[] = when === null ? [] : [{ condition: when }];
  pending.set(question, waiting);
  return { questions: [question], fields: [plainField(`${dataNameOf(element)}-Comment`, commentId, "text")] };
};

const hasComment = (element: ForeignObject): boolean =>
  isTrueIn(element, "hasComment") || isTrueIn(element, "showCommentArea");

/** The question's comment: to the option "other", or to any answer. */
export const commentsOf = (
  element: ForeignObject,
  id: string,
  otherChosen: Condition | null,
  setting: Setting,
  building: Building,
): Built => {
  if (otherChosen !== null) return commentOn(element, id, otherChosen, setting, building);
  return hasComment(element) ? commentOn(element, id, null, setting, building) : nothing;
};

const choicesIn = (element: ForeignObject, setting: Setting, building: Building): Choices => {
  const name = textIn(element, "name") ?? "";
  const points = building.scoring(textIn(element, "type") ?? "", name, setting.around);
  return choicesOf(element, setting.path, building, points);
};

/** One of several choices. */
export const singleChoice: Builder = (element, setting, building) => {
  const { options, values, other } = choicesIn(element, setting, building);
  if (options.length < 2) return tooFew(element, setting, building);
  const head = headOf(element, setting, building);
  const otherChosen = other === null ? null : { question: head.id, equals: other };
  const comments = commentsOf(element, head.id, otherChosen, setting, building);
  return {
    questions: [{ ...head, type: "singleChoice", options: [...options] }, ...comments.questions],
    fields: [{ ...plainField(dataNameOf(element), head.id, "one"), values }, ...comments.fields],
  };
};

const wholeIn = (element: ForeignObject, key: string): number | undefined => {
  const number = numberIn(element, key);
  return number !== undefined && Number.isInteger(number) && number > 0 ? number : undefined;
};

/** How many choices are allowed. Where the survey requires none, choosing none is an answer. */
const chosenLimits = (
  element: ForeignObject,
  most: number,
): { readonly minChosen?: number; readonly maxChosen?: number } => {
  const least = wholeIn(element, "minSelectedChoices") ?? (isRequired(element) === "submit" ? undefined : 0);
  const greatest = wholeIn(element, "maxSelectedChoices");
  return {
    ...(least === undefined ? {} : { minChosen: Math.min(least, greatest ?? most, most) }),
    ...(greatest === undefined ? {} : { maxChosen: Math.min(greatest, most) }),
  };
};

/** Any of several choices. */
export const multipleChoice: Builder = (element, setting, building) => {
  const { options, values, other } = choicesIn(element, setting, building);
  if (options.length < 2) return tooFew(element, setting, building);
  const head = headOf(element, setting, building);
  const otherChosen = other === null ? null : { question: head.id, includes: other };
  const comments = commentsOf(element, head.id, otherChosen, setting, building);
  const limits = chosenLimits(element, options.length);
  return {
    questions: [{ ...head, type: "multipleChoice", ...limits, options: [...options] }, ...comments.questions],
    fields: [{ ...plainField(dataNameOf(element), head.id, "many"), values }, ...comments.fields],
  };
};

/** Pictures to choose from: what is chosen is the same. */
export const imagePicker: Builder = (element, setting, building) =>
  isTrueIn(element, "multiSelect")
    ? multipleChoice(element, setting, building)
    : singleChoice(element, setting, building);

const scalarIn = (element: ForeignObject, key: string, otherwise: Scalar): Scalar => {
  const value = memberOf(element, key);
  return isScalar(value) ? value : otherwise;
};

/** Yes or no. */
export const boolean: Builder = (element, setting, building) => {
  const { texts } = building;
  const { path } = setting;
  const values = [
    { value: scalarIn(element, "valueTrue", true), option: "yes" },
    { value: scalarIn(element, "valueFalse", false), option: "no" },
  ] as const;
  const labels = [
    { id: "yes", label: texts.at(element, "labelTrue", path) },
    { id: "no", label: texts.at(element, "labelFalse", path) },
  ] as const;
  const options = labels.flatMap(({ id, label }) => (label === undefined ? [] : [{ id, label }]));
  if (values[0].value === values[1].value) return left(element, setting, building);
  const head = headOf(element, setting, building);
  return {
    questions: [{ ...head, type: "yesNo", ...(options.length === 0 ? {} : { options }) }],
    fields: [{ ...plainField(dataNameOf(element), head.id, "one"), values }],
  };
};
