import type { Language, LocalizedText } from "../definition-text.ts";

/** What SurveyJS shows of its own where a survey gives no text, and what our language needs besides. */
const words = {
  other: { en: "Other (describe)", de: "Sonstiges (bitte angeben)", fr: "Autre (préciser)" },
  none: { en: "None", de: "Nichts davon", fr: "Aucun" },
  comment: { en: "Comment", de: "Anmerkung", fr: "Commentaire" },
  entry: { en: "Entry", de: "Eintrag", fr: "Entrée" },
} as const;
export type SurveyWord = keyof typeof words;

/** A word in the languages of a checklist; in English where it is not known in the first. */
export const wordIn = (
  word: SurveyWord,
  [first, ...others]: readonly [Language, ...Language[]],
): LocalizedText => {
  const known: LocalizedText = words[word];
  const rest = others.flatMap((language) => {
    const text = known[language];
    return text === undefined ? [] : [[language, text] as const];
  });
  return Object.fromEntries([[first, known[first] ?? words[word].en] as const, ...rest]);
};
