import { describe, expect, test } from "vitest";
import { compileChecklist } from "#core/compile.ts";
import { sentenceOf } from "#core/text/sentence.ts";
import { wordsIn } from "#core/text/words.ts";
import { definitionWith, yesNo } from "../build.ts";

const wrongShape = (expected: string, locale: "de" | "en" = "de"): string =>
  sentenceOf({ code: "wrongShape", path: ["x"], params: { expected } }, wordsIn(locale));

describe("what a definition must have at a place is said in words", () => {
  test.each([
    ["string", "ein Text in Anführungszeichen."],
    ["string | null", "ein Text in Anführungszeichen oder null."],
    ["number 0–Infinity", "eine Zahl ohne Anführungszeichen, mindestens 0."],
    ["integer 0–20", "eine ganze Zahl ohne Anführungszeichen, 0 bis 20."],
    ["[…] ≥ 2", "eine Liste in eckigen Klammern mit mindestens 2 Einträgen."],
    ['"a" | "b" | "c"', '"a", "b" oder "c".'],
    ["rules | by", "„rules“ oder „by“."],
    ["> 30", "mehr als 30."],
    ["1–4", "1 bis 4."],
    ["figure", "eine Zahl."],
    ['12 | "12.50"', 'eine Zahl oder eine Zahl als Text mit Punkt, wie "12.50".'],
  ])("%s: %s", (expected, told) => {
    expect(wrongShape(expected)).toBe(`Die Angabe hat nicht die erwartete Form. Erwartet wird: ${told}`);
  });

  test("in English too", () => {
    expect(wrongShape("[…] ≥ 2 | integer 1–9", "en")).toContain(
      "a list in square brackets with at least 2 entries or a whole number without quotation marks, 1 to 9",
    );
  });

  const question = yesNo("a");

  test.each<[string, object]>([
    [
      "a day",
      { sources: [{ id: "q", title: { de: "Q" }, citation: "x", verified: "primary", seen: "1.2.2026" }] },
    ],
    ["a version", { version: "1.0" }],
    ["a decimal", { parameters: [{ id: "p", title: { de: "P" }, type: "number", value: "1,5" }] }],
    [
      "an address",
      { sources: [{ id: "q", title: { de: "Q" }, citation: "x", verified: "primary", url: "x.de" }] },
    ],
  ])("%s is not told as a pattern", (_name, part) => {
    const compiled = compileChecklist({ ...definitionWith({ questions: [question] }), ...part }, []);
    const [problem] = compiled.ok ? [] : compiled.problems;
    expect(problem?.code).toBe("wrongShape");
    for (const locale of ["de", "en"] as const)
      expect(problem && sentenceOf(problem, wordsIn(locale))).not.toMatch(/[\\^$]/);
  });
});
