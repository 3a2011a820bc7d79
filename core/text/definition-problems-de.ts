import type { DefinitionProblemCode } from "../problem.ts";
import { migrationRefusalsDe } from "./migration-refusals-de.ts";
import type { ProblemSentence } from "./problem-words.ts";

const refused = (because: string): because is keyof typeof migrationRefusalsDe =>
  Object.hasOwn(migrationRefusalsDe, because);

/** What is wrong in a definition, and what its author does about it. The place is said beside the sentence. */
export const definitionProblemsDe: Readonly<Record<DefinitionProblemCode, ProblemSentence>> = {
  notAnObject: () => "Hier steht kein Objekt. Ein Prüfkatalog beginnt mit { und endet mit }.",
  unknownKeyword: ({ text }) =>
    `Das Wort „${text("keyword")}“ kennt die Katalogsprache hier nicht. Prüfen Sie die Schreibweise oder entfernen Sie es.`,
  missingKeyword: ({ text }) => `Die Angabe „${text("keyword")}“ fehlt. Ergänzen Sie sie.`,
  wrongShape: ({ text }) =>
    text("expected") === ""
      ? "Die Angabe hat nicht die erwartete Form. Vergleichen Sie sie mit der Beschreibung der Katalogsprache."
      : `Die Angabe hat nicht die erwartete Form. Erwartet wird: ${text("expected")}.`,
  badId: ({ text }) =>
    `„${text("id")}“ ist keine gültige Kennung. Verwenden Sie Buchstaben ohne Umlaute, Ziffern und Bindestriche, beginnend mit einem Kleinbuchstaben, höchstens 64 Zeichen und kein vorbehaltenes Wort.`,
  duplicateId: ({ text }) =>
    `Die Kennung „${text("id")}“ ist mehrfach vergeben. Benennen Sie eine der Stellen um.`,
  unknownReference: ({ text }) =>
    `„${text("id")}“ gibt es in diesem Katalog nicht. Prüfen Sie die Schreibweise oder legen Sie es an.`,
  wrongReferenceType: ({ text }) =>
    `„${text("id")}“ ist an dieser Stelle nicht verwendbar. Nennen Sie ein Element der passenden Art.`,
  comparisonDoesNotFit: ({ text }) =>
    `Der Vergleich „${text("comparison")}“ passt nicht zu dem, was verglichen wird. Wählen Sie einen Vergleich, den die Art der Frage zulässt.`,
  missingText: () => "Der Text ist leer. Schreiben Sie einen Text.",
  cycle: ({ list }) =>
    `Die Angaben hängen im Kreis voneinander ab: ${list("cycle")}. Lösen Sie eine der Abhängigkeiten.`,
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
    `Die Bewertung von „${text("id")}“ passt hier nicht. Eine Bewertung liegt auf der Skala des Prinzips oder Praxisthemas; „unsicher“, „trifft nicht zu“ und reine Angaben tragen keine.`,
  bandsIncomplete: () => "Die Bereiche lassen Lücken. Beginnen Sie mit einem Bereich ohne untere Grenze.",
  otherwiseMissing: () =>
    "Der letzten Regel fehlt „otherwise“. Nennen Sie dort die Stufe, die gilt, wenn keine andere Regel zutrifft.",
  exampleFails: ({ text }) =>
    `Das Beispiel „${text("example")}“ ergibt etwas anderes als erwartet (${text("what")}: erwartet ${text("expected")}, ergeben ${text("actual")}). Berichtigen Sie das Beispiel oder den Katalog.`,
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
    `Der Platzhalter „{${text("placeholder")}}“ nennt nichts, was es in diesem Katalog gibt. Prüfen Sie die Schreibweise.`,
};
