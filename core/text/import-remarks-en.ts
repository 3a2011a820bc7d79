import type { ConditionFault } from "../import/remark.ts";
import type { ImportSentences } from "./import-remarks.ts";

const whyEn: Readonly<Record<ConditionFault, string>> = {
  syntax: "it cannot be read",
  tooLarge: "it is too large or nested too deeply",
  unknownName: "it asks for something that the survey does not have or that was not carried over",
  arithmetic: "it calculates",
  function: "it calls a function",
  textSearch: "it searches in a text that is entered freely",
  rows: "it reaches into rows or tables from outside",
  kinds: "the comparison does not fit the type of the question",
};

/** What became different or was left out when a survey was carried over. */
export const importRemarksEn: ImportSentences = {
  elementLeft: ({ text }) =>
    `“${text("name")}” (${text("type")}) was not carried over: there is no such type of question here.`,
  tooFewOptions: ({ text }) => `“${text("name")}” was not carried over: a choice needs at least two options.`,
  typeChanged: ({ text, places }) =>
    `Inputs of type “${text("type")}” became “${text("to")}” (${places}). The form of what is entered is not checked.`,
  conditionLeft: ({ text, why }) =>
    `The condition “${text("expression")}” is missing: ${whyEn[why]}. The part is therefore always shown; write the condition anew.`,
  conditionConstant: ({ text }) =>
    `The condition “${text("expression")}” always or never holds, as it names answers that do not exist. Check what was meant.`,
  conditionOnHidden: ({ places }) =>
    `Conditions read questions that can disappear themselves (${places}). SurveyJS remembers their answers until submission; here they stop counting at once.`,
  exactComparison: ({ places }) => `Texts are compared exactly here (${places}); SurveyJS disregards case.`,
  propertyLeft: ({ text }) =>
    `“${text("property")}” (${text("on")}) was not carried over. It changes what the survey does; check the place.`,
  propertyIgnored: ({ text, places }) =>
    `“${text("property")}” (${text("on")}) was not carried over (${places}).`,
  panelFlattened: ({ places }) =>
    `Panels were dissolved (${places}): their questions stand in the section and have the panel's condition.`,
  sectionEmpty: ({ text }) => `The page “${text("name")}” was not carried over: it has no questions.`,
  sharedName: ({ text, places }) =>
    `Questions share the name “${text("name")}” (${places}). SurveyJS keeps one answer for them; here each has its own.`,
  markupReduced: ({ places }) => `Texts with markup became plain text (${places}).`,
  placeholderKept: ({ places }) =>
    `Placeholders in braces stand unchanged in texts (${places}); they are not replaced here.`,
  languageLeft: ({ text, places }) => `The language “${text("language")}” was not carried over (${places}).`,
  textBorrowed: ({ text, places }) =>
    `Texts are missing in the language “${text("language")}” (${places}); another language stands in their place.`,
  answerLeft: ({ text }) =>
    `The answer to “${text("name")}” was not carried over: there is no such question or option here.`,
};

/** In how many places. */
export const placesEn = (count: number): string => (count === 1 ? "one place" : `${count} places`);
