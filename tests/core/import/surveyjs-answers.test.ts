import { describe, expect, test } from "vitest";
import { answersFromSurveyJs } from "#core/import/surveyjs-answers.ts";
import { evaluatingSurvey, imported, page } from "./survey.ts";

describe("answers to a survey", () => {
  const survey = imported(
    page(
      { type: "radiogroup", name: "Choice", choices: ["A", 2], hasOther: true },
      { type: "checkbox", name: "many", choices: ["x y", "z"] },
      { type: "boolean", name: "bool" },
      { type: "text", name: "num", inputType: "number" },
      { type: "text", name: "day", inputType: "date" },
      { type: "comment", name: "text" },
      { type: "rating", name: "rate" },
      { type: "matrix", name: "mat", rows: ["Row 1", "r2"], columns: ["c1", "c2"] },
      { type: "multipletext", name: "parts", items: [{ name: "one" }, { name: "two", inputType: "number" }] },
      {
        type: "matrixdynamic",
        name: "rows",
        columns: [
          { name: "who", cellType: "text" },
          { name: "age", cellType: "text", inputType: "number" },
        ],
      },
    ),
  );

  test("come over in the form of our files, and are valid", () => {
    const given = {
      Choice: "other",
      "Choice-Comment": "Something else",
      many: ["x y"],
      bool: false,
      num: 1.5,
      day: "2026-05-01T00:00:00.000Z",
      text: "Words",
      rate: 4,
      mat: { "Row 1": "c2" },
      parts: { one: "1st", two: 2 },
      rows: [{ who: "Ada", age: 36 }, { who: "Bob" }],
    };
    const { answers, left } = answersFromSurveyJs(survey, given);
    expect(left).toEqual([]);
    expect(answers).toEqual({
      choice: "other",
      "choice-comment": "Something else",
      many: ["x-y"],
      bool: "no",
      num: "1.5",
      day: "2026-05-01",
      text: "Words",
      rate: 4,
      "mat-row-1": "c2",
      "parts-one": "1st",
      "parts-two": "2",
      rows: [{ who: "Ada", age: "36" }, { who: "Bob" }],
    });
    expect(evaluatingSurvey(survey)(given).problems).toEqual([]);
  });

  test("that have no place here are told", () => {
    const given = { gone: 1, Choice: "B", many: "z", num: "x", mat: 3, rows: [{ nobody: 1 }] };
    expect(answersFromSurveyJs(survey, given)).toEqual({
      answers: { rows: [{}] },
      left: [["gone"], ["Choice"], ["many"], ["num"], ["mat"], ["rows", 0, "nobody"]].map((path) => ({
        code: "answerLeft",
        path,
        params: { name: path.at(-1) },
      })),
    });
  });
});
