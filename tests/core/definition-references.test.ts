import { describe, expect, test } from "vitest";
import {
  definitionWith,
  dimension,
  date,
  finding,
  group,
  levels,
  one,
  problemsOf,
  text,
  yesNo,
} from "./build.ts";

describe("references that lead nowhere", () => {
  test.each([
    [
      "a dimension",
      { questions: [yesNo("a", { dimension: "fremd" })] },
      ["sections", 0, "questions", 0, "dimension"],
    ],
    [
      "a finding of an option",
      { questions: [one("a", { x: { findings: ["fremd"] }, y: null })] },
      ["sections", 0, "questions", 0, "options", 0, "findings", 0],
    ],
    [
      "an option that needs a reason",
      { questions: [yesNo("a", { reason: { duty: "optional" as const, requiredFor: ["fremd"] } })] },
      ["sections", 0, "questions", 0, "reason", "requiredFor", 0],
    ],
    [
      "a source",
      { questions: [yesNo("a", { sources: ["fremd"] })] },
      ["sections", 0, "questions", 0, "sources", 0],
    ],
    [
      "a question of a finding",
      { questions: [yesNo("a")], findings: [finding("f", { questions: ["fremd"] })] },
      ["findings", 0, "questions", 0],
    ],
    [
      "a dimension of the total",
      { questions: [yesNo("a")], total: { mean: ["fremd"] } },
      ["total", "mean", 0],
    ],
    [
      "a date's bound",
      { questions: [date("a", { earliest: { question: "fremd" } })] },
      ["sections", 0, "questions", 0, "earliest", "question"],
    ],
    [
      "a computed value shown",
      { questions: [{ id: "a", type: "computed" as const, text: { de: "a" }, computed: "fremd" }] },
      ["sections", 0, "questions", 0, "computed"],
    ],
  ])("%s", (_, parts, path) => {
    expect(problemsOf(definitionWith(parts))).toMatchObject([
      { code: "unknownReference", path, params: { id: "fremd" } },
    ]);
  });
  test("a date cannot be bounded by what is no date", () => {
    expect(
      problemsOf(definitionWith({ questions: [text("t"), date("a", { latest: { question: "t" } })] })),
    ).toMatchObject([{ code: "wrongReferenceType", params: { id: "t" } }]);
  });
});

describe("what depends on itself is refused with the way round", () => {
  const cycleOf = (parts: Parameters<typeof definitionWith>[0]) =>
    problemsOf(definitionWith(parts)).map(({ code, params }) => [code, params["cycle"]]);
  test("through conditions of questions", () => {
    const questions = [
      yesNo("a", { appliesIf: { question: "b", equals: "yes" } }),
      yesNo("b", { appliesIf: { question: "a", equals: "yes" } }),
    ];
    expect(cycleOf({ questions })).toEqual([["cycle", ["question a", "question b", "question a"]]]);
  });
  test("through a section, an option and a named condition", () => {
    expect(
      cycleOf({
        conditions: [{ id: "c", text: { de: "c" }, when: { question: "b", equals: "x" } }],
        sections: [
          { id: "s1", title: { de: "1" }, appliesIf: { condition: "c" }, questions: [yesNo("a")] },
          {
            id: "s2",
            title: { de: "2" },
            questions: [one("b", { x: { appliesIf: { question: "a", equals: "yes" } }, y: null })],
          },
        ],
      }),
    ).toEqual([["cycle", ["section s1", "condition c", "question b", "question a", "section s1"]]]);
  });
  test("through scores, findings and results", () => {
    const questions = [
      one("a", { x: 1, y: 0 }, { dimension: "alpha", appliesIf: { result: "r", equals: "rot" } }),
    ];
    const rules = [{ when: { score: "alpha", atLeast: 1 }, level: "rot" }, { otherwise: "gruen" }];
    expect(
      cycleOf({
        questions,
        dimensions: [dimension("alpha")],
        results: [{ id: "r", title: { de: "R" }, levels: levels("rot", "gruen"), rules }],
      }),
    ).toEqual([["cycle", ["question a", "result r", "score alpha", "question a"]]]);
  });
  test("but not by looking at another question of the same rows", () => {
    const rows = group("g", [yesNo("a"), yesNo("b", { appliesIf: { question: "aussen", equals: "yes" } })]);
    const outside = yesNo("aussen", { appliesIf: { question: "g", some: { question: "a", equals: "yes" } } });
    expect(cycleOf({ questions: [rows, outside] })).toEqual([]);
  });
  test("however long the way is", () => {
    const count = 4_900;
    const questions = Array.from({ length: count }, (_, index) =>
      text(`q${index}`, { appliesIf: { question: `q${(index + 1) % count}`, answered: true } }),
    );
    const [problem] = problemsOf(definitionWith({ questions }));
    expect(problem?.code).toBe("cycle");
    expect(problem?.params["cycle"]).toHaveLength(count + 1);
  });
});
