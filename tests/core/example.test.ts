import { describe, expect, test } from "vitest";
import type { ExampleDefinition } from "#core/definition.ts";
import { runExamples } from "#core/example.ts";
import { compiledWith, dimension, finding, group, levels, number, one, text } from "./build.ts";

const failures = (answers: Record<string, unknown>, expect: ExampleDefinition["expect"], today?: string) =>
  runExamples(
    compiledWith({
      dimensions: [dimension("alpha")],
      total: { mean: ["alpha"] },
      findings: [finding("f"), finding("g")],
      questions: [
        one(
          "a",
          { gut: 1, halb: { rating: 0.5, findings: ["g", "f"] }, schlecht: 0 },
          { dimension: "alpha", weight: 2 },
        ),
        one(
          "b",
          { gut: 1, schlecht: 0 },
          { dimension: "alpha", required: "never", appliesIf: { question: "a", equals: "halb" } },
        ),
        number("n"),
        group("zeilen", [text("t", { required: "submit" })], { min: 1 }),
      ],
      computed: [
        { id: "drittel", title: { de: "d" }, unit: { de: "" }, value: { divide: [{ answer: "n" }, 3] } },
        {
          id: "heute",
          title: { de: "h" },
          unit: { de: "" },
          value: { daysBetween: [{ today: true }, { today: true }] },
        },
      ],
      results: [
        {
          id: "r",
          title: { de: "R" },
          levels: levels("rot", "gruen"),
          rules: [{ when: { score: "total", atLeast: 0.5 }, level: "gruen" }, { otherwise: "rot" }],
        },
      ],
      examples: [{ id: "e", text: { de: "E" }, answers, expect, ...(today === undefined ? {} : { today }) }],
    }),
  );

const whole = { a: "halb", b: "gut", n: 2, zeilen: [{ t: "x" }] };

describe("an example", () => {
  test("that comes out as expected says nothing", () => {
    expect(
      failures(whole, {
        missing: [],
        applies: ["zeilen", "a", "b", "n"],
        computed: { drittel: "0.67", heute: "0" },
        scores: { alpha: 0.67, total: 0.6667 },
        results: { r: "gruen" },
        findings: ["f", "g"],
        contradictions: [],
      }),
    ).toEqual([]);
    expect(failures({}, {})).toEqual([]);
  });

  test("names the cells that are still missing", () => {
    expect(failures({ a: "gut", zeilen: [{}] }, { missing: ["n", "t/r1"] })).toEqual([]);
    expect(
      failures({}, { missing: ["a", "n", "zeilen"], scores: { alpha: null }, computed: { drittel: null } }),
    ).toEqual([]);
  });

  test.each<[Record<string, unknown>, ExampleDefinition["expect"], string, string, string]>([
    [whole, { missing: ["n"] }, "missing", "n", ""],
    [whole, { applies: ["a"] }, "applies", "a", "a, b, n, zeilen"],
    [whole, { computed: { drittel: "0.66" } }, "computed drittel", "0.66", "0.67"],
    [whole, { computed: { drittel: null } }, "computed drittel", "null", "0.66666666666666666667"],
    [whole, { scores: { alpha: 0.7, total: 0.66 } }, "scores total", "0.66", "0.67"],
    [{}, { scores: { alpha: 0 } }, "scores alpha", "0", "null"],
    [whole, { results: { r: "rot" } }, "results r", "rot", "gruen"],
    [whole, { findings: ["f"] }, "findings", "f", "f, g"],
    [whole, { contradictions: ["w"] }, "contradictions", "w", ""],
  ])("tells where %j with %j comes out differently", (answers, expectation, what, expected, actual) => {
    expect(failures(answers, expectation)).toEqual([
      {
        code: "exampleFails",
        path: ["examples", 0, "expect", ...what.split(" ")],
        params: { example: "e", what, expected, actual },
      },
    ]);
  });

  test("does not pass by expecting something of nothing", () => {
    expect(failures(whole, { scores: { alfa: 0.5 } })).toMatchObject([
      { code: "unknownReference", path: ["examples", 0, "expect", "scores", "alfa"], params: { id: "alfa" } },
    ]);
    expect(failures(whole, { results: { x: "rot" }, computed: { y: null } })).toHaveLength(2);
  });

  test("whose answers cannot be read says where, and nothing of what follows from that", () => {
    expect(failures({ fremd: 1 }, { missing: ["nichts"] })).toMatchObject([
      {
        code: "exampleAnswerWrong",
        path: ["examples", 0, "answers", "fremd"],
        params: { question: "fremd", because: "unknownQuestion" },
      },
    ]);
  });
});

const counted = (answers: Record<string, unknown>, expect: ExampleDefinition["expect"]) =>
  runExamples(
    compiledWith({
      dimensions: [dimension("wirkung", { score: { sum: "nutzen" } })],
      questions: [
        one("a", {
          viel: { points: { nutzen: 4, last: -1.5 } },
          wenig: { points: { nutzen: 1 } },
        }),
        one("b", { viel: { points: { last: -2 } }, wenig: { outcome: "met" } }),
      ],
      results: [
        {
          id: "r",
          title: { de: "R" },
          levels: levels("rot", "gelb", "gruen"),
          rules: [
            {
              when: {
                all: [
                  { points: "nutzen", atLeast: 4 },
                  { question: "b", equals: "wenig" },
                ],
              },
              level: "gruen",
            },
            { when: { question: "a", answered: true }, level: "gelb" },
            { otherwise: "rot" },
          ],
        },
      ],
      examples: [{ id: "e", text: { de: "E" }, answers, expect }],
    }),
  );

describe("an example about points and what is still in reach", () => {
  test("takes points by name, and a sum as the score of its dimension", () => {
    expect(
      counted({ a: "viel", b: "viel" }, { points: { nutzen: 4, last: -3.5 }, scores: { wirkung: 4 } }),
    ).toEqual([]);
    expect(counted({}, { points: { nutzen: 0 }, scores: { wirkung: 0 } })).toEqual([]);
    expect(counted({ a: "wenig" }, { points: { nutzen: 2 } })).toMatchObject([
      {
        code: "exampleFails",
        path: ["examples", 0, "expect", "points", "nutzen"],
        params: { expected: "2", actual: "1" },
      },
    ]);
  });

  test("takes the worst and the best level that can still come", () => {
    expect(counted({ a: "viel" }, { reachable: { r: { worst: "gelb", best: "gruen" } } })).toEqual([]);
    expect(
      counted({ a: "viel", b: "wenig" }, { reachable: { r: { worst: "gruen", best: "gruen" } } }),
    ).toEqual([]);
    expect(counted({ a: "wenig" }, { reachable: { r: { worst: "gelb", best: "gruen" } } })).toMatchObject([
      {
        code: "exampleFails",
        path: ["examples", 0, "expect", "reachable", "r", "best"],
        params: { what: "reachable r best", expected: "gruen", actual: "gelb" },
      },
    ]);
  });

  test("does not pass by expecting something of nothing", () => {
    expect(
      counted({}, { points: { nuzten: 0 }, reachable: { x: { worst: "rot", best: "rot" } } }),
    ).toMatchObject([
      { code: "unknownReference", path: ["examples", 0, "expect", "reachable", "x"] },
      { code: "unknownReference", path: ["examples", 0, "expect", "points", "nuzten"] },
    ]);
  });
});
