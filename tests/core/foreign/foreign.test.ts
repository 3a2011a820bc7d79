import { describe, expect, test } from "vitest";
import { runExamples } from "#core/example.ts";
import { evaluate } from "#core/evaluate.ts";
import { foreignChecklist } from "./foreign-checklist.ts";

describe("what other people's questionnaires need can be said, and gives the figures worked out by hand", () => {
  test.each([
    ["triage", "computed days, and results by category"],
    ["reifegrad", "weighted means by theme, and recommendations by priority"],
    ["standorte", "entries with sums, means and points, in five languages"],
    ["kriterien", "answers that need a reason, and a share below 100 until all is told"],
    ["reife-luecke", "a table of levels with a gap, which no level fills"],
  ])("%s: %s", (name) => {
    expect(runExamples(foreignChecklist(name))).toEqual([]);
  });

  test("fristen: what somebody wrote with nothing but the guide, a module included", () => {
    expect(runExamples(foreignChecklist("fristen", ["fristen-bekanntgabe"]))).toEqual([]);
  });

  test("recommendations come by priority, whatever their order in the definition", () => {
    const evaluation = evaluate(
      foreignChecklist("reifegrad"),
      {
        ziele: { value: 1 },
        budget: { value: 1 },
        cloud: { value: "papier" },
        stoerungen: { value: 5 },
        schulung: { value: [] },
      },
      { today: "2026-11-24" },
    );
    expect(evaluation.findings.map(({ id }) => id)).toEqual([
      "papier-abloesen",
      "ziele-klaeren",
      "insgesamt",
    ]);
  });
});
