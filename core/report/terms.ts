import type { TermDefinition } from "../definition.ts";
import type { LocalizedText } from "../definition-text.ts";
import { termFinder } from "../glossary.ts";
import { inLocale, otherLanguage } from "../locale.ts";
import type { ReportTerm } from "../report-schema.ts";
import type { ReportContext } from "./context.ts";

/** What the report prints of the checklist's own words: what is asked, what was found, what is recommended. */
const printedTexts = ({ evaluation }: ReportContext): readonly LocalizedText[] => {
  const { questions, findings } = evaluation.checklist;
  const asked = evaluation.questions
    .filter(({ applies }) => applies)
    .flatMap(({ id }) => questions.get(id)?.text ?? []);
  const found = evaluation.findings.flatMap(({ id }) => {
    const finding = findings.get(id);
    return finding ? [finding.shows, finding.recommendation] : [];
  });
  return [...asked, ...found];
};

/** Terms in these texts, each text read in the language it is printed in. */
const termsIn = (texts: readonly LocalizedText[], { evaluation, locale }: ReportContext) => {
  const glossary = evaluation.checklist.definition.glossary ?? [];
  const finders = new Map<string, ReturnType<typeof termFinder>>();
  const found = new Set<TermDefinition>();
  for (const text of texts) {
    const language = otherLanguage(text, locale) ?? locale;
    const find = finders.get(language) ?? termFinder(glossary, language);
    finders.set(language, find);
    for (const { term } of find(inLocale(text, locale))) if (term !== null) found.add(term);
  }
  return [...found];
};

const umlauts: Readonly<Record<string, string>> = { ä: "a", ö: "o", ü: "u", ß: "ss" };

/** As a dictionary sorts it. */
const sortKey = (term: string): string =>
  term.toLowerCase().replaceAll(/[äöüß]/gu, (letter) => umlauts[letter] ?? letter);

/** The terms that stand in what is printed, in the order of the alphabet. */
export const termsPart = (context: ReportContext): readonly ReportTerm[] =>
  termsIn(printedTexts(context), context)
    .map(({ id, term, text, forms = [] }) => ({
      id,
      term: context.say(term),
      text: context.say(text),
      forms: forms.map(context.say),
    }))
    .map((term) => ({ term, key: sortKey(term.term) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ term }) => term);
