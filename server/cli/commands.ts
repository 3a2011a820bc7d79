import type { Command, Flag } from "./command.ts";

const json: Flag = { name: "json", value: null, summary: "gibt das Ergebnis als JSON aus" };
const modules: Flag = {
  name: "modules",
  value: "ORDNER",
  summary: "Ordner der Bausteine (sonst: die Nachbarordner der Datei)",
};
const answers: Flag = {
  name: "answers",
  value: "ANTWORTEN",
  summary: "Datei mit einem Satz Antworten oder einer Liste davon",
};
const today: Flag = { name: "today", value: "JJJJ-MM-TT", summary: "der Stichtag (sonst: heute)" };
const parameters: Flag = {
  name: "parameters",
  value: "DATEI",
  summary: "Werte der Parameter, die von den ausgelieferten abweichen",
};

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  {
    name: "lint",
    operands: "DATEI…",
    least: 1,
    most: Infinity,
    summary: "prüft Kataloge und Bausteine auf Fehler und Schwächen",
    flags: [json, { name: "watch", value: null, summary: "prüft nach jeder Änderung erneut" }, modules],
    load: async () => (await import("./lint.ts")).lint,
  },
  {
    name: "test",
    operands: "DATEI…",
    least: 1,
    most: Infinity,
    summary: "rechnet Beispiele und Eigenschaften der Kataloge nach",
    flags: [
      { name: "mutate", value: null, summary: "ändert je eine Stelle und nennt, was kein Beispiel bemerkt" },
      json,
      modules,
    ],
    load: async () => (await import("./test.ts")).test,
  },
  {
    name: "report",
    operands: "DATEI",
    least: 1,
    most: 1,
    summary: "wertet Antworten aus und gibt die Auswertung als JSON aus",
    flags: [{ ...answers, required: true }, today, parameters, modules],
    load: async () => (await import("./report.ts")).report,
  },
  {
    name: "form",
    operands: "DATEI",
    least: 1,
    most: 1,
    summary: "gibt das Formular eines Abschnitts als JSON Schema aus",
    flags: [
      { name: "section", value: "KENNUNG", required: true, summary: "der Abschnitt" },
      { ...answers, required: true },
      { name: "locale", value: "de|en", summary: "die Sprache (sonst: de)" },
      today,
      modules,
    ],
    load: async () => (await import("./form.ts")).form,
  },
  {
    name: "diff",
    operands: "ALT NEU",
    least: 2,
    most: 2,
    summary: "nennt, was eine neue Version ändert und was aus Antworten wird",
    flags: [{ ...answers, summary: "Datei mit Antworten zur alten Version" }, json, modules],
    load: async () => (await import("./diff.ts")).diff,
  },
  {
    name: "import",
    operands: "surveyjs DATEI",
    least: 2,
    most: 2,
    summary: "übersetzt einen Fragebogen von SurveyJS und nennt, was sich nicht übertragen lässt",
    flags: [
      { name: "scores", value: "DATEI", summary: "wo die Punkte stehen und was daraus berechnet wird" },
      { ...answers, summary: "Antworten zum Fragebogen: übersetzt sie statt des Fragebogens" },
      { name: "id", value: "KENNUNG", summary: "Kennung des Katalogs (sonst: nach der Datei)" },
      { name: "out", value: "DATEI", summary: "wohin (sonst: Standardausgabe)" },
      json,
    ],
    load: async () => (await import("./import.ts")).importForeign,
  },
  {
    name: "schema",
    operands: "",
    least: 0,
    most: 0,
    summary: "schreibt die JSON Schemas, mit denen Editoren beim Schreiben helfen",
    flags: [{ name: "out", value: "ORDNER", summary: "wohin (sonst: checklists)" }],
    load: async () => (await import("./schema.ts")).schema,
  },
  {
    name: "sources",
    operands: "[ORDNER]",
    least: 0,
    most: 1,
    summary: "schreibt in den Ordner, welche Quellen noch zu bestätigen sind und wo sie verwendet werden",
    flags: [],
    load: async () => (await import("./sources.ts")).sources,
  },
];
