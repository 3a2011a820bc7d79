import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileChecklist } from "#core/compile.ts";
import { answersFromSurveyJs } from "#core/import/surveyjs-answers.ts";
import { importSurveyJs } from "#core/import/surveyjs.ts";
import { imported, page } from "./survey.ts";

const anyElement = fc.record(
  {
    type: fc.constantFrom(
      "radiogroup",
      "dropdown",
      "checkbox",
      "boolean",
      "text",
      "comment",
      "rating",
      "matrix",
      "matrixdynamic",
      "matrixdropdown",
      "paneldynamic",
      "panel",
      "html",
      "multipletext",
      "imagepicker",
      "file",
      "constructor",
    ),
    name: fc.constantFrom("a", "B", "c c", "__proto__", "value", "", "a-a"),
    title: fc.oneof(fc.constant("T"), fc.constant({ default: "<b>x</b>", fr: "y {a}" }), fc.constant(7)),
    visibleIf: fc.constantFrom(
      "{a} = 'x'",
      "{B} empty or {c c} > 2",
      "{a} contains 'x' and !({panel.a} = 1)",
      "((",
      "{__proto__} = 1",
    ),
    choices: fc.array(
      fc.oneof(
        fc.constantFrom("x", "y-2", 3, true, "__proto__"),
        fc.record({ value: fc.constantFrom("x", 4), text: fc.string() }),
      ),
      { maxLength: 4 },
    ),
    rows: fc.array(fc.constantFrom("x", "r r", 1, "constructor"), { maxLength: 3 }),
    columns: fc.array(fc.oneof(fc.constantFrom("x", "y"), fc.constant({ name: "a", cellType: "text" })), {
      maxLength: 3,
    }),
    items: fc.constant([{ name: "one" }, { name: "one" }]),
    hasOther: fc.boolean(),
    rateMax: fc.integer({ min: -2, max: 9 }),
    min: fc.constantFrom(1, "x", "2026-01-01"),
    inputType: fc.constantFrom("number", "date", "email", "toString"),
    maxRowCount: fc.integer({ min: -1, max: 5 }),
    minSelectedChoices: fc.integer({ min: 0, max: 9 }),
    maxSelectedChoices: fc.integer({ min: 0, max: 9 }),
  },
  { requiredKeys: ["type"] },
);
const surveys = fc
  .array(fc.tuple(anyElement, fc.array(anyElement, { maxLength: 3 })), { maxLength: 6 })
  .map((elements) =>
    page(
      ...elements.map(([element, inner]) => ({
        ...element,
        elements: inner,
        templateElements: inner,
        ...(element.type === "html" ? { html: "<p>Read" } : {}),
      })),
    ),
  );

describe("whatever a survey holds", () => {
  test("the definition compiles, cycles apart", () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const result = compileChecklist(imported(survey).definition, []);
        const problems = result.ok ? [] : result.problems.filter(({ code }) => code !== "cycle");
        expect(problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("nothing throws, also for what is no survey and no answers", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (survey, answers) => {
        const shaped = { pages: [{ elements: [survey] }, survey], title: survey };
        for (const each of [survey, shaped]) {
          const result = importSurveyJs(each, {
            id: "a",
            version: "1.0.0",
            languages: ["en"],
            scores: undefined,
          });
          if (result.ok) answersFromSurveyJs(result.value, answers);
        }
      }),
      { numRuns: 500 },
    );
  });
});
