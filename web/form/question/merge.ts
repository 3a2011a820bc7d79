import type { Answer, AnswerValue, Citation } from "#core/answer.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import { difference } from "./difference.ts";

/** How two versions can become one: as texts by a person's hand, else by keeping what is in either. */
export type MergeKind =
  { readonly kind: "none" } | { readonly kind: "texts" } | { readonly kind: "both"; readonly answer: Answer };

/** Whether an answer is one text, that a person can merge by hand. */
export const isOneText = (question: QuestionDefinition | RowQuestionDefinition | undefined): boolean =>
  question === undefined ||
  question.type === "longText" ||
  (question.type === "shortText" && question.list !== true);

type Parts = Readonly<Record<string, string>>;

const partsOf = (value: AnswerValue): Parts | null =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== ""))
    : null;

/** Both values as one where each tells parts that the other leaves open; null where they say different things. */
const bothParts = (theirs: AnswerValue, mine: AnswerValue): AnswerValue => {
  const [left, right] = [partsOf(theirs), partsOf(mine)];
  if (left === null || right === null) return null;
  const both = { ...left, ...right };
  const differ = Object.entries(left).some(([part, said]) => both[part] !== said);
  const isNew = [left, right].every((parts) => Object.keys(parts).length < Object.keys(both).length);
  return differ || !isNew ? null : both;
};

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
  const isList = question?.type === "repeatGroup" || question?.type === "shortText";
  if (isList && Array.isArray(mine.value) && Array.isArray(theirs.value)) {
    return { kind: "both", answer: { ...mine, value: bothLists(theirs.value, mine.value) } };
  }
  const reasonsDiffer = (mine.reason ?? "") !== (theirs.reason ?? "");
  const parts = reasonsDiffer ? null : bothParts(theirs.value, mine.value);
  if (parts !== null) return { kind: "both", answer: { ...mine, value: parts } };
  const differs = reasonsDiffer || isOneText(question);
  return differs ? { kind: "texts" } : { kind: "none" };
};
