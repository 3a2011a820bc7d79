import type { LintCode } from "../lint/note.ts";
import type { ProblemSentence } from "./problem-words.ts";

/** The name that was probably meant; else what is to be done. */
const meantOr = (near: string, otherwise: string): string =>
  near === "" ? otherwise : `Meinten Sie „${near}“?`;

/** What a linter found, and what the author does about it. The place is said beside the sentence. */
export const lintDe: Readonly<Record<LintCode, ProblemSentence>> = {
  neverHolds: ({ text }) =>
    `„${text("of")}“: Diese Bedingung kann nie zutreffen. Ändern Sie die Bedingung oder entfernen Sie, was von ihr abhängt.`,
  alwaysHolds: ({ text }) =>
    `„${text("of")}“: Diese Bedingung trifft immer zu. Entfernen Sie die Bedingung oder ändern Sie sie.`,
  undecided: ({ text }) =>
    `„${text("of")}“: Ob diese Stelle je erreicht wird, ließ sich nicht entscheiden. Belegen Sie es mit einem Beispiel.`,
  unreachableQuestion: ({ text }) =>
    `Die Frage „${text("of")}“ wird bei keiner Antwort gestellt. Ändern Sie ihre Bedingung oder die ihres Abschnitts.`,
  unreachableOption: ({ text }) =>
    `Die Antwortmöglichkeit „${text("of")}“ wird bei keiner Antwort angeboten. Ändern Sie ihre Bedingung.`,
  unreachableLevel: ({ text }) =>
    `Die Stufe „${text("of")}“ wird bei keinen vollständigen Antworten erreicht. Prüfen Sie die Regeln und ihre Reihenfolge.`,
  indistinctOptions: ({ text }) =>
    `Die Antworten „${text("twin")}“ und „${text("option")}“ der Frage „${text("of")}“ bewirken dasselbe. Fassen Sie sie zusammen oder unterscheiden Sie ihre Folgen.`,
  bandGap: ({ figure }) =>
    `Zwischen ${figure("from")} und ${figure("to")} liegt eine Lücke: Werte dazwischen gehören zu keinem Bereich. Lassen Sie „to“ weg, dann reicht jeder Bereich bis zum nächsten.`,
  bandOverlap: ({ text }) =>
    `Zwei Bereiche überschneiden sich (bis ${text("to")} und ab ${text("from")}). Lassen Sie „to“ weg oder ändern Sie die Grenzen.`,
  maximumUndecided: ({ figure }) =>
    `Ob die angegebene Höchstsumme stimmt, ließ sich nicht entscheiden; die besten Antworten ergeben zusammen ${figure("most")}. Rechnen Sie nach, welche Fragen einander ausschließen.`,
  unscoredDimension: ({ text }) =>
    `Unter „${text("of")}“ wird keine Frage bewertet. Ordnen Sie ihm eine bewertete Frage zu oder entfernen Sie es.`,
  oneQuestionDecides: ({ text }) =>
    `Die Frage „${text("of")}“ zählt in „${text("dimension")}“ mehr als alle anderen zusammen. Senken Sie ${text("by") === "points" ? "ihre Punkte" : "ihr Gewicht"}, wenn sie nicht allein entscheiden soll.`,
  notOverOpen: ({ list }) =>
    `„not“ trifft auch zu, solange diese Fragen offen oder nicht zu stellen sind: ${list("questions")}. Verlangen Sie daneben „answered“, wenn das nicht gemeint ist.`,
  missingTranslation: ({ list, figure, isOne }) =>
    isOne("count")
      ? `Dieser Text fehlt in: ${list("languages")}. Er wird dort in der Sprache des Katalogs gezeigt.`
      : `In ${list("languages")} fehlen ${figure("count")} Texte; hier steht der erste. Übersetzen Sie alle oder lassen Sie die Sprache im ganzen Katalog weg.`,
  missingSource: ({ text }) =>
    `Der zwingende Befund „${text("of")}“ nennt keine Rechtsgrundlage. Ergänzen Sie „legalBasis“.`,
  unverifiedSource: ({ text }) =>
    `Die Quelle „${text("of")}“ ist noch nicht bestätigt. Vergleichen Sie sie mit dem Wortlaut und setzen Sie „verified“.`,
  missingHelp: ({ text }) =>
    `Der Frage „${text("of")}“ fehlt die Hilfe. Sagen Sie unter „help“, warum gefragt wird und wie zu antworten ist.`,
  longText: ({ figure }) =>
    `Der Text ist mit ${figure("length")} Zeichen zu lang. Kürzen Sie ihn auf höchstens ${figure("most")} Zeichen.`,
  hardToRead: ({ figure }) =>
    `Der Text ist schwer zu lesen (Lesbarkeit nach Amstad ${figure("ease")}, verlangt ${figure("least")}). Bilden Sie kürzere Sätze und verwenden Sie kürzere Wörter.`,
  unstableId: ({ text }) =>
    `Die Kennung „${text("of")}“ nennt nur eine Stelle. Wählen Sie eine Kennung, die den Inhalt nennt: Sie bleibt, auch wenn sich die Reihenfolge ändert.`,
  levelWithoutExample: ({ text }) =>
    `Kein Beispiel erwartet die Stufe „${text("level")}“ von „${text("of")}“. Ergänzen Sie eines.`,
  renameLosesAnswers: ({ text }) =>
    `Antworten zu „${text("of")}“ aus der früheren Version gingen verloren. Nennen Sie unter „supersedes“, wie es jetzt heißt oder dass es entfallen ist.`,
  unknownChecklist: ({ text }) =>
    `Einen Katalog „${text("id")}“ gibt es hier nicht. ${meantOr(text("near"), "Nennen Sie einen vorhandenen oder entfernen Sie den Verweis.")}`,
  unknownPrefill: ({ text }) =>
    `Der Katalog „${text("checklist")}“ hat keine Frage „${text("id")}“, deren Antwort sich übernehmen ließe. ${meantOr(text("near"), "Nennen Sie eine seiner Fragen oder entfernen Sie den Verweis.")}`,
};
