import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TermDefinition } from "#core/definition.ts";
import type { Language } from "#core/definition-text.ts";
import { termFinder } from "#core/glossary.ts";

const term = (
  id: string,
  de: string,
  en = de,
  forms: TermDefinition["forms"] = undefined,
): TermDefinition => ({
  id,
  term: { de, en },
  text: { de: `Was ${de} heißt.`, en: `What ${en} means.` },
  ...(forms === undefined ? {} : { forms }),
});

const glossary = [
  term("schriftform", "Schriftform", "written form"),
  term("nachweis", "Nachweis", "evidence"),
  term("signatur", "Signatur", "signature"),
  term("qes", "Qualifizierte elektronische Signatur", "qualified electronic signature", [
    { de: "QES", en: "QES" },
  ]),
  term("wirkungskreis", "Eigener Wirkungskreis", "own sphere"),
  term("antragslos", "antragslos", "no-application"),
  term("bruch", "Medienbruch", "media break", [{ de: "Medienbrüche", en: "breaks in media" }]),
  term("fit", "FIT-Connect"),
  term("behoerde", "Behörde", "authority"),
];

/** The text with each term found in it in brackets. */
const marked = (text: string, language: Language = "de"): string =>
  termFinder(
    glossary,
    language,
  )(text)
    .map((piece) => (piece.term === null ? piece.text : `[${piece.text}]`))
    .join("");

const found = (text: string, language: Language = "de"): readonly string[] =>
  termFinder(glossary, language)(text).flatMap((piece) => (piece.term === null ? [] : [piece.term.id]));

describe("terms are found in texts", () => {
  test.each([
    ["Braucht es die Schriftform?", "Braucht es die [Schriftform]?"],
    ["„Schriftform“ und Nachweis.", "„[Schriftform]“ und [Nachweis]."],
    ["Schriftform", "[Schriftform]"],
    ["Nichts davon.", "Nichts davon."],
    ["", ""],
  ])("%s", (text, shown) => expect(marked(text)).toBe(shown));

  test.each([
    ["die Nachweise", "nachweis"],
    ["mit Nachweisen", "nachweis"],
    ["des Nachweises", "nachweis"],
    ["Behörden", "behoerde"],
    ["im eigenen Wirkungskreis", "wirkungskreis"],
    ["des eigenen Wirkungskreises", "wirkungskreis"],
    ["Eigene Wirkungskreise", "wirkungskreis"],
    ["einer qualifizierten elektronischen Signatur", "qes"],
    ["qualifizierte\u00a0elektronische Signaturen", "qes"],
    ["ein antragsloses Verfahren", "antragslos"],
    ["Antragslos geht es auch.", "antragslos"],
  ])("with German endings: %s", (text, id) => expect(found(text)).toEqual([id]));

  test.each([
    ["authorities", "behoerde"],
    ["Authority", "behoerde"],
    ["written forms", "schriftform"],
    ["Qualified electronic signatures", "qes"],
  ])("with English endings: %s", (text, id) => expect(found(text, "en")).toEqual([id]));

  test.each([
    ["eine QES genügt", "qes"],
    ["ohne Medienbrüche", "bruch"],
    ["ohne Medienbrüchen", "bruch"],
    ["über FIT-Connect", "fit"],
  ])("in the other forms they are written in: %s", (text, id) => expect(found(text)).toEqual([id]));

  test.each([
    ["das Schriftformerfordernis"],
    ["die Nachweispflicht"],
    ["ein Einzelnachweis"],
    ["QES-Karte"],
    ["Schriftform- und Nachweispflichten"],
    ["FIT-Connect-Dienst"],
    ["FIT Connect"],
    ["Sie müssen nachweisen, dass"],
    ["eine qualifizierte, elektronische Unterschrift"],
  ])("never inside a word, and never a verb for a noun: %s", (text) => expect(found(text)).toEqual([]));

  test("the longest, and each only where it stands first", () => {
    expect(marked("Signatur, qualifizierte elektronische Signatur, Signatur, QES")).toBe(
      "[Signatur], [qualifizierte elektronische Signatur], Signatur, QES",
    );
  });

  test("a comma separates the words of a term", () => {
    expect(marked("qualifizierte, elektronische Signatur")).toBe("qualifizierte, elektronische [Signatur]");
  });

  test("only in the language of the text", () => {
    expect(found("written form", "de")).toEqual([]);
    expect(found("Schriftform", "en")).toEqual([]);
    expect(found("Schriftform", "fr")).toEqual([]);
  });
});

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...["Schriftform", "Signatur", "qualifizierte", "elektronischen", "QES", "Nachweise", "eigenen"],
        ...["Wirkungskreis", "-", " ", " ", " ", "\n", "„", "\u0308", "👩🏽‍⚖️"],
      ),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

test("the pieces are the text, whatever it is, and no term stands in them twice", () => {
  const find = termFinder(glossary, "de");
  fc.assert(
    fc.property(texts, (text) => {
      const pieces = find(text);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      expect(pieces.every((piece) => piece.text !== "")).toBe(true);
      const terms = pieces.flatMap((piece) => piece.term ?? []);
      expect(new Set(terms).size).toBe(terms.length);
    }),
  );
});
