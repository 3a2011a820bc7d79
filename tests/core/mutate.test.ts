import { describe, expect, test } from "vitest";
import { compileChecklist } from "#core/compile.ts";
import type { ChecklistDefinition, WrittenChecklist } from "#core/definition.ts";
import { mutantsOf, survivors } from "#core/mutate.ts";
import { definitionWith, date, dimension, finding, group, levels, number, one, yesNo } from "./build.ts";

type Parts = Parameters<typeof definitionWith>[0];

const written = (parts: Parts) => definitionWith(parts) as WrittenChecklist;

const mistakes = (parts: Parts): readonly string[] =>
  [...mutantsOf(written(parts))].map(({ path, what }) => `${path.join("/")}: ${what}`);

const shownIf = (appliesIf: ChecklistDefinition["sections"][number]["appliesIf"]) =>
  mistakes({ questions: [yesNo("a", appliesIf === undefined ? {} : { appliesIf })] }).map((mistake) =>
    mistake.replace("sections/0/questions/0/", ""),
  );

describe("small mistakes", () => {
  test("turn operators of conditions", () => {
    expect(
      shownIf({
        all: [
          { question: "b", equals: "yes" },
          { not: { question: "g", some: { question: "z", includes: "x" } } },
          { any: [{ question: "d", before: "2026-03-01" }] },
        ],
      }),
    ).toEqual([
      "appliesIf: all → any",
      "appliesIf/all/0: equals → notEquals",
      "appliesIf/all/1: not → –",
      "appliesIf/all/1/not: some → every",
      "appliesIf/all/2/any/0: before → after",
      "appliesIf/all/2/any/0/before: before 2026-03-01 → 2026-02-28",
      "appliesIf/all/2/any/0/before: before 2026-03-01 → 2026-03-02",
    ]);
  });

  test("move thresholds by the last place written", () => {
    expect(shownIf({ score: "total", atLeast: 0.85 })).toEqual([
      "appliesIf: atLeast → greaterThan",
      "appliesIf/atLeast: atLeast 0.85 → 0.84",
      "appliesIf/atLeast: atLeast 0.85 → 0.86",
    ]);
    expect(
      shownIf({ question: "g", count: { where: { question: "z", answered: true }, atLeast: 2 } }),
    ).toEqual(["appliesIf/count/atLeast: atLeast 2 → 1", "appliesIf/count/atLeast: atLeast 2 → 3"]);
    expect(shownIf({ question: "b", oneOf: ["yes", "no"] })).toEqual([
      "appliesIf/oneOf: oneOf yes → –",
      "appliesIf/oneOf: oneOf no → –",
    ]);
  });

  test("move what answers are worth, within the scale", () => {
    expect(
      mistakes({
        dimensions: [dimension("alpha", { weight: 1 }), dimension("beta", { scale: { from: 1, to: 5 } })],
        questions: [
          one(
            "a",
            { x: { rating: 1, outcome: "met" }, y: { rating: 0.25, points: { last: -2 } } },
            { dimension: "alpha" },
          ),
          one("b", { x: 5, y: 2 }, { dimension: "beta", weight: 0 }),
          group("g", [yesNo("z")], { rows: "mean", min: 1, max: 3 }),
        ],
      }),
    ).toEqual([
      "dimensions/0/weight: weight 1 → 0",
      "dimensions/0/weight: weight 1 → 2",
      "sections/0/questions/0/options/0/rating: rating 1 → 0.9",
      "sections/0/questions/0/options/0/outcome: outcome met → notMet",
      "sections/0/questions/0/options/1/rating: rating 0.25 → 0.24",
      "sections/0/questions/0/options/1/rating: rating 0.25 → 0.26",
      "sections/0/questions/0/options/1/points/last: last -2 → -3",
      "sections/0/questions/0/options/1/points/last: last -2 → -1",
      "sections/0/questions/1/weight: weight 0 → 1",
      "sections/0/questions/1/options/0/rating: rating 5 → 4",
      "sections/0/questions/1/options/1/rating: rating 2 → 1",
      "sections/0/questions/1/options/1/rating: rating 2 → 3",
      "sections/0/questions/2/rows: rows mean → min",
    ]);
  });

  test("turn and move what is computed", () => {
    expect(
      mistakes({
        questions: [number("n"), date("d")],
        computed: [
          {
            id: "c",
            title: { de: "c" },
            value: {
              round: {
                if: { question: "n", answered: true },
                then: { multiply: [{ answer: "n" }, "1.5"] },
                else: 3,
              },
              decimals: 0,
              mode: "up",
            },
          },
          {
            id: "m",
            title: { de: "m" },
            value: { min: [{ computed: "c" }, { sum: { group: "g", of: "n" } }] },
          },
          {
            id: "l",
            title: { de: "l" },
            value: { lookup: { of: { answer: "n" }, bands: [{ value: 1 }, { from: "10", value: "2.5" }] } },
          },
        ],
      }).map((mistake) => mistake.replace("computed/", "")),
    ).toEqual([
      "0/value/mode: mode up → down",
      "0/value/round/else: else 3 → 2",
      "0/value/round/else: else 3 → 4",
      "0/value/round/then: multiply → divide",
      "0/value/round/then/multiply/1: multiply 1.5 → 1.4",
      "0/value/round/then/multiply/1: multiply 1.5 → 1.6",
      "1/value: min → max",
      "1/value/min/1: sum → mean",
      "2/value/lookup/bands/0/value: value 1 → 0",
      "2/value/lookup/bands/0/value: value 1 → 2",
      "2/value/lookup/bands/1/from: from 10 → 9",
      "2/value/lookup/bands/1/from: from 10 → 11",
      "2/value/lookup/bands/1/value: value 2.5 → 2.4",
      "2/value/lookup/bands/1/value: value 2.5 → 2.6",
    ]);
  });

  test("change the order of rules and the caps", () => {
    expect(
      mistakes({
        questions: [yesNo("a")],
        findings: [
          finding("f", { blocking: true, suggestion: { before: { de: "alt" }, after: { de: "neu" } } }),
        ],
        results: [
          {
            id: "r",
            title: { de: "R" },
            levels: levels("rot", "gelb", "gruen"),
            rules: [
              { when: { question: "a", answered: true }, level: "gruen" },
              { when: { question: "a", unsure: true }, level: "gelb" },
              { otherwise: "rot" },
            ],
            caps: [{ blocking: true, level: "gelb" }],
          },
        ],
      }),
    ).toEqual([
      "findings/0/blocking: blocking true → false",
      "results/0/rules: rules 1 ↔ 2",
      "results/0/caps: caps 1 → –",
      "results/0/caps/0/level: caps 1 → rot",
      "results/0/caps/0/level: caps 1 → gruen",
    ]);
  });

  test("leave examples, properties and texts as they are, and change one thing at a time", () => {
    const definition = written({
      questions: [yesNo("a"), yesNo("b", { appliesIf: { question: "a", equals: "yes" } })],
      properties: [
        {
          id: "p",
          text: { de: "p" },
          if: { question: "a", equals: "no" },
          then: { question: "a", equals: "no" },
        },
      ],
      examples: [{ id: "e", text: { de: "e" }, answers: { a: "no" }, expect: { scores: { total: 1 } } }],
    });
    const before = JSON.stringify(definition);
    const [mutant, ...others] = mutantsOf(definition);
    expect(others).toEqual([]);
    expect(mutant?.definition.sections[0]?.questions[1]).toMatchObject({
      appliesIf: { question: "a", notEquals: "yes" },
    });
    expect(mutant?.definition.examples).toBe(definition.examples);
    expect(JSON.stringify(definition)).toBe(before);
  });
});

describe("mistakes that nothing notices", () => {
  const parts: Parts = {
    questions: [yesNo("a"), yesNo("b", { appliesIf: { question: "a", equals: "yes" } })],
  };

  test("are named where there are neither examples nor properties", () => {
    const { tried, caught, survived } = survivors(written(parts), [], null);
    expect([tried, caught]).toEqual([1, 0]);
    expect(survived.map(({ what }) => what)).toEqual(["equals → notEquals"]);
  });

  test("are noticed by an example", () => {
    const example = { id: "e", text: { de: "e" }, answers: { a: "no" }, expect: { applies: ["a"] } };
    expect(survivors(written({ ...parts, examples: [example] }), [])).toMatchObject({
      tried: 1,
      caught: 1,
    });
  });

  test("are noticed by a property", () => {
    const property = {
      id: "p",
      text: { de: "p" },
      if: { question: "b", answered: true as const },
      then: { question: "a", equals: "yes" },
    };
    expect(survivors(written({ ...parts, properties: [property] }), [])).toMatchObject({
      tried: 1,
      caught: 1,
    });
  });

  test("are noticed where they do not compile", () => {
    const scored = written({
      dimensions: [dimension("alpha")],
      questions: [one("a", { x: 1, y: 0 }, { dimension: "alpha", weight: 1 })],
    });
    const lightest = [...mutantsOf(scored)].find(({ what }) => what === "weight 1 → 0");
    expect(compileChecklist(lightest?.definition, []).ok).toBe(false);
    expect(survivors(scored, []).survived.map(({ what }) => what)).not.toContain("weight 1 → 0");
  });
});

test("of a module too, by its own examples", () => {
  const module = (expected: string[]) => ({
    module: "papier",
    version: "1.0.0",
    prefix: "m",
    title: { de: "Papier" },
    sections: [
      {
        id: "m-antrag",
        title: { de: "Antrag" },
        questions: [yesNo("m-a"), yesNo("m-b", { appliesIf: { question: "m-a", equals: "yes" } })],
      },
    ],
    examples: [
      {
        id: "ja",
        text: { de: "Ja" },
        answers: { "m-a": "yes", "m-b": "yes" },
        expect: { applies: expected },
      },
    ],
  });
  const found = survivors(module(["m-a", "m-b"]), []);
  expect(found).toEqual({ tried: 1, caught: 1, survived: [] });
});
