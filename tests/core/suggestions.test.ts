import { describe, expect, test } from "vitest";
import { runExamples } from "#core/example.ts";
import { sentenceOf } from "#core/text/sentence.ts";
import { wordsIn } from "#core/text/words.ts";
import { compiledWith, definitionWith, group, many, number, one, problemsOf, text } from "./build.ts";

type Parts = Parameters<typeof definitionWith>[0];

const told = (parts: Parts): readonly string[] =>
  problemsOf(definitionWith(parts)).map((problem) => sentenceOf(problem, wordsIn("de")));

const asked = [one("antrag", { online: null, papier: null }), number("faelle"), text("anmerkung")];
const only = (appliesIf: object) => [...asked, one("folge", { a: null, b: null }, { appliesIf })];

describe("a name that leads nowhere", () => {
  test("is told with the one that was probably meant", () => {
    expect(told({ questions: only({ question: "antrg", answered: true }) })).toEqual([
      "„antrg“ gibt es in diesem Katalog nicht. Meinten Sie „antrag“?",
    ]);
    expect(told({ questions: only({ question: "ganz-anders", answered: true }) })).toEqual([
      "„ganz-anders“ gibt es in diesem Katalog nicht. Prüfen Sie die Schreibweise oder legen Sie es an.",
    ]);
  });

  test("is told with the options there are, where it is one of them", () => {
    expect(told({ questions: only({ question: "antrag", equals: "fax" }) })).toEqual([
      "„fax“ gibt es hier nicht. Möglich sind: online, papier.",
    ]);
  });

  test("in a placeholder is told with the one that was probably meant", () => {
    const computed = [{ id: "aufwand", title: { de: "A" }, unit: { de: "" }, value: { answer: "faelle" } }];
    const finding = {
      id: "f",
      title: { de: "F" },
      severity: "hint" as const,
      questions: ["faelle"],
      when: { question: "faelle", answered: true as const },
      shows: { de: "Das sind {afwand}." },
      recommendation: { de: "R" },
    };
    expect(told({ questions: asked, computed, findings: [finding] })).toEqual([
      "Der Platzhalter „{afwand}“ nennt nichts, was es in diesem Katalog gibt. Meinten Sie „{aufwand}“?",
    ]);
  });
});

describe("conditions and calculations say what fits instead", () => {
  test.each<[object, string]>([
    [{ question: "antrag" }, "Der Bedingung fehlt der Vergleich. Hier passen: equals, notEquals, oneOf,"],
    [{ question: "antrag", equals: "online", answered: true }, "mehrere Vergleiche (equals, answered)"],
    [{ question: "antrag", includes: "online" }, "Hier passen: equals, notEquals, oneOf, answered, unsure."],
  ])("%j", (condition, part) => {
    expect(told({ questions: only(condition) })).toEqual([expect.stringContaining(part)]);
  });

  const computing = (value: object, unit: object = { unit: { de: "" } }) =>
    told({
      questions: [...asked, group("posten", [number("menge")])],
      computed: [{ id: "c", title: { de: "C" }, ...unit, value } as never],
    });

  test("a question asked in rows cannot be read from outside", () => {
    expect(computing({ answer: "menge" })).toEqual([
      expect.stringContaining("Die Frage wird zu jedem Eintrag von „posten“ gestellt."),
    ]);
  });

  test("a text is nothing to calculate with, and what follows from that is not told", () => {
    expect(computing({ add: [{ answer: "anmerkung" }, 1] }, {})).toEqual([
      "„anmerkung“ ist an dieser Stelle nicht verwendbar. Die Antwort ist weder eine Zahl noch ein Betrag noch ein Tag.",
    ]);
  });

  test("what is rounded is told at its place", () => {
    const round = { round: { today: true }, decimals: 0, mode: "up" };
    const definition = definitionWith({
      questions: asked,
      computed: [{ id: "c", title: { de: "C" }, unit: { de: "" }, value: round as never }],
    });
    expect(problemsOf(definition)).toMatchObject([
      { code: "wrongShape", path: ["computed", 0, "value", "round"], params: { expected: "figure" } },
    ]);
  });
});

describe("an example with answers that nobody could give", () => {
  const failing = (answers: Record<string, unknown>) =>
    runExamples(
      compiledWith({
        questions: [
          ...asked,
          many("wege", { brief: null, mail: null }),
          group("posten", [one("art", { gross: null, klein: null })]),
        ],
        examples: [{ id: "e", text: { de: "E" }, answers, expect: { missing: ["nichts"] } }],
      }),
    ).map((problem) => [problem.path.slice(2).join(" "), sentenceOf(problem, wordsIn("de"))]);

  test.each<[Record<string, unknown>, string, string]>([
    [{ antrag: "fax" }, "answers antrag", "Möglich sind: online, papier."],
    [{ faelle: "viele" }, "answers faelle", "passt die Antwort auf „faelle“ nicht zur Art der Frage."],
    [{ wege: "brief" }, "answers wege", "Schreiben Sie, was sich dort eingeben lässt."],
    [{ fälle: "3" }, "answers fälle", "Diese Frage gibt es nicht. Meinten Sie „faelle“?"],
    [
      { posten: [{ art: "gross" }, { art: "mittel" }] },
      "answers posten 1 art",
      "Möglich sind: gross, klein.",
    ],
  ])("%j", (answers, place, part) => {
    expect(failing(answers)).toEqual([[place, expect.stringContaining(part)]]);
  });

  test("may be midway or wrong in other ways", () => {
    expect(failing({ faelle: "-5" })).toEqual([["expect missing", expect.stringContaining("missing")]]);
  });
});

test("figures are expected as numbers or as texts", () => {
  const computed = [
    { id: "c", title: { de: "C" }, unit: { de: "" }, value: { multiply: [{ answer: "faelle" }, 2] } },
  ];
  for (const expected of [6, "6", "6.0"])
    expect(
      runExamples(
        compiledWith({
          questions: asked,
          computed,
          examples: [
            { id: "e", text: { de: "E" }, answers: { faelle: "3" }, expect: { computed: { c: expected } } },
          ],
        }),
      ),
    ).toEqual([]);
});
