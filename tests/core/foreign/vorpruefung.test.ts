import { beforeAll, describe, expect, test } from "vitest";
import { answersFromFile } from "#core/answers-file.ts";
import { evaluate } from "#core/evaluate.ts";
import type { Evaluation } from "#core/evaluation.ts";
import { runExamples } from "#core/example.ts";
import { isMissing, sharedCase } from "../../shared-cases.ts";
import { foreignChecklist } from "./foreign-checklist.ts";

type Vector = {
  readonly answers: Readonly<Record<string, string>>;
  readonly result: Readonly<Record<string, string>>;
  readonly contradiction?: boolean;
};
type Vectors = { readonly vectors: readonly Vector[]; readonly partial: readonly Vector[] };

const checklist = foreignChecklist("vorpruefung");
const evaluated = (answers: unknown): Evaluation => {
  const read = answersFromFile(checklist, answers);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return evaluate(checklist, read.value, { today: "2026-11-24" });
};

const theirWords: Readonly<Record<string, string>> = {
  positive: "Positiv",
  unsure: "Unsicher",
  negative: "Negativ",
};
const resultsOf = ({ results }: Evaluation) =>
  Object.fromEntries(results.map(({ id, level }) => [id, theirWords[level]]));

test("the pre-check keeps its own examples", () => {
  expect(runExamples(checklist)).toEqual([]);
});

describe.skipIf(isMissing("vorpruefung"))("the federal pre-check", () => {
  let cases: Vectors;
  beforeAll(() => {
    cases = sharedCase("vorpruefung", "vectors.json") as Vectors;
  });

  test("gives the same results and contradiction for all 729 answer sets, all of them final", () => {
    expect(cases.vectors).toHaveLength(729);
    const ours = cases.vectors.map(({ answers }) => {
      const evaluation = evaluated(answers);
      return {
        answers,
        result: resultsOf(evaluation),
        contradiction: evaluation.contradictions.length > 0,
        final: evaluation.results.every(({ provisional }) => !provisional),
      };
    });
    expect(ours).toEqual(cases.vectors.map((vector) => ({ ...vector, final: true })));
  });

  test("gives the same results so far where answers are missing, and calls them provisional", () => {
    expect(cases.partial.length).toBeGreaterThan(0);
    const ours = cases.partial.map(({ answers }) => {
      const evaluation = evaluated(answers);
      return { answers, result: resultsOf(evaluation), final: evaluation.complete };
    });
    expect(ours).toEqual(cases.partial.map(({ answers, result }) => ({ answers, result, final: false })));
  });
});
