import { describe, expect, test } from "vitest";
import { evaluatingSurvey, imported, page } from "./survey.ts";

describe("points", () => {
  const choices = ["item1-3", "item2-0", "item3"];
  const pointsOf = (survey: ReturnType<typeof imported>) =>
    survey.definition.sections[0]?.questions.map((question) =>
      "options" in question ? question.options?.map((option) => option.points ?? null) : [],
    );

  test("are read from the ends of values, their name from the ends of names", () => {
    const scores = { valuePattern: "lastDashInteger", names: { "-RS": "raw", "-NS": null } };
    const panel = (name: string, ...elements: object[]) => ({ type: "panel", name, elements });
    const survey = imported(
      page(
        panel(
          "p-RS",
          { type: "radiogroup", name: "a", choices },
          { type: "checkbox", name: "b-NS", choices },
        ),
        { type: "dropdown", name: "c-RS", choices },
        { type: "tagbox", name: "d-RS", choices },
      ),
      { scores },
    );
    const given = [{ raw: 3 }, { raw: 0 }, { raw: 0 }];
    const none = [null, null, null];
    expect(pointsOf(survey)).toEqual([given, none, given, none]);
  });

  test("go together with what the map adds to the definition", () => {
    const scores = {
      valuePattern: "lastDashInteger",
      names: { q: "raw" },
      add: {
        dimensions: [{ id: "raw", kind: "principle", title: { en: "Raw" }, score: { sum: "raw" } }],
        computed: [{ id: "sum", title: { en: "Sum" }, unit: { en: "" }, value: { points: "raw" } }],
      },
    };
    const survey = imported(page({ type: "checkbox", name: "q", choices: ["a-1", "b-2"] }), { scores });
    expect(evaluatingSurvey(survey)({ q: ["a-1", "b-2"] }).computed).toMatchObject([{ value: "3" }]);
  });
});
