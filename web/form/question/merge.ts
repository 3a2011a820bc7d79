import type { Answer, Citation } from "#core/answer.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import { difference } from "./difference.ts";

/** How two versions can become one: as texts by a person's hand, as lists by keeping what is in either. */
export type MergeKind =
  | { readonly kind: "none" }
  | { readonly kind: "texts" }
  | { readonly kind: "lists"; readonly answer: Answer };

const bothLists = (theirs: readonly string[], mine: readonly string[]): readonly string[] => [
  ...theirs,
  ...mine.filter((item) => !theirs.includes(item)),
];

/** Both texts as one: what they share once, where they differ first theirs, then mine. */
export const bothTexts = (theirs: string, mine: string): string => {
  const { before, left, right, after } = difference(theirs, mine);
  const between = left === "" || right === "" || /\s$/.test(left) || /^\s/.test(right) ? "" : " ";
  return `${before}${left}${between}${right}${after}`;
};

/** The citations of both, each once. */
export const bothCitations = (
  theirs: readonly Citation[] | undefined,
  mine: readonly Citation[] | undefined,
): readonly Citation[] => {
  const known = new Set((theirs ?? []).map(({ text }) => text));
  return [...(theirs ?? []), ...(mine ?? []).filter(({ text }) => !known.has(text))];
};

/** What merging means for two versions of an answer to a question. */
export const mergeKind = (
  question: QuestionDefinition | RowQuestionDefinition | undefined,
  mine: Answer,
  theirs: Answer | undefined,
): MergeKind => {
  if (theirs === undefined) return { kind: "none" };
  if (question?.type === "repeatGroup" && Array.isArray(mine.value) && Array.isArray(theirs.value)) {
    return { kind: "lists", answer: { ...mine, value: bothLists(theirs.value, mine.value) } };
  }
  const isText = question === undefined || question.type === "longText" || question.type === "shortText";
  const differs = (mine.reason ?? "") !== (theirs.reason ?? "") || isText;
  return differs ? { kind: "texts" } : { kind: "none" };
};
