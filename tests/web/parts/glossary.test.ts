import { expect, test } from "vitest";
import { glossaryOf } from "#web/parts/glossary.ts";

const terms = [
  {
    id: "schriftform",
    term: { de: "Schriftform", en: "written form" },
    text: { de: "Auf Papier.", en: "On paper." },
  },
];

test("a text is read once: typing, which draws it again, gets the same pieces", () => {
  const { piecesOf } = glossaryOf(terms);
  const first = piecesOf("Die Schriftform gilt.", "de");
  expect(first.map(({ text }) => text)).toEqual(["Die ", "Schriftform", " gilt."]);
  expect(piecesOf("Die Schriftform gilt.", "de")).toBe(first);
});

test("each language is read with its own words", () => {
  const { piecesOf } = glossaryOf(terms);
  const found = (text: string, language: "de" | "en") =>
    piecesOf(text, language).flatMap(({ text: said, term }) => (term === null ? [] : [said]));
  expect(found("Schriftform, written form", "de")).toEqual(["Schriftform"]);
  expect(found("Schriftform, written form", "en")).toEqual(["written form"]);
});

test("ever new texts do not fill the memory: old ones are forgotten, and read right again", () => {
  const { piecesOf } = glossaryOf(terms);
  const first = piecesOf("Schriftform", "de");
  for (let index = 0; index < 2_000; index += 1) piecesOf(`Schriftform ${index}`, "de");
  expect(piecesOf("Schriftform", "de")).not.toBe(first);
  expect(piecesOf("Schriftform", "de")).toEqual(first);
});
