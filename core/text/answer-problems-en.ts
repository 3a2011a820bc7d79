import type { AnswerProblemCode } from "../problem.ts";
import type { ProblemDetails, ProblemSentence } from "./problem-words.ts";

const counted = (details: ProblemDetails, param: string, one: string, many: string): string =>
  `${details.figure(param)} ${details.isOne(param) ? one : many}`;

/** What is wrong with an answer, and what to do. */
export const answerProblemsEn: Readonly<Record<AnswerProblemCode, ProblemSentence>> = {
  unknownQuestion: ({ place }) =>
    `${place} does not exist in this checklist. Reload the page and answer there again.`,
  unknownRow: ({ place }) => `The entry for ${place} is gone. Reload the page or add the entry again.`,
  unknownOption: ({ place }) =>
    `The chosen answer does not exist for ${place}. Choose one of the answers offered.`,
  optionNotApplicable: ({ option }) =>
    `The earlier answer “${option("option")}” no longer fits. Choose one of the answers offered.`,
  wrongType: ({ place }) =>
    `The answer does not fit this kind of question. Reload the page and answer ${place} again.`,
  missing: ({ subject }) => `${subject} has not been answered yet.`,
  reasonMissing: () => "The reason is missing. This answer needs a reason.",
  reasonTooShort: ({ figure }) =>
    `The reason is too short. Write at least ${figure("minLength")} characters.`,
  reasonTooLong: ({ figure }) =>
    `The reason is too long. Shorten it to at most ${figure("maxLength")} characters.`,
  citationMissing: () =>
    "The reference is missing. Name the passage in the draft, for example § 5 Abs. 2 Satz 1.",
  textTooShort: ({ figure }) => `The text is too short. Write at least ${figure("minLength")} characters.`,
  textTooLong: ({ figure }) =>
    `The text is too long. Shorten it to at most ${figure("maxLength")} characters.`,
  notANumber: () => "This cannot be read as one number. Enter a number, for example 12\u202f400.",
  tooManyDecimals: (details) =>
    details.text("decimals") === "0"
      ? "The checklist allows only whole numbers here. Enter a whole number, for example 12\u202f400."
      : `The number has too many decimals. Enter at most ${counted(details, "decimals", "decimal", "decimals")}.`,
  tooSmall: ({ figure }) => `The number is too small. Enter at least ${figure("minimum")}.`,
  tooLarge: ({ figure }) => `The number is too large. Enter at most ${figure("maximum")}.`,
  notADate: () => "This cannot be read as one day. Enter a date, for example 18 December 2026.",
  tooEarly: ({ day }) => `The date is too early. Enter ${day("earliest")} or a later day.`,
  tooLate: ({ day }) => `The date is too late. Enter ${day("latest")} or an earlier day.`,
  tooFewChosen: (details) =>
    `These are too few answers. Choose at least ${counted(details, "minChosen", "answer", "answers")}.`,
  tooManyChosen: (details) =>
    `These are too many answers. Choose at most ${counted(details, "maxChosen", "answer", "answers")}.`,
  exclusiveCombined: ({ option }) =>
    `“${option("option")}” stands alone. Choose either only this answer or only others.`,
  chosenTwice: ({ option }) => `“${option("option")}” is chosen twice. Choose the answer only once.`,
  tooFewRows: (details) =>
    `Entries are missing. Add at least ${counted(details, "min", "entry", "entries")}.`,
  tooManyRows: (details) =>
    `These are too many entries. Keep at most ${counted(details, "max", "entry", "entries")}.`,
  explanationMissing: () =>
    "The explanation of this contradiction is missing. Change one of the answers or explain why both hold.",
  forbiddenCharacter: () =>
    "The text contains a character that cannot be stored. Remove it or type the passage again.",
  patternMismatch: () =>
    "The text does not have the form asked for. Compare it with the hint at the question.",
  periodIncomplete: ({ text }) =>
    text("missing") === "from"
      ? "The beginning is missing. Give the first day."
      : "The end is missing. Give the last day.",
  periodReversed: ({ day }) =>
    `The end (${day("to")}) lies before the beginning (${day("from")}). Swap or change the days.`,
  notAStep: ({ figure }) =>
    `The number lies between two steps. Choose a step; the steps are ${figure("step")} apart.`,
};
