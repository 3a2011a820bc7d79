import { describe, expect, test } from "vitest";
import { answerProblemCodes, definitionProblemCodes, type Problem, type ProblemCode } from "#core/problem.ts";
import type { Locale } from "#core/locale.ts";
import { bareNames, type ProblemNames } from "#core/text/names.ts";
import { placeOf, sentenceOf, summaryLineOf } from "#core/text/sentence.ts";
import { wordsIn } from "#core/text/words.ts";

const names: ProblemNames = {
  place: (question, row) =>
    question === "form"
      ? { number: "3.1", row: null }
      : question === "grundlage"
        ? { number: "3.5", row: row === null ? null : 2 }
        : null,
  question: (id) => (id === "grundlage" ? "Grundlage für den Abruf" : id),
  option: (_question, id) => (id === "schrift" ? "Schriftform" : id),
  contradiction: (id) => (id === "ermessen" ? "Automatik und Ermessen" : null),
};

const problem = (
  code: ProblemCode,
  params: Problem["params"] = {},
  path: Problem["path"] = ["form"],
): Problem => ({ code, path, params });

const german = wordsIn("de");
const de = (p: Problem) => sentenceOf(p, german, names);

describe("a problem in an answer", () => {
  test.each<[ProblemCode, Problem["params"], string]>([
    ["missing", {}, "Frage\u00a03.1 ist noch nicht beantwortet."],
    ["reasonTooShort", { minLength: 50 }, "Die Begründung ist zu kurz. Schreiben Sie mindestens 50 Zeichen."],
    [
      "tooManyDecimals",
      { decimals: 1 },
      "Die Zahl hat zu viele Nachkommastellen. Geben Sie höchstens 1 Nachkommastelle an.",
    ],
    ["tooLarge", { maximum: "12400.5" }, "Die Zahl ist zu groß. Geben Sie höchstens 12\u202f400,5 an."],
    [
      "tooEarly",
      { earliest: "2026-11-24" },
      "Das Datum liegt zu früh. Geben Sie den 24.11.2026 oder einen späteren Tag an.",
    ],
    ["tooFewChosen", { minChosen: 2 }, "Das sind zu wenige Antworten. Wählen Sie mindestens 2 Antworten."],
    ["tooFewRows", { min: 1 }, "Es fehlen Einträge. Legen Sie mindestens 1 Eintrag an."],
    [
      "chosenTwice",
      { option: "schrift" },
      "„Schriftform“ ist doppelt gewählt. Wählen Sie die Antwort nur einmal.",
    ],
  ])("%s says what is wrong and what to do", (code, params, sentence) => {
    expect(de(problem(code, params))).toBe(sentence);
  });

  test("whole numbers are asked for where no decimals are allowed", () => {
    expect(de(problem("tooManyDecimals", { decimals: 0 }))).toContain("nur ganze Zahlen");
  });

  test("in a row names the row's question", () => {
    const missing = problem("missing", {}, ["grundlage", "r2"]);
    expect(de(missing)).toBe("„Grundlage für den Abruf“ ist noch nicht beantwortet.");
    expect(placeOf(missing, german, names)).toBe("Frage\u00a03.5, Zeile\u00a02");
    expect(summaryLineOf(missing, german, names)).toBe(
      "Frage\u00a03.5, Zeile\u00a02: „Grundlage für den Abruf“ ist noch nicht beantwortet.",
    );
  });

  test("has its place before it in a list, but not twice", () => {
    expect(summaryLineOf(problem("notANumber"), german, names)).toMatch(
      /^Frage\u00a03\.1: Das lässt sich nicht eindeutig als Zahl lesen\./,
    );
    expect(summaryLineOf(problem("missing"), german, names)).toBe(
      "Frage\u00a03.1 ist noch nicht beantwortet.",
    );
  });

  test("about a reason or citation stands at its question", () => {
    expect(placeOf(problem("reasonMissing", {}, ["form", "reason"]), german, names)).toBe("Frage\u00a03.1");
    expect(placeOf(problem("citationMissing", {}, ["grundlage", "r2", "citations"]), german, names)).toBe(
      "Frage\u00a03.5, Zeile\u00a02",
    );
  });

  test("about an explanation names the contradiction", () => {
    const missing = problem("explanationMissing", {}, ["ermessen"]);
    expect(summaryLineOf(missing, german, names)).toMatch(/^Automatik und Ermessen: /);
  });

  test("speaks English on request", () => {
    expect(sentenceOf(problem("missing"), wordsIn("en"), names)).toBe(
      "Question\u00a03.1 has not been answered yet.",
    );
  });
});

test("a problem in a definition is placed by its path", () => {
  const cycle = problem("cycle", { cycle: ["question a", "result b", "question a"] }, [
    "sections",
    0,
    "questions",
    1,
  ]);
  expect(summaryLineOf(cycle, german)).toMatch(
    /^sections › 0 › questions › 1: .*Frage „a“ → Ergebnis „b“ → Frage „a“/,
  );
});

describe.each<Locale>(["de", "en"])("in %s", (locale) => {
  const all: readonly ProblemCode[] = [...answerProblemCodes, ...definitionProblemCodes];

  test.each(all)("%s is a plain sentence", (code) => {
    const sentence = sentenceOf(
      problem(code, { keyword: "x", id: "y", expected: "z" }),
      wordsIn(locale),
      bareNames,
    );
    expect(sentence).toMatch(/[.]$/);
    expect(sentence).not.toMatch(/!|undefined|null|\bbitte\b|\bplease\b/i);
  });

  test("every code has its own sentence", () => {
    const sentences = all.map((code) => sentenceOf(problem(code), wordsIn(locale), bareNames));
    expect(new Set(sentences).size).toBe(all.length);
  });
});
