import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileChecklist } from "#core/compile.ts";
import { compilePublished } from "#core/compile-published.ts";
import type { ModuleDefinition, WrittenChecklist } from "#core/definition.ts";
import { evaluate } from "#core/evaluate.ts";
import { evaluationReportOf } from "#core/evaluation-report.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import { caseNumbers, counterpart, kitchenSink } from "../kitchen-sink/read.ts";
import { shippedChecklists } from "../shipped.ts";
import { randomAnswers } from "./random-answers.ts";

const published = [
  ...shippedChecklists,
  { name: "the kitchen sink", definition: kitchenSink, modules: [caseNumbers] },
  { name: "its counterpart", definition: counterpart, modules: [] },
];

const withPatterns = { patterns: re2Patterns };

const unchecked = (definition: unknown, modules: readonly unknown[]) => {
  const compiled = compilePublished(
    definition as WrittenChecklist,
    modules as readonly ModuleDefinition[],
    withPatterns,
  );
  if (compiled === null) throw new Error("does not compile");
  return compiled;
};

const checked = (definition: unknown, modules: readonly unknown[]) => {
  const compiled = compileChecklist(definition, modules, withPatterns);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
};

// Whole checklists are evaluated twice in each run, so there are fewer runs than elsewhere.
const runs = { numRuns: Math.ceil(Number(process.env["PROPERTY_RUNS"] ?? 1_000) / 20) };

describe("a published checklist, compiled without checking it again", () => {
  test.each(published)("is the same and comes to the same: $name", ({ definition, modules }) => {
    const one = unchecked(definition, modules);
    const other = checked(definition, modules);
    expect(one.definition).toEqual(other.definition);
    expect([...one.matrices]).toEqual([...other.matrices]);
    fc.assert(
      fc.property(randomAnswers(other.definition), (answers) => {
        const today = { today: "2026-11-23" };
        expect(evaluationReportOf(evaluate(one, answers, today))).toEqual(
          evaluationReportOf(evaluate(other, answers, today)),
        );
      }),
      runs,
    );
  });

  test("cannot do without the engine for its patterns", () => {
    const definition = kitchenSink as WrittenChecklist;
    expect(() => compilePublished(definition, [caseNumbers as ModuleDefinition])).toThrow("patterns");
  });

  test("is none where it cannot be computed", () => {
    const circular = {
      ...(counterpart as WrittenChecklist),
      conditions: [{ id: "kreis", text: { en: "Circle" }, when: { condition: "kreis" } }],
    };
    expect(compilePublished(circular, [], withPatterns)).toBeNull();
  });
});
