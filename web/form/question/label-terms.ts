import { use, useMemo } from "react";
import type { TermDefinition } from "#core/definition.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import type { LocalizedText } from "#core/definition-text.ts";
import { inLocale, otherLanguage } from "#core/locale.ts";
import { optionsOf } from "#core/option.ts";
import { GlossaryContext } from "../../parts/glossary.ts";
import { useLocale } from "../../text/language.ts";
import { hasOneControl } from "./question-shape.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** What of a question stands in labels of controls, where no term can be a button. */
const labelTexts = (question: AnyQuestion): readonly LocalizedText[] => [
  ...(hasOneControl(question) ? [question.text] : []),
  ...optionsOf(question).flatMap(({ label, help }) => (help === undefined ? [label] : [label, help])),
  ...(question.type === "repeatGroup" ? question.questions.flatMap(labelTexts) : []),
];

/** The terms in a question's labels, each once: its help explains them. */
export const useLabelTerms = (question: AnyQuestion | undefined): readonly TermDefinition[] => {
  const { piecesOf } = use(GlossaryContext);
  const locale = useLocale();
  return useMemo(() => {
    const texts = question === undefined ? [] : labelTexts(question);
    const terms = texts
      .flatMap((text) => piecesOf(inLocale(text, locale), otherLanguage(text, locale) ?? locale))
      .flatMap(({ term }) => term ?? []);
    return [...new Set(terms)];
  }, [question, piecesOf, locale]);
};
