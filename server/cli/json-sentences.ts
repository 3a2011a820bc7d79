import type { SyntaxFault, SyntaxFaultAt } from "#core/json-syntax.ts";
import { placeInText } from "#core/json-text.ts";

/** Details of a fault: the word that stands there, the bracket that should be closed, and the line it is opened in. */
type Details = { readonly word: string; readonly closing: string; readonly line: number };

const sentences: Readonly<Record<SyntaxFault, (details: Details) => string>> = {
  empty: () => "Die Datei ist leer. Ein Katalog beginnt mit { und endet mit }.",
  typographicQuote: () =>
    'Hier steht ein typografisches Anführungszeichen. Namen und Texte stehen zwischen geraden: ".',
  singleQuote: () =>
    'Hier steht ein einfaches Anführungszeichen. Namen und Texte stehen zwischen doppelten: ".',
  quoteMissing: ({ word }) =>
    `Vor „${word}“ fehlt das Anführungszeichen ". Ohne Anführungszeichen stehen nur Zahlen, true, false und null.`,
  quoteInText: () =>
    'Dieses Anführungszeichen schließt den Text, dahinter geht er aber weiter. Schreiben Sie im Text „ und “ oder \\" und als schließendes Zeichen das gerade ".',
  textUnclosed: () =>
    'Dem Text, der hier beginnt, fehlt in seiner Zeile das schließende Anführungszeichen ". Ein Zeilenumbruch im Text heißt \\n.',
  controlCharacter: () =>
    "Im Text steht ein Tabulator oder ein anderes Steuerzeichen. Ersetzen Sie es durch Leerzeichen.",
  badEscape: () =>
    "Hinter dem umgekehrten Schrägstrich \\ steht nichts, was dort stehen darf. Für das Zeichen selbst schreiben Sie es doppelt.",
  commaMissing: () => "Hier fehlt ein Komma, oder der Wert davor ist falsch geschrieben.",
  commaTooMany: () => "Dieses Komma ist zu viel: Dahinter folgt nichts. Entfernen Sie es.",
  colonMissing: () => "Hier fehlt der Doppelpunkt zwischen dem Namen und seinem Wert.",
  valueMissing: () => "Hier fehlt ein Wert.",
  nameMissing: () => 'Hier fehlt der Name einer Angabe, in Anführungszeichen und mit Doppelpunkt: "name":.',
  badNumber: () =>
    "Diese Zahl ist nicht lesbar. Schreiben Sie sie mit Punkt statt Komma, ohne Tausenderzeichen, ohne Plus und ohne führende Null.",
  comment: () => "Kommentare gibt es in JSON nicht. Entfernen Sie diesen.",
  strangeSpace: () =>
    "Hier steht ein geschütztes oder unsichtbares Leerzeichen. Ersetzen Sie es durch ein gewöhnliches.",
  bracketUnclosed: ({ closing }) =>
    `Die Klammer, die hier beginnt, wird nicht geschlossen. Ergänzen Sie an ihrem Ende ${closing}.`,
  bracketForgotten: ({ closing }) =>
    `So, wie die Zeilen eingerückt sind, wird die Klammer, die hier beginnt, nicht geschlossen. Ergänzen Sie an ihrem Ende ${closing}.`,
  bracketWrong: ({ closing, line }) =>
    `Hier steht die falsche Klammer: Die in Zeile ${line} geöffnete wird mit ${closing} geschlossen. Oder es fehlt davor eine Klammer.`,
  restBehind: () =>
    "Der Katalog ist hier schon zu Ende. Entfernen Sie, was folgt, oder prüfen Sie, ob davor eine Klammer zu viel schließt.",
};

const wordAt = (text: string, at: number): string =>
  /^[\p{L}\d_$-]+/u.exec(text.slice(at, at + 40))?.[0] ?? text.slice(at, at + 1);

/** What is wrong with a text that is no JSON, and what to do about it. */
export const syntaxSentence = (found: SyntaxFaultAt | null, text: string): string => {
  if (found === null) return "Das ist kein gültiges JSON. Prüfen Sie Kommas, Klammern und Anführungszeichen.";
  const { fault, at, bracket = at } = found;
  return sentences[fault]({
    word: wordAt(text, at),
    closing: text[bracket] === "{" ? "}" : "]",
    line: placeInText(text, bracket).line,
  });
};
