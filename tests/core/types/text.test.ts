import { describe, expect, test } from "vitest";
import { changeProblems } from "#core/check.ts";
import { compileChecklist } from "#core/compile.ts";
import { changedCells } from "#core/form-change.ts";
import { formDataFor } from "#core/form-data.ts";
import { limits } from "#core/limits.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import { definitionWith, evaluating, group, holding, problemsOf, text } from "../build.ts";

const list = { list: true as const };

describe("a list of texts", () => {
  const evaluation = evaluating({ questions: [text("q", { ...list, minLength: 2, maxLength: 5 })] });

  test("is open while nothing but blanks is in it, and keeps them", () => {
    for (const value of [[], [""], ["", "  "]]) {
      const found = evaluation({ q: value });
      expect(found.question("q")?.status).toBe("open");
      expect(found.problems).toEqual([]);
      expect(found.answers["q"]?.value).toEqual(value);
    }
    const some = evaluation({ q: ["", "ab", "ab"] });
    expect(some.question("q")?.status).toBe("answered");
    expect(some.relevant["q"]?.value).toEqual(["", "ab", "ab"]);
  });

  test.each([
    [["ab", "a"], ["textTooShort"]],
    [["ab", "abcdef", "abcdefg"], ["textTooLong"]],
    [
      ["abcdef", "a"],
      ["textTooLong", "textTooShort"],
    ],
    [["ab", "\u0000b"], ["forbiddenCharacter"]],
    ["ab", ["wrongType"]],
    [5, ["wrongType"]],
  ])("%j is told what is wrong with its texts, each once", (value, codes) => {
    const found = evaluation({ q: value });
    expect(found.problems.map(({ code }) => code)).toEqual(codes);
    expect(found.question("q")?.status).toBe("incomplete");
  });

  test("is larger than anything allowed as a whole", () => {
    const wide = evaluating({ questions: [text("q", list)] });
    const many = wide({ q: new Array<string>(limits.rows + 1).fill("a") });
    expect(many.problems).toMatchObject([{ code: "tooManyRows" }]);
    expect(changeProblems(many, "q", null)).toMatchObject([{ code: "tooManyRows" }]);
    const long = wide({ q: ["a".repeat(limits.answerText), "b"] });
    expect(long.problems).toMatchObject([{ code: "textTooLong", params: { maxLength: limits.answerText } }]);
    expect(changeProblems(long, "q", null)).toMatchObject([{ code: "textTooLong" }]);
  });

  test("is asked for one of its texts", () => {
    const holds = holding({ question: "q", includesAny: ["ab", "cd"] }, [text("q", list)]);
    expect([holds({ q: ["x", "cd"] }), holds({ q: ["x"] }), holds({ q: [""] }), holds()]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test("goes through its form as it is", () => {
    const found = evaluation({ q: ["ab", ""] });
    const before = formDataFor(found, "s");
    expect(before).toEqual({ q: { value: ["ab", ""] } });
    expect(changedCells(found, "s", before, { q: { value: ["", "cd"] } })).toEqual([
      { questionId: "q", rowId: null, answer: { value: ["", "cd"] } },
    ]);
  });
});

describe("a pattern", () => {
  const pattern = "[A-Z]{2}[0-9]+";
  const evaluation = evaluating({
    questions: [
      text("q", { pattern }),
      text("l", { ...list, pattern }),
      group("g", [text("r", { pattern })], { max: 2 }),
    ],
  });

  test("must fit the whole text, in lists every text", () => {
    expect(evaluation({ q: "DE89", l: ["AT1", "", "FR2"], g: ["a"], "r/a": "DE1" }).problems).toEqual([]);
    const wrong = evaluation({ q: "xDE89", l: ["AT1", "FR2 "], g: ["a"], "r/a": "1" });
    expect(wrong.problems).toMatchObject([
      { code: "patternMismatch", path: ["q"], params: { pattern } },
      { code: "patternMismatch", path: ["l"] },
      { code: "patternMismatch", path: ["r", "a"] },
    ]);
    expect(wrong.question("q")?.outcome).toBe("unanswered");
  });

  test("that is not met yet is marked and kept, and what is blank need not meet it", () => {
    expect(evaluation({ q: " " }).problems).toEqual([]);
    expect(changeProblems(evaluation({ q: "D" }), "q", null)).toEqual([]);
  });

  test.each(["[", "(?=a)", "(a)\\1", "a".repeat(limits.pattern + 1), "((a{99}){99}){99}"])(
    "%s is refused",
    (wrong) => {
      expect(problemsOf(definitionWith({ questions: [text("q", { pattern: wrong })] }))).toMatchObject([
        {
          code: "patternInvalid",
          path: ["sections", 0, "questions", 0, "pattern"],
          params: { pattern: wrong },
        },
      ]);
    },
  );

  test("bounds how long its texts may be", () => {
    const maxLength = limits.patternText + 1;
    expect(problemsOf(definitionWith({ questions: [text("q", { pattern, maxLength })] }))).toMatchObject([
      { code: "limitExceeded", params: { limit: limits.patternText } },
    ]);
    const long = `DE${"1".repeat(limits.patternText)}`;
    expect(evaluation({ q: long, l: [long.slice(0, -9), "DE12345678"] }).problems).toMatchObject([
      { code: "textTooLong", params: { maxLength: limits.patternText } },
      { code: "textTooLong", params: { maxLength: limits.patternText } },
    ]);
  });

  test.each(["(a+)+b", "(a|a)*b", "(x?){1000}", "(.*)(.*)(.*)(.*)(.*)c", "(a*)*(a*)*(a*)*b"])(
    "%s takes no more than its share of time",
    (hostile) => {
      const fits = re2Patterns(hostile);
      const started = performance.now();
      expect(fits?.("a".repeat(limits.patternText))).toBe(false);
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );

  test("needs an engine: without one compiling is a mistake in the program", () => {
    const definition = definitionWith({ questions: [text("q", { pattern })] });
    expect(() => compileChecklist(definition, [])).toThrow(/patterns/);
    expect(compileChecklist(definition, [], { patterns: re2Patterns }).ok).toBe(true);
  });
});
