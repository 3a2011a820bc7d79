import { describe, expect, test } from "vitest";
import { evaluate } from "#core/evaluate.ts";
import type { Locale } from "#core/locale.ts";
import { reportOf } from "#core/report.ts";
import { compiledWith, yesNo } from "../build.ts";
import { occasion } from "./paper-report.ts";

const term = (id: string, de: string) => ({ id, term: { de, en: id }, text: { de: `Was ${de} heißt.` } });

const glossary = [
  term("writing", "Schriftform"),
  { ...term("retrieval", "Abruf"), forms: [{ de: "Datenabruf", en: "data retrieval" }] },
  term("service", "Übermittlung"),
  term("treaty", "Staatsvertrag"),
  term("discretion", "Ermessen"),
];

const checklist = compiledWith({
  glossary,
  sections: [
    {
      id: "s",
      title: { de: "Schriftform" },
      questions: [
        yesNo("a", {
          text: { de: "Verlangt der Entwurf die Schriftform?" },
          options: [{ id: "yes", findings: ["f"] }],
        }),
        yesNo("b", { text: { de: "Gibt es Ermessen?" }, appliesIf: { question: "a", equals: "yes" } }),
        yesNo("c", { text: { de: "Gibt es einen Datenabruf?", en: "Is there data retrieval?" } }),
      ],
    },
  ],
  findings: [
    {
      id: "f",
      title: { de: "Staatsvertrag" },
      severity: "hint",
      questions: [],
      shows: { de: "Papier." },
      recommendation: { de: "Lassen Sie Übermittlungen zu." },
    },
  ],
});

const termsWith = (answer: string, locale: Locale = "de") =>
  reportOf(evaluate(checklist, { a: { value: answer } }, { today: "2026-12-07" }), { ...occasion, locale })
    .terms;

describe("the terms of a report", () => {
  test("are those of what is asked, found and recommended, in the order of the alphabet", () => {
    expect(termsWith("yes").map((each) => each.term)).toEqual([
      "Abruf",
      "Ermessen",
      "Schriftform",
      "Übermittlung",
    ]);
  });

  test("of questions that do not apply there are none", () => {
    expect(termsWith("no").map((each) => each.term)).toEqual(["Abruf", "Schriftform"]);
  });

  test("say what they mean and how else they are written", () => {
    expect(termsWith("no")[0]).toEqual({
      id: "retrieval",
      term: "Abruf",
      text: "Was Abruf heißt.",
      forms: ["Datenabruf"],
    });
  });

  test("are found in the language that each text is printed in", () => {
    expect(termsWith("no", "en").map((each) => each.term)).toEqual(["retrieval", "writing"]);
  });
});
