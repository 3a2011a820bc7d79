import type { AnswerProblemCode } from "../problem.ts";
import type { ProblemDetails, ProblemSentence } from "./problem-words.ts";

const counted = (details: ProblemDetails, param: string, one: string, many: string): string =>
  `${details.figure(param)} ${details.isOne(param) ? one : many}`;

/** What is wrong with an answer, and what to do. */
export const answerProblemsDe: Readonly<Record<AnswerProblemCode, ProblemSentence>> = {
  unknownQuestion: ({ place }) =>
    `${place} gibt es in diesem Prüfkatalog nicht. Laden Sie die Seite neu und antworten Sie dort noch einmal.`,
  unknownRow: ({ place }) =>
    `Den Eintrag zu ${place} gibt es nicht mehr. Laden Sie die Seite neu oder legen Sie den Eintrag noch einmal an.`,
  unknownOption: ({ place }) =>
    `Die gewählte Antwort gibt es bei ${place} nicht. Wählen Sie eine der angebotenen Antworten.`,
  optionNotApplicable: ({ option }) =>
    `Die frühere Antwort „${option("option")}“ passt nicht mehr. Wählen Sie eine der angebotenen Antworten.`,
  wrongType: ({ place }) =>
    `Die Antwort passt nicht zur Art der Frage. Laden Sie die Seite neu und beantworten Sie ${place} noch einmal.`,
  missing: ({ subject }) => `${subject} ist noch nicht beantwortet.`,
  reasonMissing: () => "Die Begründung fehlt. Zu dieser Antwort gehört eine Begründung.",
  reasonTooShort: (details) =>
    `Die Begründung ist zu kurz. Schreiben Sie mindestens ${details.figure("minLength")} Zeichen.`,
  reasonTooLong: (details) =>
    `Die Begründung ist zu lang. Kürzen Sie sie auf höchstens ${details.figure("maxLength")} Zeichen.`,
  citationMissing: () => "Der Beleg fehlt. Nennen Sie die Stelle im Entwurf, zum Beispiel § 5 Abs. 2 Satz 1.",
  textTooShort: (details) =>
    `Der Text ist zu kurz. Schreiben Sie mindestens ${details.figure("minLength")} Zeichen.`,
  textTooLong: (details) =>
    `Der Text ist zu lang. Kürzen Sie ihn auf höchstens ${details.figure("maxLength")} Zeichen.`,
  notANumber: () =>
    "Das lässt sich nicht eindeutig als Zahl lesen. Geben Sie eine Zahl ein, zum Beispiel 12\u202f400.",
  tooManyDecimals: (details) =>
    details.text("decimals") === "0"
      ? "Der Prüfkatalog erlaubt hier nur ganze Zahlen. Geben Sie eine ganze Zahl ein, zum Beispiel 12\u202f400."
      : `Die Zahl hat zu viele Nachkommastellen. Geben Sie höchstens ${counted(details, "decimals", "Nachkommastelle", "Nachkommastellen")} an.`,
  tooSmall: ({ figure }) => `Die Zahl ist zu klein. Geben Sie mindestens ${figure("minimum")} an.`,
  tooLarge: ({ figure }) => `Die Zahl ist zu groß. Geben Sie höchstens ${figure("maximum")} an.`,
  notADate: () =>
    "Das lässt sich nicht eindeutig als Tag lesen. Geben Sie ein Datum an, zum Beispiel 18.12.2026.",
  tooEarly: ({ day }) =>
    `Das Datum liegt zu früh. Geben Sie den ${day("earliest")} oder einen späteren Tag an.`,
  tooLate: ({ day }) => `Das Datum liegt zu spät. Geben Sie den ${day("latest")} oder einen früheren Tag an.`,
  tooFewChosen: (details) =>
    `Das sind zu wenige Antworten. Wählen Sie mindestens ${counted(details, "minChosen", "Antwort", "Antworten")}.`,
  tooManyChosen: (details) =>
    `Das sind zu viele Antworten. Wählen Sie höchstens ${counted(details, "maxChosen", "Antwort", "Antworten")}.`,
  exclusiveCombined: ({ option }) =>
    `„${option("option")}“ steht für sich allein. Wählen Sie entweder nur diese Antwort oder nur andere.`,
  chosenTwice: ({ option }) =>
    `„${option("option")}“ ist doppelt gewählt. Wählen Sie die Antwort nur einmal.`,
  tooFewRows: (details) =>
    `Es fehlen Einträge. Legen Sie mindestens ${counted(details, "min", "Eintrag", "Einträge")} an.`,
  tooManyRows: (details) =>
    `Das sind zu viele Einträge. Lassen Sie höchstens ${counted(details, "max", "Eintrag", "Einträge")} stehen.`,
  explanationMissing: () =>
    "Die Erläuterung zu diesem Widerspruch fehlt. Ändern Sie eine der Antworten oder erläutern Sie, warum beide zutreffen.",
  forbiddenCharacter: () =>
    "Der Text enthält ein Zeichen, das sich nicht speichern lässt. Entfernen Sie es oder tippen Sie die Stelle neu.",
  patternMismatch: () =>
    "Der Text hat nicht die verlangte Form. Vergleichen Sie ihn mit dem Hinweis bei der Frage.",
  periodIncomplete: ({ text }) =>
    text("missing") === "from"
      ? "Der Beginn fehlt. Geben Sie den ersten Tag an."
      : "Das Ende fehlt. Geben Sie den letzten Tag an.",
  periodReversed: ({ day }) =>
    `Das Ende (${day("to")}) liegt vor dem Beginn (${day("from")}). Vertauschen oder ändern Sie die Tage.`,
  notAStep: ({ figure }) =>
    `Die Zahl liegt zwischen zwei Stufen. Wählen Sie eine Stufe; die Stufen liegen ${figure("step")} auseinander.`,
};
