import type { LocalizedText } from "#core/definition-text.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import { optionsOf } from "#core/option.ts";
import type { Shipped } from "./catalogue.ts";

/** A text with the names that lead to it: "sections.2.questions.0.help.why". */
export type Placed = { readonly place: string; readonly text: LocalizedText };

const isText = (part: object): part is LocalizedText => "de" in part && typeof part.de === "string";

/** Every text of a part, wherever it stands. */
export const textsIn = (part: unknown, place: string): readonly Placed[] => {
  if (typeof part !== "object" || part === null) return [];
  if (!Array.isArray(part) && isText(part)) return [{ place, text: part }];
  return Object.entries(part).flatMap(([key, member]) => textsIn(member, `${place}.${key}`));
};

/** What is cited word for word from somewhere, which is not ours to put better: sources, and wordings with a source. */
const isCited = (part: object): boolean => "source" in part && "wording" in part;

/** The same part without what is cited. */
export const withoutCited = (part: unknown): unknown => {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map(withoutCited);
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => key !== "sources" && !(key === "wording" && isCited(part)))
      .map(([key, member]) => [key, withoutCited(member)]),
  );
};

const questionTexts = (question: QuestionDefinition | RowQuestionDefinition): readonly LocalizedText[] => {
  if (question.type === "info") return [question.text];
  const { help, examples = [] } = question;
  return [
    question.text,
    ...(help === undefined ? [] : [help.why, ...(help.how === undefined ? [] : [help.how])]),
    ...examples.map(({ why }) => why),
    ...optionsOf(question).flatMap(({ label, help: about, next }) => [label, about ?? [], next ?? []].flat()),
    ...(question.type === "repeatGroup" ? question.questions.flatMap(questionTexts) : []),
  ];
};

/** The texts in which terms are explained to people. */
export const explainedTexts = ({ compiled }: Shipped): readonly LocalizedText[] => {
  const { sections, findings = [], contradictions = [] } = compiled.definition;
  return [
    ...sections.flatMap(({ intro, questions }) => [
      ...(intro ? [intro] : []),
      ...questions.flatMap(questionTexts),
    ]),
    ...[...compiled.matrices.values()].map(({ text }) => text),
    ...findings.flatMap(({ shows, recommendation }) => [shows, recommendation]),
    ...contradictions.map(({ message }) => message),
  ];
};
