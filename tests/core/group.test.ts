import { describe, expect, test } from "vitest";
import { dimension, evaluating, finding, group, number, one, text, yesNo } from "./build.ts";

const parts = {
  dimensions: [dimension("alpha")],
  findings: [finding("verbieten", { questions: ["angaben"] })],
  questions: [
    yesNo("strenge"),
    group(
      "angaben",
      [
        text("name", { required: "submit" as const }),
        one("weg", { abruf: 1, vorlage: { rating: 0, findings: ["verbieten"] }, unsure: null }),
        text("grund", {
          appliesIf: {
            all: [
              { question: "weg", equals: "vorlage" },
              { question: "strenge", equals: "yes" },
            ],
          },
        }),
      ],
      { dimension: "alpha", rows: "mean" as const, max: 3 },
    ),
  ],
};
const evaluation = evaluating(parts);
const rows = {
  angaben: ["r1", "r2"],
  "name/r1": "A",
  "weg/r1": "abruf",
  "name/r2": "B",
  "weg/r2": "vorlage",
};

describe("a repeat group", () => {
  test("sees siblings of the same row first, then questions outside", () => {
    const found = evaluation({ ...rows, strenge: "yes" });
    expect(found.question("grund", "r1")?.applies).toBe(false);
    expect(found.question("grund", "r2")?.applies).toBe(true);
    expect(evaluation({ ...rows, strenge: "no" }).question("grund", "r2")?.applies).toBe(false);
  });

  test("has its rows in the order of the answer, and no state of a row that is not there", () => {
    const found = evaluation({ ...rows, angaben: ["r2", "r1"] });
    expect(found.rows("angaben")).toEqual(["r2", "r1"]);
    expect(found.question("name", "r3")).toBeUndefined();
    expect(found.question("name")).toBeUndefined();
    expect(found.rows("name")).toEqual([]);
  });

  test("counts once: the mean of its rows, with its findings from any of them", () => {
    const found = evaluation(rows);
    expect(found.scores[0]).toMatchObject({
      value: "0.5",
      points: 50,
      contributions: [{ question: "angaben", outcome: "notMet", rating: "0.5", weight: "1", part: "0.5" }],
      coverage: { answered: 1, applicable: 1 },
    });
    expect(found.findings).toMatchObject([{ id: "verbieten", questions: ["angaben", "weg"] }]);
    expect(found.question("weg", "r2")?.findings).toEqual(["verbieten"]);
    expect(found.question("weg", "r1")?.findings).toEqual([]);
    expect(found.question("angaben")?.findings).toEqual(["verbieten"]);
  });

  test("can count its lowest row instead", () => {
    const lowest = evaluating({
      ...parts,
      questions: [yesNo("strenge"), { ...parts.questions[1], rows: "min" } as never],
    });
    expect(lowest(rows).scores[0]?.value).toBe("0");
  });

  test("leaves out rows that are unsure; only unsure rows make it unsure", () => {
    const partly = evaluation({ ...rows, "weg/r2": "unsure" });
    expect(partly.scores[0]?.value).toBe("1");
    const wholly = evaluation({ ...rows, "weg/r1": "unsure", "weg/r2": "unsure" });
    expect(wholly.question("angaben")?.status).toBe("unsure");
    expect(wholly.scores[0]).toMatchObject({
      value: null,
      exclusions: [{ question: "angaben", because: "unsure" }],
    });
    expect(wholly.progress).toEqual({ required: 1, answered: 1, unsure: 1 });
  });

  test.each([
    [{}, "open", "noRows"],
    [{ angaben: [] }, "open", "noRows"],
    [{ angaben: ["r1"] }, "incomplete", "unanswered"],
    [{ angaben: ["r1"], "weg/r1": "fremd" }, "incomplete", "unanswered"],
  ] as const)("%j is %s and excluded as %s", (given, status, because) => {
    const found = evaluation(given);
    expect(found.question("angaben")?.status).toBe(status);
    expect(found.scores[0]?.exclusions).toEqual([{ question: "angaben", because }]);
    expect(found.complete).toBe(false);
  });

  test("stays incomplete while a required answer in a row is open, also if it is rated", () => {
    const found = evaluation({ ...rows, "name/r2": null });
    expect(found.question("angaben")?.status).toBe("incomplete");
    expect(found.scores[0]?.value).toBe("0.5");
  });

  test("refuses what is no list of rows", () => {
    expect(evaluation({ angaben: "r1" }).problems).toMatchObject([{ code: "wrongType", path: ["angaben"] }]);
    expect(evaluation({ angaben: ["r1", "r1"] }).problems).toMatchObject([{ code: "wrongType" }]);
    expect(evaluation({ angaben: ["a/b"] }).problems).toMatchObject([{ code: "wrongType" }]);
  });

  test("keeps rows beyond its maximum and marks them", () => {
    const found = evaluation({ angaben: ["r1", "r2", "r3", "r4"] });
    expect(found.rows("angaben")).toHaveLength(4);
    expect(found.problems).toMatchObject([{ code: "tooManyRows", params: { max: 3 } }]);
  });

  test("keeps the cells of a row that was taken out, and brings them back with it", () => {
    const without = evaluation(rows).with("angaben", null, { value: ["r1"] });
    expect(without.answers["weg/r2"]).toEqual({ value: "vorlage" });
    expect(without.relevant["weg/r2"]).toBeUndefined();
    expect(without.findings).toEqual([]);
    expect(without.problems).toEqual([]);
    expect(without.with("angaben", null, { value: ["r1", "r2"] }).findings).toHaveLength(1);
  });

  test("with no rows needed is never missing, but its rows have to be complete", () => {
    const free = evaluating({
      questions: [group("angaben", [number("n", { required: "submit" })], { min: 0 })],
    });
    expect(free({ angaben: [] }).question("angaben")?.status).toBe("answered");
    expect(free().question("angaben")).toMatchObject({ status: "open", required: false });
    expect(free().progress).toEqual({ required: 0, answered: 0, unsure: 0 });
    expect(free({ angaben: ["r1"] }).progress).toEqual({ required: 1, answered: 0, unsure: 0 });
    expect(free({ angaben: ["r1"], "n/r1": "1" }).progress.answered).toBe(1);
  });

  test("that needs rows, or whose rows are required, is required itself", () => {
    const required = (min: number | undefined, inner: "submit" | "never") =>
      evaluating({
        questions: [group("angaben", [number("n", { required: inner })], min === undefined ? {} : { min })],
      })().question("angaben")?.required;
    expect([required(2, "never"), required(undefined, "submit"), required(undefined, "never")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
