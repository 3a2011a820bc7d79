import type { DefinitionProblemCode } from "../problem.ts";
import { expectedDe } from "./expected-de.ts";
import { migrationRefusalsDe } from "./migration-refusals-de.ts";
import type { ProblemSentence } from "./problem-words.ts";

const refused = (because: string): because is keyof typeof migrationRefusalsDe =>
  Object.hasOwn(migrationRefusalsDe, because);

/** Asks for the word that was probably meant; null where there is none. */
const meant = (near: string): string | null => (near === "" ? null : `Meinten Sie „${near}“?`);

/** Why something that exists cannot be named at a place, and what to write instead. */
const whyNotHere: Readonly<Record<string, (of: string) => string>> = {
  inRows: (of) =>
    `Die Frage wird zu jedem Eintrag von „${of}“ gestellt. Von außen fragen Sie mit some, every oder count nach den Einträgen und rechnen mit sum, mean, min oder max über sie.`,
  period: () => 'Ergänzen Sie "part": "from" oder "to", denn ein Zeitraum hat zwei Tage.',
  noFigure: () => "Die Antwort ist weder eine Zahl noch ein Betrag noch ein Tag.",
  noGroup: () => "Hier steht eine Frage der Art „repeatGroup“.",
  noChoice: () => "Hier steht eine Frage, auf die genau eine Antwort gewählt wird.",
  sum: () => "Eine Summe von Punkten geht nicht in den Gesamtwert ein.",
};

const nodeKindsDe: Readonly<Record<string, string>> = {
  question: "Frage",
  rows: "Einträge",
  section: "Abschnitt",
  condition: "Bedingung",
  computed: "Wert",
  parameter: "Annahme",
  score: "Bewertung",
  coverage: "Abdeckung",
  points: "Punkte",
  finding: "Befund",
  contradiction: "Widerspruch",
  result: "Ergebnis",
};

/** "question frist": Frage „frist“. */
const nodeNameDe = (name: string): string => {
  const [kind = "", ...rest] = name.split(" ");
  return `${nodeKindsDe[kind] ?? kind} „${rest.at(-1) ?? ""}“`;
};

/** What is wrong in a definition, and what its author does about it. The place is said beside the sentence. */
export const definitionProblemsDe: Readonly<Record<DefinitionProblemCode, ProblemSentence>> = {
  notAnObject: ({ place, text }) =>
    place === ""
      ? "Hier steht kein Objekt. Ein Prüfkatalog beginnt mit { und endet mit }."
      : text("language") === ""
        ? "Hier steht kein Objekt. Schreiben Sie die Angaben in geschweifte Klammern: { … }."
        : `Dem Text fehlt seine Sprache. Schreiben Sie { "${text("language")}": "…" }.`,
  unknownKeyword: ({ text }) =>
    `Das Wort „${text("keyword")}“ kennt die Katalogsprache hier nicht. ${meant(text("near")) ?? "Prüfen Sie die Schreibweise oder entfernen Sie es."}`,
  missingKeyword: ({ text }) => `Die Angabe „${text("keyword")}“ fehlt. Ergänzen Sie sie.`,
  wrongShape: ({ text }) =>
    text("expected") === ""
      ? "Die Angabe hat nicht die erwartete Form. Vergleichen Sie sie mit der Beschreibung der Katalogsprache."
      : `Die Angabe hat nicht die erwartete Form. Erwartet wird: ${expectedDe(text("expected"))}.`,
  badId: ({ text }) =>
    `„${text("id")}“ ist keine gültige Kennung. Verwenden Sie Buchstaben ohne Umlaute, Ziffern und Bindestriche, beginnend mit einem Kleinbuchstaben, höchstens 64 Zeichen und kein vorbehaltenes Wort.`,
  duplicateId: ({ text }) =>
    `Die Kennung „${text("id")}“ ist mehrfach vergeben. Benennen Sie eine der Stellen um.`,
  unknownReference: ({ text, list }) =>
    list("allowed") === ""
      ? `„${text("id")}“ gibt es in diesem Katalog nicht. ${meant(text("near")) ?? "Prüfen Sie die Schreibweise oder legen Sie es an."}`
      : `„${text("id")}“ gibt es hier nicht. Möglich sind: ${list("allowed")}.`,
  wrongReferenceType: ({ text }) =>
    `„${text("id")}“ ist an dieser Stelle nicht verwendbar. ${whyNotHere[text("because")]?.(text("of")) ?? "Nennen Sie ein Element der passenden Art."}`,
  comparisonDoesNotFit: ({ text, list }) =>
    list("instead") === "unsure"
      ? `Mit „${text("comparison")}“ lässt sich nicht nach „unsicher“ fragen. Schreiben Sie "unsure": true.`
      : `Der Vergleich „${text("comparison")}“ passt nicht zu dem, was verglichen wird. ${list("instead") === "" ? "Hier passt kein Vergleich." : `Hier passen: ${list("instead")}.`}`,
  comparisonMissing: ({ list }) => `Der Bedingung fehlt der Vergleich. Hier passen: ${list("allowed")}.`,
  severalComparisons: ({ list }) =>
    `In einer Bedingung stehen mehrere Vergleiche (${list("comparisons")}). Schreiben Sie für jeden eine eigene und verbinden Sie sie mit „all“ oder „any“.`,
  missingText: ({ text }) =>
    text("language") === ""
      ? "Der Text ist leer. Schreiben Sie einen Text."
      : `Der Text fehlt in der Sprache des Katalogs. Ergänzen Sie „${text("language")}“.`,
  cycle: ({ list }) =>
    `Die Angaben hängen im Kreis voneinander ab: ${list("cycle").split(", ").map(nodeNameDe).join(" → ")}. Lösen Sie eine der Abhängigkeiten.`,
  limitExceeded: ({ figure }) =>
    `Das ist mehr als zulässig. Die Grenze liegt bei ${figure("limit")}. Kürzen oder teilen Sie den Katalog.`,
  unitMismatch: ({ list }) =>
    `Die Einheiten passen nicht zusammen: ${list("units")}. Rechnen Sie nur mit gleichen Einheiten.`,
  combineMissing: () =>
    "Mehrere Antworten tragen eine Bewertung. Ergänzen Sie „combine“: mean, min, max oder sumCapped.",
  nextMissing: () =>
    "Die Antwort „unsicher“ nennt keinen nächsten Schritt. Ergänzen Sie „next“: was zu klären ist und mit wem.",
  weightsZero: () => "Alle Gewichte sind 0. Geben Sie mindestens einer Frage ein Gewicht über 0.",
  ratingDoesNotFit: ({ text }) =>
    text("to") === ""
      ? `„${text("id")}“ trägt eine Bewertung. „Unsicher“, „trifft nicht zu“ und reine Angaben tragen keine; entfernen Sie sie.`
      : `Die Bewertung von „${text("id")}“ liegt nicht auf der Skala des Prinzips oder Praxisthemas. Sie reicht von ${text("from")} bis ${text("to")}.`,
  bandsIncomplete: () => "Die Bereiche lassen Lücken. Beginnen Sie mit einem Bereich ohne untere Grenze.",
  otherwiseMissing: () =>
    "Der letzten Regel fehlt „otherwise“. Nennen Sie dort die Stufe, die gilt, wenn keine andere Regel zutrifft.",
  exampleFails: ({ text }) =>
    `Das Beispiel „${text("example")}“ ergibt etwas anderes als erwartet (${text("what")}: erwartet ${text("expected")}, ergeben ${text("actual")}). Berichtigen Sie das Beispiel oder den Katalog.`,
  exampleAnswerWrong: ({ text, list }) =>
    text("because") === "unknownQuestion"
      ? `Im Beispiel „${text("example")}“ steht eine Antwort auf „${text("question")}“. Diese Frage gibt es nicht. ${meant(text("near")) ?? "Prüfen Sie die Schreibweise."}`
      : `Im Beispiel „${text("example")}“ passt die Antwort auf „${text("question")}“ nicht zur Art der Frage. ${list("allowed") === "" ? "Schreiben Sie, was sich dort eingeben lässt." : `Möglich sind: ${list("allowed")}.`}`,
  unknownModule: ({ text }) =>
    `Den Baustein „${text("id")}“ gibt es nicht. Prüfen Sie Kennung und Version oder legen Sie die Datei des Bausteins dazu.`,
  neededModuleMissing: ({ text }) =>
    `Der Baustein „${text("id")}“ braucht den Baustein ${text("needed")}. Nehmen Sie auch diesen unter „includes“ auf.`,
  prefixMissing: ({ text }) =>
    `Die Kennung „${text("id")}“ beginnt nicht mit dem Vorsatz des Bausteins. Nennen Sie sie „${text("prefix")}-…“.`,
  propertyFails: ({ text }) =>
    `Die Eigenschaft „${text("property")}“ gilt nicht immer. Ein Gegenbeispiel: ${text("answers")}. Berichtigen Sie die Eigenschaft oder den Katalog.`,
  propertyUntested: ({ text, figure }) =>
    `Die Eigenschaft „${text("property")}“ wurde kaum geprüft: Ihre Voraussetzung traf nur ${figure("met")}-mal von ${figure("runs")} zu. Fassen Sie die Voraussetzung weiter.`,
  migrationRefused: (details) => {
    const because = details.text("because");
    return migrationRefusalsDe[refused(because) ? because : "version"](details);
  },
  maximumDoesNotFit: ({ figure }) =>
    `Die Höchstsumme passt nicht. Sie liegt zwischen ${figure("least")} (sicher erreichbar) und ${figure("most")} (Summe der besten Antworten).`,
  pointsWithoutMax: () =>
    "In den Einträgen werden Punkte vergeben, aber die Zahl der Einträge ist offen. Ergänzen Sie „max“.",
  patternInvalid: ({ text }) =>
    `„${text("pattern")}“ ist kein gültiges Muster. Verwenden Sie höchstens 200 Zeichen und weder Rückbezüge noch Vorausschau.`,
  placeholderUnknown: ({ text }) =>
    `Der Platzhalter „{${text("placeholder")}}“ nennt nichts, was es in diesem Katalog gibt. ${text("near") === "" ? "Prüfen Sie die Schreibweise." : `Meinten Sie „{${text("near")}}“?`}`,
};
