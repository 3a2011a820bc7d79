import type { LintCode } from "../lint/note.ts";
import type { ProblemSentence } from "./problem-words.ts";

/** The name that was probably meant; else what is to be done. */
const meantOr = (near: string, otherwise: string): string =>
  near === "" ? otherwise : `Did you mean “${near}”?`;

/** What a linter found, and what the author does about it. The place is said beside the sentence. */
export const lintEn: Readonly<Record<LintCode, ProblemSentence>> = {
  neverHolds: ({ text }) =>
    `“${text("of")}”: this condition can never hold. Change it, or remove what depends on it.`,
  alwaysHolds: ({ text }) => `“${text("of")}”: this condition always holds. Remove or change it.`,
  undecided: ({ text }) =>
    `“${text("of")}”: whether this is ever reached could not be decided. Show it by an example.`,
  unreachableQuestion: ({ text }) =>
    `The question “${text("of")}” is never asked, whatever is answered. Change its condition or its section's.`,
  unreachableOption: ({ text }) =>
    `The option “${text("of")}” is never offered, whatever is answered. Change its condition.`,
  unreachableLevel: ({ text }) =>
    `The level “${text("of")}” is reached by no complete answers. Check the rules and their order.`,
  indistinctOptions: ({ text }) =>
    `The answers “${text("twin")}” and “${text("option")}” of “${text("of")}” come to the same. Join them, or tell their effects apart.`,
  bandGap: ({ figure }) =>
    `Between ${figure("from")} and ${figure("to")} there is a gap: figures in it belong to no band. Leave out “to”, then each band reaches to the next.`,
  bandOverlap: ({ text }) =>
    `Two bands overlap (to ${text("to")} and from ${text("from")}). Leave out “to”, or change the bounds.`,
  maximumUndecided: ({ figure }) =>
    `Whether the declared maximum is right could not be decided; the best answers add up to ${figure("most")}. Check which questions exclude each other.`,
  unscoredDimension: ({ text }) =>
    `No question is rated under “${text("of")}”. Give it a rated question, or remove it.`,
  oneQuestionDecides: ({ text }) =>
    `The question “${text("of")}” counts more in “${text("dimension")}” than all others together. Lower its ${text("by")}, unless it is to decide alone.`,
  notOverOpen: ({ list }) =>
    `“not” also holds while these questions are open or not asked: ${list("questions")}. Ask for “answered” beside it, unless that is meant.`,
  missingTranslation: ({ list, figure, isOne }) =>
    isOne("count")
      ? `This text is missing in: ${list("languages")}. It is shown there in the checklist's language.`
      : `In ${list("languages")} ${figure("count")} texts are missing; here is the first. Translate all of them, or leave the language out of the whole checklist.`,
  missingSource: ({ text }) =>
    `The mandatory finding “${text("of")}” names no legal basis. Add “legalBasis”.`,
  unverifiedSource: ({ text }) =>
    `The source “${text("of")}” is not verified yet. Compare it with the wording and set “verified”.`,
  missingHelp: ({ text }) =>
    `The question “${text("of")}” has no help. Say under “help” why it is asked and how to answer.`,
  longText: ({ figure }) =>
    `The text is too long with ${figure("length")} characters. Shorten it to ${figure("most")} at most.`,
  hardToRead: ({ figure }) =>
    `The text is hard to read (Amstad's reading ease ${figure("ease")}, ${figure("least")} is asked for). Use shorter sentences and shorter words.`,
  unstableId: ({ text }) =>
    `The id “${text("of")}” only names a place. Choose one that names the content: it stays when the order changes.`,
  levelWithoutExample: ({ text }) =>
    `No example expects the level “${text("level")}” of “${text("of")}”. Add one.`,
  renameLosesAnswers: ({ text }) =>
    `Answers to “${text("of")}” from the earlier version would be lost. Say under “supersedes” what it is called now, or that it is gone.`,
  unknownChecklist: ({ text }) =>
    `There is no checklist “${text("id")}” here. ${meantOr(text("near"), "Name one that there is, or remove the reference.")}`,
  unknownPrefill: ({ text }) =>
    `The checklist “${text("checklist")}” has no question “${text("id")}” whose answer could be taken over. ${meantOr(text("near"), "Name one of its questions, or remove the reference.")}`,
};
