import type { DefinitionProblemCode } from "../problem.ts";
import { expectedEn } from "./expected-en.ts";
import { migrationRefusalsEn } from "./migration-refusals-en.ts";
import type { ProblemSentence } from "./problem-words.ts";

const refused = (because: string): because is keyof typeof migrationRefusalsEn =>
  Object.hasOwn(migrationRefusalsEn, because);

/** Asks for the word that was probably meant; null where there is none. */
const meant = (near: string): string | null => (near === "" ? null : `Did you mean “${near}”?`);

/** Why something that exists cannot be named at a place, and what to write instead. */
const whyNotHere: Readonly<Record<string, (of: string) => string>> = {
  inRows: (of) =>
    `The question is asked of every row of “${of}”. From outside ask about the rows with some, every or count, and calculate with sum, mean, min or max over them.`,
  period: () => 'Add "part": "from" or "to", as a period has two days.',
  noFigure: () => "The answer is no number, no amount and no day.",
  noGroup: () => "A question of the type “repeatGroup” belongs here.",
  noChoice: () => "A question with one option to choose belongs here.",
  sum: () => "A sum of points is no part of the total.",
};

/** What is wrong in a definition, and what its author does about it. The place is said beside the sentence. */
export const definitionProblemsEn: Readonly<Record<DefinitionProblemCode, ProblemSentence>> = {
  notAnObject: ({ place, text }) =>
    place === ""
      ? "There is no object here. A checklist begins with { and ends with }."
      : text("language") === ""
        ? "There is no object here. Write the words in braces: { … }."
        : `The text lacks its language. Write { "${text("language")}": "…" }.`,
  unknownKeyword: ({ text }) =>
    `The checklist language does not know the word “${text("keyword")}” here. ${meant(text("near")) ?? "Check the spelling or remove it."}`,
  missingKeyword: ({ text }) => `“${text("keyword")}” is missing. Add it.`,
  wrongShape: ({ text }) =>
    text("expected") === ""
      ? "This does not have the expected form. Compare it with the description of the checklist language."
      : `This does not have the expected form. Expected is: ${expectedEn(text("expected"))}.`,
  badId: ({ text }) =>
    `“${text("id")}” is not a valid id. Use letters a to z, digits and hyphens, beginning with a small letter, at most 64 characters and no reserved word.`,
  duplicateId: ({ text }) => `The id “${text("id")}” is used more than once. Rename one of the places.`,
  unknownReference: ({ text, list }) =>
    list("allowed") === ""
      ? `“${text("id")}” does not exist in this checklist. ${meant(text("near")) ?? "Check the spelling or add it."}`
      : `“${text("id")}” does not exist here. Possible are: ${list("allowed")}.`,
  wrongReferenceType: ({ text }) =>
    `“${text("id")}” cannot be used here. ${whyNotHere[text("because")]?.(text("of")) ?? "Name an element of a fitting kind."}`,
  comparisonDoesNotFit: ({ text, list }) =>
    list("instead") === "unsure"
      ? `“${text("comparison")}” cannot ask for “unsure”. Write "unsure": true.`
      : `The comparison “${text("comparison")}” does not fit what is compared. ${list("instead") === "" ? "No comparison fits here." : `Here fit: ${list("instead")}.`}`,
  comparisonMissing: ({ list }) => `The condition has no comparison. Here fit: ${list("allowed")}.`,
  severalComparisons: ({ list }) =>
    `One condition has several comparisons (${list("comparisons")}). Write one for each and join them with “all” or “any”.`,
  missingText: ({ text }) =>
    text("language") === ""
      ? "The text is empty. Write a text."
      : `The text is missing in the checklist's language. Add “${text("language")}”.`,
  cycle: ({ list }) =>
    `These depend on each other in a circle: ${list("cycle").replaceAll(", ", " → ")}. Remove one dependency.`,
  limitExceeded: ({ figure }) =>
    `This is more than allowed. The limit is ${figure("limit")}. Shorten or split the checklist.`,
  unitMismatch: ({ list }) => `The units do not agree: ${list("units")}. Calculate only with equal units.`,
  combineMissing: () => "Several options carry a rating. Add “combine”: mean, min, max or sumCapped.",
  nextMissing: () =>
    "The option “unsure” names no next step. Add “next”: what has to be clarified, and with whom.",
  weightsZero: () => "All weights are 0. Give at least one question a weight above 0.",
  ratingDoesNotFit: ({ text }) =>
    text("to") === ""
      ? `“${text("id")}” carries a rating. “Unsure”, “not applicable” and mere information carry none; remove it.`
      : `The rating of “${text("id")}” is not on the scale of its dimension. It goes from ${text("from")} to ${text("to")}.`,
  bandsIncomplete: () => "The bands leave gaps. Begin with a band without a lower bound.",
  otherwiseMissing: () =>
    "The last rule is not “otherwise”. Name the level that holds when no other rule does.",
  exampleFails: ({ text }) =>
    `The example “${text("example")}” gives something else than expected (${text("what")}: expected ${text("expected")}, got ${text("actual")}). Correct the example or the checklist.`,
  exampleAnswerWrong: ({ text, list }) =>
    text("because") === "unknownQuestion"
      ? `The example “${text("example")}” answers “${text("question")}”, which is no question. ${meant(text("near")) ?? "Check the spelling."}`
      : `In the example “${text("example")}” the answer to “${text("question")}” does not fit the type of the question. ${list("allowed") === "" ? "Write what can be entered there." : `Possible are: ${list("allowed")}.`}`,
  unknownModule: ({ text }) =>
    `There is no module “${text("id")}”. Check its id and version, or put its file beside the checklist.`,
  neededModuleMissing: ({ text }) =>
    `The module “${text("id")}” needs the module ${text("needed")}. Include that one as well.`,
  prefixMissing: ({ text }) =>
    `The id “${text("id")}” does not begin with the module's prefix. Call it “${text("prefix")}-…”.`,
  propertyFails: ({ text }) =>
    `The property “${text("property")}” does not always hold. A counterexample: ${text("answers")}. Correct the property or the checklist.`,
  propertyUntested: ({ text, figure }) =>
    `The property “${text("property")}” was hardly tried: its premise held only ${figure("met")} times in ${figure("runs")}. Widen the premise.`,
  migrationRefused: (details) => {
    const because = details.text("because");
    return migrationRefusalsEn[refused(because) ? because : "version"](details);
  },
  maximumDoesNotFit: ({ figure }) =>
    `The greatest sum does not fit. It lies between ${figure("least")} (surely reachable) and ${figure("most")} (the best answers added up).`,
  pointsWithoutMax: () => "Rows give points, but how many rows there may be is open. Add “max”.",
  patternInvalid: ({ text }) =>
    `“${text("pattern")}” is not a valid pattern. Use at most 200 characters, and neither back references nor look-around.`,
  placeholderUnknown: ({ text }) =>
    `The placeholder “{${text("placeholder")}}” names nothing that is in this checklist. ${text("near") === "" ? "Check the spelling." : `Did you mean “{${text("near")}}”?`}`,
};
