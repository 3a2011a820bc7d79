import { describe, expect, test } from "vitest";
import type { QuestionDefinition } from "#core/definition-question.ts";
import type { ChecklistDefinition } from "#core/definition.ts";
import { scoringNotes } from "#core/lint/scoring.ts";
import { compiledWith, dimension, one, yesNo } from "../build.ts";

const rated = { gut: 1, halb: 0.5, auchHalb: 0.5 };

/** The options that are told to come to the same as another. */
const indistinct = (
  question: QuestionDefinition,
  parts: Partial<Omit<ChecklistDefinition, "sections">> = {},
): readonly unknown[] =>
  scoringNotes(
    compiledWith({ ...parts, dimensions: [dimension("alpha")], questions: [yesNo("vorher"), question] }),
  )
    .filter(({ code }) => code === "indistinctOptions")
    .map(({ params }) => params["option"]);

describe("options that come to the same are told", () => {
  test("where nothing depends on which of them is chosen", () => {
    expect(indistinct(one("wahl", rated, { dimension: "alpha" }))).toEqual(["auchHalb"]);
  });

  test("not where a table has a value for each", () => {
    const value = { lookup: { question: "wahl", values: { gut: 0, halb: 1, auchHalb: 2 } } };
    const computed = [{ id: "c", title: { de: "C" }, unit: { de: "" }, value }];
    expect(indistinct(one("wahl", rated, { dimension: "alpha" }), { computed })).toEqual([]);
  });

  test("not where one of them asks for a reason or a citation", () => {
    for (const duty of ["reason", "citations"])
      expect(
        indistinct(
          one("wahl", rated, { dimension: "alpha", [duty]: { duty: "optional", requiredFor: ["halb"] } }),
        ),
      ).toEqual([]);
  });

  test("not where one of them stands alone, or is offered only sometimes", () => {
    const alone = { ...rated, halb: { rating: 0.5, exclusive: true } };
    expect(indistinct(one("wahl", alone, { dimension: "alpha" }))).toEqual([]);
    const sometimes = {
      ...rated,
      halb: { rating: 0.5, appliesIf: { question: "vorher", equals: "yes" } },
    };
    expect(indistinct(one("wahl", sometimes, { dimension: "alpha" }))).toEqual([]);
  });
});
