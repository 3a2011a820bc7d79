import type { Condition } from "../condition-type.ts";
import type { WrittenQuestion } from "../definition-question.ts";
import type { LocalizedText } from "../definition-text.ts";
import type { Path } from "../node.ts";
import { textIn, type ForeignObject } from "./foreign-json.ts";
import type { IdNamer } from "./id-namer.ts";
import type { Remarks } from "./remark.ts";
import type { SurveyField } from "./surveyjs-field.ts";
import { isRequired } from "./surveyjs-properties.ts";
import type { Scoring } from "./surveyjs-scores.ts";
import type { Texts } from "./surveyjs-texts.ts";

/** A condition that waits until all questions are known: as it is written there, or made here. */
export type Pending = { readonly source: string; readonly path: Path } | { readonly condition: Condition };

/** What all elements of a survey are built with. */
export type Building = {
  readonly texts: Texts;
  readonly remarks: Remarks;
  readonly scoring: Scoring;
  /** Ids of questions, unique in the whole checklist. */
  readonly ids: IdNamer;
  /** Conditions of questions, options and rows of matrices. */
  readonly pending: Map<object, readonly Pending[]>;
};

/** Where an element stands. */
export type Setting = {
  readonly path: Path;
  /** Names of the panels (and the page) around it, the innermost first. */
  readonly around: readonly string[];
  /** Conditions of the panels around it. */
  readonly conditions: readonly Pending[];
  readonly inRows: boolean;
  /** Builds elements in an element. */
  readonly build: (element: unknown, setting: Setting) => Built;
};

/** What an element becomes: questions, and the fields that say where its answers went. */
export type Built = {
  readonly questions: readonly WrittenQuestion[];
  readonly fields: readonly SurveyField[];
};

export const nothing: Built = { questions: [], fields: [] };

export type Builder = (element: ForeignObject, setting: Setting, building: Building) => Built;

export const together = (all: readonly Built[]): Built => ({
  questions: all.flatMap(({ questions }) => questions),
  fields: all.flatMap(({ fields }) => fields),
});

/** What questions of every kind begin with. */
type Head = {
  readonly id: string;
  readonly text: LocalizedText;
  readonly help?: { readonly why: LocalizedText; readonly how?: LocalizedText };
  readonly required: "submit" | "never";
};

/** The id, text, help and duty of an element. A description is the help's first part, what `help` says its second. */
export const headOf = (
  element: ForeignObject,
  { path }: Setting,
  { ids, texts }: Building,
  name = textIn(element, "name") ?? "",
): Head => {
  const description = texts.at(element, "description", path);
  const help = texts.at(element, "help", path);
  const why = description ?? help;
  const how = description === undefined ? undefined : help;
  const id = ids(name, "q");
  return {
    id,
    text: texts.at(element, "title", path) ?? texts.named(name === "" ? id : name),
    ...(why === undefined ? {} : { help: { why, ...(how === undefined ? {} : { how }) } }),
    required: isRequired(element),
  };
};

/** A field of a question without choices. */
export const plainField = (name: string, id: string, form: SurveyField["form"]): SurveyField => ({
  name,
  id,
  form,
  values: [],
  fields: [],
});

/** Says that an element has no counterpart. */
export const left = (element: ForeignObject, { path }: Setting, { remarks }: Building): Built => {
  const type = textIn(element, "type") ?? "";
  remarks.note("elementLeft", path, { type, name: textIn(element, "name") ?? "" });
  return nothing;
};
