import { describe, expect, test } from "vitest";
import type { ResultDefinition } from "#core/definition-result.ts";
import { definitionWith, dimension, evaluating, levels, number, one, problemsOf } from "./build.ts";

type By = NonNullable<ResultDefinition["by"]>;

const result = (by: By): ResultDefinition => ({
  id: "stufe",
  title: { de: "Stufe" },
  levels: levels("rot", "gelb", "gruen"),
  by,
});

const rising: By = {
  of: { computed: "wert" },
  bands: [
    { from: "0", level: "rot" },
    { from: "2.5", level: "gelb" },
    { from: "4", level: "gruen" },
  ],
  otherwise: "rot",
};

const foreign: By = {
  of: { computed: "wert" },
  bands: [
    { from: "1", to: "2.5", level: "gelb" },
    { from: "2.6", to: "4", level: "gruen" },
  ],
  otherwise: "rot",
};

const parts = {
  questions: [number("x", { decimals: 2, minimum: "-9" })],
  computed: [{ id: "wert", title: { de: "Wert" }, unit: { de: "" }, value: { answer: "x" } }],
};

const levelAt = (by: By, x?: string) =>
  evaluating({ ...parts, results: [result(by)] })(x === undefined ? {} : { x }).results[0]?.level;

describe("a result by bands", () => {
  test("with thresholds gives the level of the last that is reached", () => {
    expect(["0", "2.49", "2.5", "3.99", "4", "99"].map((x) => levelAt(rising, x))).toEqual([
      "rot",
      "rot",
      "gelb",
      "gelb",
      "gruen",
      "gruen",
    ]);
  });

  test("under the first threshold, or without a figure, gives what holds otherwise", () => {
    const by = { ...rising, otherwise: "gruen" };
    expect(levelAt(by, "-1")).toBe("gruen");
    expect(levelAt(by)).toBe("gruen");
  });

  test("whose first band begins nowhere holds for every figure, not for none", () => {
    const by: By = { of: { computed: "wert" }, bands: [{ level: "gelb" }], otherwise: "rot" };
    expect(levelAt(by, "-9")).toBe("gelb");
    expect(levelAt(by)).toBe("rot");
  });

  test("from a foreign table includes both ends, and leaves its gaps to what holds otherwise", () => {
    expect(["0.99", "1", "2.5", "2.55", "2.6", "4", "4.01"].map((x) => levelAt(foreign, x))).toEqual([
      "rot",
      "gelb",
      "gelb",
      "rot",
      "gruen",
      "gruen",
      "rot",
    ]);
  });

  test("while answers are open names every level that can be reached", () => {
    const evaluation = evaluating({
      questions: [
        one("a", { gut: { points: { p: 3 } }, schlecht: { points: { p: 0 } } }),
        one("b", { gut: { points: { p: 2 } }, schlecht: { points: { p: 0 } } }),
      ],
      dimensions: [dimension("d", { score: { sum: "p" } })],
      results: [
        result({
          of: { points: "p" },
          bands: [
            { from: "0", level: "rot" },
            { from: "2", level: "gelb" },
            { from: "5", level: "gruen" },
          ],
          otherwise: "rot",
        }),
      ],
    });
    expect(evaluation({}).results[0]).toMatchObject({ worst: "rot", best: "gruen", provisional: true });
    expect(evaluation({ a: "gut" }).results[0]).toMatchObject({ worst: "gelb", best: "gruen" });
    expect(evaluation({ a: "schlecht" }).results[0]).toMatchObject({ worst: "rot", best: "gelb" });
    expect(evaluation({ a: "gut", b: "gut" }).results[0]).toMatchObject({
      level: "gruen",
      provisional: false,
    });
  });

  test.each<[string, By, string]>([
    [
      "that do not rise",
      {
        ...rising,
        bands: [
          { from: "2", level: "rot" },
          { from: "2", level: "gelb" },
        ],
      },
      "bandsIncomplete",
    ],
    [
      "of which a later one begins nowhere",
      { ...rising, bands: [{ from: "2", level: "rot" }, { level: "gelb" }] },
      "bandsIncomplete",
    ],
    ["of two figures", { ...rising, of: { computed: "wert", question: "x" } }, "wrongShape"],
    ["with an unknown level", { ...rising, otherwise: "blau" }, "unknownReference"],
  ])("%s is refused", (_, by, code) => {
    const codes = problemsOf(definitionWith({ ...parts, results: [result(by)] })).map(
      (problem) => problem.code,
    );
    expect(codes).toContain(code);
  });
});
