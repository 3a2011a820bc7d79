import { counted } from "./counted.ts";

/** Words around a report on screen in German. What stands in the report itself comes with it. */
export const deReport = {
  title: "Ergebnis",
  obstacle: "Hindernis",
  stamp: (checklist: string, version: string, instant: string) =>
    `${checklist}, Katalog ${version} · Stand ${instant}`,
  download: "Herunterladen",
  word: "Word (DOCX)",
  wordText: "vollständig und bearbeitbar, als Anlage zum Vorblatt",
  shortWord: "Kurzfassung (DOCX)",
  shortWordText: "Ergebnis, zwingende Befunde und offene Punkte, für die Entscheidung",
  json: "JSON",
  jsonText: "vollständig, zum Weiterverarbeiten",
  print: "Drucken",
  outline: "Gliederung der Antworten",
  ownOrder: "wie im Prüfkatalog",
  submit: "Prüfung abgeben",
  submitNow: "Jetzt abgeben",
  withdraw: "Abgabe zurücknehmen",
  withdrawNow: "Jetzt zurücknehmen",
  cancel: "Abbrechen",
  continueCheck: "Prüfung fortsetzen",
  submitBlocked: (count: number) =>
    count === 1
      ? "Abgeben können Sie, sobald 1 fehlende Angabe ergänzt ist."
      : `Abgeben können Sie, sobald ${counted(count, "fehlende Angabe", "fehlende Angaben")} ergänzt sind.`,
  submitConfirm: "Prüfung jetzt abgeben? Die Antworten sind danach bis zur Rücknahme nur lesbar.",
  withdrawConfirm:
    "Abgabe zurücknehmen? Die Antworten werden wieder bearbeitbar. Der abgegebene Bericht bleibt erhalten.",
  unsaved: (count: number) =>
    count === 1
      ? "1 Änderung ist noch nicht gespeichert. Das Ergebnis zeigt den gespeicherten Stand."
      : `${counted(count, "Änderung", "Änderungen")} sind noch nicht gespeichert. Das Ergebnis zeigt den gespeicherten Stand.`,
  stale: "Die Antworten haben sich inzwischen geändert. Sehen Sie das neue Ergebnis an, bevor Sie abgeben.",
  submitted: (instant: string) => `Prüfung abgegeben am ${instant}`,
  submittedBy: (name: string) => `Abgegeben von ${name}. Antworten sind bis zur Rücknahme nur lesbar.`,
  beginNext: (checklists: readonly string[]) =>
    `Als Nächstes im Vorhaben beginnen: ${checklists.map((title) => `„${title}“`).join(", ")}`,
  draftText: "Alle Werte sind vorläufig, bis die Prüfung abgegeben ist.",
  reachedPoints: (points: string) => `Rechnerisch erreicht der Entwurf ${points}.`,
  nothingYet: "Noch kein Ergebnis",
  nothingYetText: "Noch ist keine Pflichtfrage beantwortet. Das Ergebnis entsteht mit Ihren Antworten.",
  toBlocking: "Zum begrenzenden Befund",
  scale: (of: number, reached: number, calculated: number, titles: string) =>
    `Skala mit ${of} Stufen: ${titles}. Erreicht: Stufe ${reached}.${
      calculated === reached ? "" : ` Rechnerisch wäre es Stufe ${calculated}.`
    }`,
  reached: "erreicht",
  soFar: "bisher",
  calculated: "rechnerisch",
  step: (rank: number) => `Stufe ${rank}`,
  principles: (count: number) => (count === 5 ? "Die fünf Prinzipien" : "Prinzipien"),
  dimensionCaption: "Punkte und beantwortete Fragen je Prinzip",
  bar: "Balken",
  radar: (count: number) => `Netzdiagramm der ${count} Prinzipien`,
  radarText: (values: string) => `${values}. Dieselben Werte stehen in der Tabelle daneben.`,
  radarScale: "Punkte von 0 in der Mitte bis 100 am Rand",
  howValue: (points: string, title: string) => `So kommt der Wert ${points} für „${title}“ zustande`,
  howNone: (title: string) => `Warum „${title}“ noch keinen Wert hat`,
  howTotal: "So entsteht der Gesamtwert",
  counting: (counting: number, excluded: number) =>
    `${counting === 0 ? "Noch zählt keine Frage" : counted(counting, "Frage zählt", "Fragen zählen")} zu diesem Wert. ${
      excluded === 0
        ? "Keine bleibt außer Betracht."
        : `${counted(excluded, "Frage bleibt", "Fragen bleiben")} außer Betracht.`
    }`,
  contributionCaption: (title: string) => `Beitrag jeder Frage zu „${title}“`,
  totalCaption: "Beitrag jedes Prinzips zum Gesamtwert",
  value: "Wert",
  noValue: "noch kein Wert, zählt nicht mit",
  noFindingsYet: "Bisher kein Befund.",
  newWording: "Vorschlag für eine neue Regelung",
  hints: (count: number) => counted(count, "Hinweis anzeigen", "Hinweise anzeigen"),
  noContradictions: "Kein Widerspruch zwischen den Antworten.",
  noOpenPoints: "Nichts ist offen.",
  sectionHidden: "Dieser Abschnitt entfällt nach den gegebenen Antworten.",
  showAnswers: (number: number, title: string) => `Abschnitt ${number}: ${title}`,
  sources: (count: number) => counted(count, "Quelle anzeigen", "Quellen anzeigen"),
  opensElsewhere: "(öffnet eine fremde Seite)",
};
