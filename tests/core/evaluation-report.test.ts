import fc from "fast-check";
import { Value } from "typebox/value";
import { describe, expect, it } from "vitest";
import type { Answers } from "#core/answer.ts";
import { canonicalJson } from "#core/canonical.ts";
import { evaluate } from "#core/evaluate.ts";
import { evaluationReportOf } from "#core/evaluation-report.ts";
import { EvaluationReportSchema } from "#core/evaluation-report-schema.ts";
import { compiledWith, dimension, evaluating, group, levels, one, yesNo } from "./build.ts";
import { checklists } from "./generate.ts";
import { answersFrom } from "./generate-answers.ts";
import { tapeOf, tapes } from "./tape.ts";

const today = "2026-05-15";

const points = (yes: number) => [
  { id: "yes" as const, points: { last: yes } },
  { id: "no" as const, points: { last: 0 } },
];

describe("the evaluation as a document for programs", () => {
  it("is of its schema and the same to the byte, however it was come by", () => {
    fc.assert(
      fc.property(checklists, tapes(200), (checklist, given) => {
        const answers = answersFrom(tapeOf(given), checklist);
        const report = evaluationReportOf(evaluate(checklist, answers, { today }));
        expect([...Value.Errors(EvaluationReportSchema, report)]).toEqual([]);
        const stepwise = Object.entries(answers).reduce(
          (evaluation, [key, answer]) => {
            const [id = "", row = null] = key.split("/");
            return evaluation.with(id, row, answer);
          },
          evaluate(checklist, {}, { today }),
        );
        expect(canonicalJson(evaluationReportOf(stepwise))).toBe(canonicalJson(report));
      }),
    );
  });

  it("adds points by name and by section, with the most there can be", () => {
    const evaluation = evaluating({
      dimensions: [dimension("aufwand", { score: { sum: "last", maximum: 6 } })],
      sections: [
        { id: "a", title: { de: "A" }, questions: [yesNo("a1", { options: points(2) })] },
        {
          id: "b",
          title: { de: "B" },
          questions: [
            yesNo("b1", { options: points(5), appliesIf: { question: "a1", equals: "no" } }),
            one("b2", { x: {}, y: {} }),
          ],
        },
      ],
    })({ a1: "yes" });
    expect(evaluationReportOf(evaluation)).toMatchObject({
      points: [
        {
          name: "last",
          value: "2",
          maximum: "7",
          sections: [
            { section: "a", value: "2", maximum: "2" },
            { section: "b", value: "0", maximum: "5" },
          ],
        },
      ],
    });
  });

  it("tells of each row where its questions stand, and what is missing", () => {
    const evaluation = evaluating({
      questions: [group("stellen", [yesNo("fremd", { required: "submit" })])],
      results: [{ id: "r", title: { de: "R" }, levels: levels("x"), rules: [{ otherwise: "x" }] }],
    })({ stellen: ["r1", "r2"], "fremd/r1": "yes" });
    const report = evaluationReportOf(evaluation);
    expect(report.questions[0]?.rows).toEqual([
      { row: "r1", questions: [expect.objectContaining({ id: "fremd", status: "answered" })] },
      { row: "r2", questions: [expect.objectContaining({ id: "fremd", status: "open" })] },
    ]);
    expect(report.missing).toEqual(["fremd/r2"]);
  });

  it("of 160 questions takes less than 5 ms of CPU time, so that a thousand take less than five seconds", () => {
    const questions = Array.from({ length: 160 }, (_, index) =>
      yesNo(`q${index}`, {
        options: points(index % 5),
        ...(index % 4 === 3 ? { appliesIf: { question: `q${index - 1}`, equals: "yes" } } : {}),
      }),
    );
    const checklist = compiledWith({
      sections: Array.from({ length: 16 }, (_, at) => ({
        id: `s${at}`,
        title: { de: `S${at}` },
        questions: questions.slice(at * 10, at * 10 + 10),
      })),
      dimensions: [dimension("aufwand", { score: { sum: "last" } })],
      results: [
        {
          id: "stufe",
          title: { de: "Stufe" },
          levels: levels("hoch", "mittel", "gering"),
          by: {
            of: { percent: "aufwand" },
            bands: [{ level: "gering" }, { from: "30", level: "mittel" }, { from: "60", level: "hoch" }],
            otherwise: "hoch",
          },
        },
      ],
    });
    // Of several batches the quickest counts: other tests run on the same machine.
    const batches = [0, 1, 2, 3].map((batch) => {
      const before = process.cpuUsage();
      for (let set = batch * 100; set < batch * 100 + 100; set += 1) {
        const answers: Answers = Object.fromEntries(
          questions.map(({ id }, index) => [id, { value: (index * 7 + set) % 3 === 0 ? "no" : "yes" }]),
        );
        canonicalJson(evaluationReportOf(evaluate(checklist, answers, { today })));
      }
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000 / 100;
    });
    expect(Math.min(...batches)).toBeLessThan(5);
  });
});
