import type { FormulaWords } from "./report-words.ts";

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} und ${items.at(-1) ?? ""}`;

/** The words of written calculations in German. */
export const formulasDe: FormulaWords = {
  score: "Bewertung",
  coverage: "beantworteter Anteil",
  points: (name) => `Punkte „${name}“`,
  maximum: (name) => `Höchstzahl der Punkte „${name}“`,
  percent: (name) => `Anteil der Punkte „${name}“`,
  percentOfMean: "Anteil am Höchstwert",
  named: (label, title) => `${label} „${title}“`,
  sections: (numbers) => `${numbers.length === 1 ? "Abschnitt" : "Abschnitte"} ${listed(numbers)}`,
  questions: (numbers) => `${numbers.length === 1 ? "Frage" : "Fragen"} ${listed(numbers)}`,
  outcome: (outcome) => `Fragen „${outcome}“`,
  unsure: "unsichere Antworten",
  open: "offene Fragen",
  findings: "Befunde",
  blockingFindings: "Befunde, die die Stufe begrenzen",
  entriesOf: (count, all) => `${count} von ${all} ${all === 1 ? "Eintrag" : "Einträgen"}`,
  earliestOf: (days) => `frühester Tag von (${days})`,
  latestOf: (days) => `spätester Tag von (${days})`,
  days: {
    plain: (count, isOne) => `${count} ${isOne ? "Tag" : "Tage"}`,
    calculated: (calculation) => `${calculation} in Tagen`,
  },
  months: {
    plain: (count, isOne) => `${count} ${isOne ? "Monat" : "Monate"}`,
    calculated: (calculation) => `${calculation} in Monaten`,
  },
  lookedUp: (place) => `für ${place}`,
  choice: (place, option) => `${place} „${option}“`,
  more: (count) => `… (${count} weitere)`,
};
