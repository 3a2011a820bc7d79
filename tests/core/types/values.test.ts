import { describe, expect, test } from "vitest";
import { date, evaluating, number, text } from "../build.ts";
import type { AnswerValue } from "#core/answer.ts";

describe("a number", () => {
  const evaluation = evaluating({
    questions: [number("n", { minimum: "0", maximum: "100.5", decimals: 1 })],
  });
  const codes = (value: AnswerValue) => evaluation({ n: value }).problems.map(({ code }) => code);

  test.each(["0", "100.5", "7", "7.0"])("%s is one", (value) => {
    expect(codes(value)).toEqual([]);
    expect(evaluation({ n: value }).question("n")?.status).toBe("answered");
  });
  test.each([
    ["1,5", "notANumber"],
    ["1.234.567", "notANumber"],
    ["1e2", "notANumber"],
    ["", "notANumber"],
    [5, "wrongType"],
    [["5"], "wrongType"],
    ["1.25", "tooManyDecimals"],
    ["-0.1", "tooSmall"],
    ["100.6", "tooLarge"],
  ])("%j is %s", (value, code) => {
    expect(codes(value)).toEqual([code]);
  });
  test("says the bound that was passed", () => {
    expect(evaluation({ n: "101" }).problems[0]?.params).toEqual({ maximum: "100.5" });
  });
  test("is whole unless the question says otherwise", () => {
    const whole = evaluating({ questions: [number("n")] });
    expect(whole({ n: "1.5" }).problems).toMatchObject([
      { code: "tooManyDecimals", params: { decimals: 0 } },
    ]);
  });
  test("keeps what was typed", () => {
    expect(evaluation({ n: "7.0" }).relevant["n"]?.value).toBe("7.0");
  });
});

describe("a date", () => {
  const evaluation = evaluating({
    questions: [
      date("beginn", { earliest: "2026-01-01", latest: { question: "ende" } }),
      date("ende", { earliest: { question: "beginn" } }),
    ],
  });
  test.each([
    ["2026-02-30", "notADate"],
    ["31.12.2026", "notADate"],
    ["2025-12-31", "tooEarly"],
    [20260101, "wrongType"],
  ])("%j is %s", (value, code) => {
    expect(evaluation({ beginn: value }).problems.map((problem) => problem.code)).toEqual([code]);
  });
  test("two dates may bound each other, and both are told what is wrong between them", () => {
    const found = evaluation({ beginn: "2026-06-02", ende: "2026-06-01" });
    expect(found.problems).toEqual([
      { code: "tooLate", path: ["beginn"], params: { latest: "2026-06-01" } },
      { code: "tooEarly", path: ["ende"], params: { earliest: "2026-06-02" } },
    ]);
    expect(found.question("ende")?.status).toBe("incomplete");
    expect(evaluation({ beginn: "2026-06-01", ende: "2026-06-01" }).problems).toEqual([]);
  });
  test("a bound that is not answered, or hidden, bounds nothing", () => {
    expect(evaluation({ ende: "1999-01-01" }).problems).toEqual([]);
    const hiding = evaluating({
      questions: [
        text("mit"),
        date("beginn", { appliesIf: { question: "mit", equals: "ja" } }),
        date("ende", { earliest: { question: "beginn" } }),
      ],
    });
    expect(hiding({ beginn: "2026-06-02", ende: "2026-06-01" }).problems).toEqual([]);
    expect(hiding({ mit: "ja", beginn: "2026-06-02", ende: "2026-06-01" }).problems).toHaveLength(1);
  });
});

describe("a text", () => {
  const evaluation = evaluating({
    questions: [text("t", { minLength: 3, maxLength: 5, required: "submit" })],
  });
  test.each([
    ["ab", "textTooShort", { minLength: 3 }],
    ["abcdef", "textTooLong", { maxLength: 5 }],
    ["abc\u0000", "forbiddenCharacter", {}],
    [5, "wrongType", {}],
  ])("%j is %s", (value, code, params) => {
    expect(evaluation({ t: value }).problems).toEqual([{ code, path: ["t"], params }]);
  });
  test("length counts characters as people do: an emoji is one", () => {
    expect(evaluation({ t: "😀😀😀" }).problems).toEqual([]);
  });
  test.each(["", "  ", "\n"])("%j is no answer", (value) => {
    expect(evaluation({ t: value }).question("t")?.status).toBe("open");
    expect(evaluation({ t: value }).problems).toEqual([]);
  });
  test("stays byte for byte", () => {
    expect(evaluation({ t: " u\u0308 " }).relevant["t"]?.value).toBe(" u\u0308 ");
  });
});

test("nothing can be answered where nothing is asked", () => {
  const evaluation = evaluating({
    questions: [{ id: "hinweis", type: "info", text: { de: "Hinweis" } }, text("t")],
  });
  expect(evaluation({ hinweis: "x" }).problems).toMatchObject([{ code: "wrongType", path: ["hinweis"] }]);
  expect(evaluation().question("hinweis")).toMatchObject({ status: "answered", required: false, number: "" });
  expect(evaluation().question("t")?.number).toBe("1.1");
});

describe("a passage", () => {
  const evaluation = evaluating({ questions: [{ id: "stelle", type: "passage", text: { de: "Stelle" } }] });
  const codes = (value: AnswerValue) => evaluation({ stelle: { value } }).problems.map(({ code }) => code);

  test("is a text, and parts as long as they may be in any citation", () => {
    expect(codes({ text: "§ 5 Abs. 2", law: "UVG", section: "5" })).toEqual([]);
    expect(codes({ text: "x".repeat(300), law: "x".repeat(200), section: "x".repeat(50) })).toEqual([]);
    for (const part of ["law", "section", "paragraph", "sentence", "number"])
      expect(codes({ text: "§ 5", [part]: "x".repeat(201) })).toEqual(["textTooLong"]);
    expect(
      evaluation({ stelle: { value: { text: "§ 5", section: "x".repeat(51) } } }).problems,
    ).toMatchObject([{ code: "textTooLong", params: { maxLength: 50 } }]);
  });

  test("without a text is none", () => {
    expect(evaluation({ stelle: { value: { text: " " } } }).question("stelle")?.status).toBe("open");
    expect(codes({ from: "2026-01-01" })).toEqual(["wrongType"]);
  });
});
