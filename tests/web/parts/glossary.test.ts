import { expect, test } from "vitest";
import { glossaryOf } from "#web/parts/glossary.ts";

const terms = [
  {
    id: "schriftform",
    term: { de: "Schriftform", en: "written form" },
    text: { de: "Auf Papier.", en: "On paper." },
  },
];

test("each language is read with its own words", () => {
  const { piecesOf } = glossaryOf(terms);
  const found = (text: string, language: "de" | "en") =>
    piecesOf(text, language).flatMap(({ text: said, term }) => (term === null ? [] : [said]));
  expect(found("Schriftform, written form", "de")).toEqual(["Schriftform"]);
  expect(found("Schriftform, written form", "en")).toEqual(["written form"]);
});
