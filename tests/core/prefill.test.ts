import { describe, expect, test } from "vitest";
import { Value } from "typebox/value";
import { answerProblems } from "#core/check.ts";
import { AnswerChange, Cell } from "#core/contract-assessment.ts";
import { changedCells } from "#core/form-change.ts";
import { formDataFor } from "#core/form-data.ts";
import { formFor } from "#core/form.ts";
import { dimension, evaluating, finding, group, number, one, text } from "./build.ts";

const evaluation = evaluating({
  dimensions: [dimension("alpha", {}), dimension("summe", { score: { sum: "p" } })],
  findings: [finding("f")],
  questions: [
    one(
      "a",
      { ja: { rating: 1, points: { p: 2 }, findings: ["f"] }, nein: 0 },
      { dimension: "alpha", prefill: { checklist: "frueher", question: "alt" } },
    ),
    number("n"),
    text("folge", { appliesIf: { question: "a", answered: true } }),
    group("g", [text("t")], { min: 0 }),
  ],
  computed: [{ id: "c", title: { de: "c" }, unit: { de: "" }, value: { answer: "n" } }],
});
const taken = {
  a: { value: "ja", reason: "wie zuvor", prefilled: true },
  n: { value: "5", prefilled: true },
  g: { value: ["r1"], prefilled: true },
};

describe("an answer taken from another checklist", () => {
  test("counts as unanswered everywhere, and stays", () => {
    const found = evaluation(taken);
    expect(found.answers).toEqual(taken);
    expect(found.relevant).toEqual({});
    expect(found.question("a")).toMatchObject({ status: "open", outcome: "unanswered" });
    expect(found.question("folge")?.applies).toBe(false);
    expect(found.scores.map(({ value }) => value)).toEqual([null, "0"]);
    expect(found.findings).toEqual([]);
    expect(found.computed[0]).toMatchObject({ value: null, missing: ["n"] });
    expect(found.rows("g")).toEqual([]);
    expect(found.progress).toMatchObject({ required: 2, answered: 0 });
    expect(answerProblems(found, { complete: true })).toMatchObject([
      { code: "missing", path: ["a"] },
      { code: "missing", path: ["n"] },
    ]);
  });

  test("counts once it is confirmed", () => {
    const confirmed = evaluation(taken).with("a", null, { value: "ja", reason: "wie zuvor" });
    expect(confirmed.question("a")?.status).toBe("answered");
    expect(confirmed.scores.map(({ value }) => value)).toEqual(["1", "2"]);
    expect(evaluation({ a: { value: "ja", prefilled: false } }).scores[0]?.value).toBe("1");
  });

  test("is shown in the form, with where it comes from", () => {
    expect(formDataFor(evaluation(taken), "s")).toMatchObject({ a: { value: "ja" }, n: { value: "5" } });
    const options = (given: Parameters<typeof evaluation>[0], id: string) =>
      (formFor(evaluation(given), "s", "de").uiSchema[id] as Record<string, unknown>)["ui:options"];
    const prefillFrom = { checklist: "frueher", question: "alt" };
    expect(options(taken, "a")).toMatchObject({ prefilled: true, prefillFrom });
    expect(options({ a: "ja" }, "a")).toMatchObject({ prefillFrom });
    expect(options({ a: "ja" }, "a")).not.toHaveProperty("prefilled");
    expect(options(taken, "n")).not.toHaveProperty("prefillFrom");
  });

  test("is confirmed by a change, and not by looking at it", () => {
    const found = evaluation(taken);
    const before = formDataFor(found, "s");
    expect(changedCells(found, "s", before, before)).toEqual([]);
    expect(changedCells(found, "s", before, { ...before, n: { value: "6" } })).toEqual([
      { questionId: "n", rowId: null, answer: { value: "6" } },
    ]);
  });

  test("travels with its mark between browser and server", () => {
    const change = { value: "ja", prefilled: true, revision: 0 };
    expect(Value.Check(AnswerChange, change)).toBe(true);
    expect(Value.Check(AnswerChange, { ...change, prefilled: "ja" })).toBe(false);
    expect(Cell.properties.prefilled).toBe(AnswerChange.properties.prefilled);
  });
});
