/**
 * Something wrong in a definition or in answers, as data: what (`code`), where (`path`), with which
 * details (`params`). Sentences for people are made from it in `text/de` and `text/en`.
 */
export type Problem<Code extends ProblemCode = ProblemCode> = {
  readonly code: Code;
  readonly path: readonly (string | number)[];
  readonly params: Readonly<Record<string, string | number | boolean | readonly string[]>>;
};

/** Codes of problems in answers. `path` is `[questionId]` or `[questionId, rowId]`, then `"reason"` or `"citations"`. */
export const answerProblemCodes = [
  "unknownQuestion",
  "unknownRow",
  "unknownOption",
  "optionNotApplicable",
  "wrongType",
  "missing",
  "reasonMissing",
  "reasonTooShort",
  "reasonTooLong",
  "citationMissing",
  "textTooShort",
  "textTooLong",
  "notANumber",
  "tooManyDecimals",
  "tooSmall",
  "tooLarge",
  "notADate",
  "tooEarly",
  "tooLate",
  "tooFewChosen",
  "tooManyChosen",
  "exclusiveCombined",
  "chosenTwice",
  "tooFewRows",
  "tooManyRows",
  "explanationMissing",
  "forbiddenCharacter",
  "patternMismatch",
  "periodIncomplete",
  "periodReversed",
  "notAStep",
] as const;

/** Codes of problems in definitions. `path` leads from the root of the file to the place. */
export const definitionProblemCodes = [
  "notAnObject",
  "unknownModule",
  "neededModuleMissing",
  "prefixMissing",
  "unknownKeyword",
  "missingKeyword",
  "wrongShape",
  "badId",
  "duplicateId",
  "unknownReference",
  "wrongReferenceType",
  "comparisonDoesNotFit",
  "comparisonMissing",
  "severalComparisons",
  "missingText",
  "cycle",
  "limitExceeded",
  "unitMismatch",
  "combineMissing",
  "nextMissing",
  "weightsZero",
  "ratingDoesNotFit",
  "bandsIncomplete",
  "otherwiseMissing",
  "exampleFails",
  "exampleAnswerWrong",
  "propertyFails",
  "propertyUntested",
  "migrationRefused",
  "maximumDoesNotFit",
  "pointsWithoutMax",
  "patternInvalid",
  "placeholderUnknown",
] as const;

export type AnswerProblemCode = (typeof answerProblemCodes)[number];
export type DefinitionProblemCode = (typeof definitionProblemCodes)[number];
export type ProblemCode = AnswerProblemCode | DefinitionProblemCode;

/** Something wrong in answers. */
export type AnswerProblem = Problem<AnswerProblemCode>;

/** Expected failure is a value: either what was asked for, or at least one problem. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
