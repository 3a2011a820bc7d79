import type { DefinitionProblemCode } from "../problem.ts";
import { migrationRefusalsEn } from "./migration-refusals-en.ts";
import type { ProblemSentence } from "./problem-words.ts";

const refused = (because: string): because is keyof typeof migrationRefusalsEn =>
  Object.hasOwn(migrationRefusalsEn, because);

/** What is wrong in a definition, and what its author does about it. The place is said beside the sentence. */
export const definitionProblemsEn: Readonly<Record<DefinitionProblemCode, ProblemSentence>> = {
  notAnObject: () => "There is no object here. A checklist begins with { and ends with }.",
  unknownKeyword: ({ text }) =>
    `The checklist language does not know the word “${text("keyword")}” here. Check the spelling or remove it.`,
  missingKeyword: ({ text }) => `“${text("keyword")}” is missing. Add it.`,
  wrongShape: ({ text }) =>
    text("expected") === ""
      ? "This does not have the expected form. Compare it with the description of the checklist language."
      : `This does not have the expected form. Expected is: ${text("expected")}.`,
  badId: ({ text }) =>
    `“${text("id")}” is not a valid id. Use letters a to z, digits and hyphens, beginning with a small letter, at most 64 characters and no reserved word.`,
  duplicateId: ({ text }) => `The id “${text("id")}” is used more than once. Rename one of the places.`,
  unknownReference: ({ text }) =>
    `“${text("id")}” does not exist in this checklist. Check the spelling or add it.`,
  wrongReferenceType: ({ text }) => `“${text("id")}” cannot be used here. Name an element of a fitting kind.`,
  comparisonDoesNotFit: ({ text }) =>
    `The comparison “${text("comparison")}” does not fit what is compared. Choose one that the type of the question allows.`,
  missingText: () => "The text is empty. Write a text.",
  cycle: ({ list }) => `These depend on each other in a circle: ${list("cycle")}. Remove one dependency.`,
  limitExceeded: ({ figure }) =>
    `This is more than allowed. The limit is ${figure("limit")}. Shorten or split the checklist.`,
  unitMismatch: ({ list }) => `The units do not agree: ${list("units")}. Calculate only with equal units.`,
  combineMissing: () => "Several options carry a rating. Add “combine”: mean, min, max or sumCapped.",
  nextMissing: () =>
    "The option “unsure” names no next step. Add “next”: what has to be clarified, and with whom.",
  weightsZero: () => "All weights are 0. Give at least one question a weight above 0.",
  ratingDoesNotFit: ({ text }) =>
    `The rating of “${text("id")}” does not fit here. A rating lies on the scale of its dimension; “unsure”, “not applicable” and mere information carry none.`,
  bandsIncomplete: () => "The bands leave gaps. Begin with a band without a lower bound.",
  otherwiseMissing: () =>
    "The last rule is not “otherwise”. Name the level that holds when no other rule does.",
  exampleFails: ({ text }) =>
    `The example “${text("example")}” gives something else than expected (${text("what")}: expected ${text("expected")}, got ${text("actual")}). Correct the example or the checklist.`,
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
    `The placeholder “{${text("placeholder")}}” names nothing that is in this checklist. Check the spelling.`,
};
