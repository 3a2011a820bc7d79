import type { ConditionFault } from "../import/remark.ts";
import type { ImportSentences } from "./import-remarks.ts";

const whyDe: Readonly<Record<ConditionFault, string>> = {
  syntax: "sie ist nicht lesbar",
  tooLarge: "sie ist zu groß oder zu tief geschachtelt",
  unknownName: "sie fragt nach etwas, das es im Fragebogen nicht gibt oder das nicht übernommen wurde",
  arithmetic: "sie rechnet",
  function: "sie ruft eine Funktion auf",
  textSearch: "sie sucht in einem frei eingegebenen Text",
  rows: "sie greift von außen in Einträge oder Tabellen",
  kinds: "der Vergleich passt nicht zur Art der Frage",
};

/** Was beim Übernehmen eines Fragebogens anders wurde oder wegfiel. */
export const importRemarksDe: ImportSentences = {
  elementLeft: ({ text }) =>
    `„${text("name")}“ (${text("type")}) wurde nicht übernommen: Dafür gibt es hier keine Art von Frage.`,
  tooFewOptions: ({ text }) =>
    `„${text("name")}“ wurde nicht übernommen: Eine Auswahl braucht mindestens zwei Antworten.`,
  typeChanged: ({ text, places }) =>
    `Eingaben der Art „${text("type")}“ wurden zu „${text("to")}“ (${places}). Die Form der Eingabe wird nicht geprüft.`,
  conditionLeft: ({ text, why }) =>
    `Die Bedingung „${text("expression")}“ fehlt: ${whyDe[why]}. Der Teil erscheint deshalb immer; schreiben Sie die Bedingung neu.`,
  conditionConstant: ({ text }) =>
    `Die Bedingung „${text("expression")}“ gilt immer oder nie, weil sie Antworten nennt, die es nicht gibt. Prüfen Sie, was gemeint war.`,
  conditionOnHidden: ({ places }) =>
    `Bedingungen lesen Fragen, die selbst verschwinden können (${places}). SurveyJS merkt sich deren Antworten bis zum Absenden; hier zählen sie sofort nicht mehr.`,
  exactComparison: ({ places }) =>
    `Texte werden hier genau verglichen (${places}); SurveyJS sieht über Groß- und Kleinschreibung hinweg.`,
  propertyLeft: ({ text }) =>
    `Die Angabe „${text("property")}“ (${text("on")}) wurde nicht übernommen. Sie verändert, was der Fragebogen tut; prüfen Sie die Stelle.`,
  propertyIgnored: ({ text, places }) =>
    `Die Angabe „${text("property")}“ (${text("on")}) wurde nicht übernommen (${places}).`,
  panelFlattened: ({ places }) =>
    `Gruppen von Fragen wurden aufgelöst (${places}): Ihre Fragen stehen im Abschnitt und haben die Bedingung der Gruppe.`,
  sectionEmpty: ({ text }) => `Die Seite „${text("name")}“ wurde nicht übernommen: Sie hat keine Fragen.`,
  sharedName: ({ text, places }) =>
    `Fragen teilen sich den Namen „${text("name")}“ (${places}). SurveyJS führt für sie eine Antwort; hier hat jede ihre eigene.`,
  markupReduced: ({ places }) => `Gestaltete Texte wurden zu einfachem Text (${places}).`,
  placeholderKept: ({ places }) =>
    `Platzhalter in geschweiften Klammern stehen unverändert im Text (${places}); sie werden hier nicht ersetzt.`,
  languageLeft: ({ text, places }) => `Die Sprache „${text("language")}“ wurde nicht übernommen (${places}).`,
  textBorrowed: ({ text, places }) =>
    `In der Sprache „${text("language")}“ fehlen Texte (${places}); an ihrer Stelle steht eine andere Sprache.`,
  answerLeft: ({ text }) =>
    `Die Antwort zu „${text("name")}“ wurde nicht übernommen: Die Frage oder die gewählte Antwort gibt es hier nicht.`,
};

/** An wie vielen Stellen. */
export const placesDe = (count: number): string => (count === 1 ? "eine Stelle" : `${count} Stellen`);
