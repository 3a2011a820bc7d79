import { fixedSpace } from "../format.ts";
import type { PaperWords } from "./paper-words.ts";

/** The words of a report on paper in German. */
export const paperDe: PaperWords = {
  parts: {
    short: "Teil A: Kurzfassung",
    answers: "Teil B: Antworten und Befunde",
    appendix: "Teil C: Anhang",
  },
  aboutParts:
    "Teil A fasst zusammen, was für die Entscheidung nötig ist. Teil B enthält alle Antworten mit ihren Befunden, Teil C Rechenwege, entfallene Fragen, Begriffe und Quellen, soweit es sie gibt.",
  aboutShort: {
    rated:
      "Dies ist die Kurzfassung. Alle Antworten, die weiteren Befunde mit ihren Empfehlungen, die Rechenwege und die Quellen stehen im vollständigen Bericht.",
    unrated: "Dies ist die Kurzfassung. Begriffe und Quellen stehen im vollständigen Bericht.",
  },
  aboutAnswers: {
    rated:
      "Hinter jeder Frage steht, ob die Antwort die Anforderung erfüllt. Steht dort nichts, dient die Antwort der Information und wird nicht bewertet.",
    unrated: "Die Antworten dienen der Information und werden nicht bewertet.",
  },
  mandatoryFindings: "Zwingende Befunde",
  otherFindings: "Weitere Befunde",
  aboutOtherFindings: {
    full: "Empfehlung und Grundlage stehen in Teil B bei der Frage in Klammern.",
    short: "Empfehlung und Grundlage stehen im vollständigen Bericht bei der Frage in Klammern.",
  },
  counted: (what, count) => `${what} (${count})`,
  findingsElsewhere: "Befunde ohne einzelne Frage",
  noFindings: "Kein Befund.",
  finding: (number) => `Befund${fixedSpace}${number}`,
  findingTitle: (number, severity, title) => `Befund${fixedSpace}${number} (${severity}): ${title}`,
  inFirstPart: (finding) => `${finding}, siehe Teil${fixedSpace}A`,
  atQuestion: (finding, question) => `${finding}, siehe ${question}`,
  obstacle: "Hindernis",
  because: "Warum dieses Ergebnis",
  dimension: "Prinzip oder Praxisthema",
  exampleBefore: "Beispiel bisher",
  exampleAfter: "Vorschlag",
  questions: "Frage",
  hiddenColumns: "Entfällt in allen Einträgen",
  openColumns: "In keinem Eintrag beantwortet",
  figure: "Kennzahl",
  zeroFigures: "Kennzahlen mit dem Wert 0",
  calculations: "So kommen die Werte zustande",
  notApplying: "Was entfällt",
  aboutNotApplying:
    "Diese Abschnitte und bewerteten Fragen stellen sich nach den gegebenen Antworten nicht. Sie zählen nirgends mit.",
  aboutSources:
    "Was mehrere Quellen gemeinsam haben, steht fett davor: letzte Änderung, Anfang der Internetadresse, Prüfstand.",
  otherSources: "Weitere Quellen",
  wholeSections: "Ganze Abschnitte",
  reached: (points, covered) => `${points}, beantwortet: ${covered}`,
};
