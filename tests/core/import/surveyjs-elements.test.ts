import { describe, expect, test } from "vitest";
import { compileChecklist } from "#core/compile.ts";
import { answersFromSurveyJs } from "#core/import/surveyjs-answers.ts";
import { imported, page } from "./survey.ts";

const questionsOf = (...elements: readonly object[]) =>
  imported(page(...elements)).definition.sections[0]?.questions ?? [];
const codes = (survey: ReturnType<typeof imported>) => survey.left.map(({ code }) => code);

const yesNoChoices = ["yes", "no"];

describe("the elements of a survey", () => {
  test("pages become sections with their condition", () => {
    const { definition } = imported({
      title: "Check",
      description: "What it is about",
      pages: [
        { name: "Page 1", title: "First", elements: [{ type: "boolean", name: "go" }] },
        {
          name: "page2",
          description: "Intro",
          visibleIf: "{go} = true",
          elements: [{ type: "comment", name: "why" }],
        },
      ],
    });
    expect(definition).toMatchObject({
      title: { en: "Check" },
      summary: { en: "What it is about" },
      language: "en",
    });
    expect(definition.sections).toMatchObject([
      { id: "page-1", title: { en: "First" } },
      {
        id: "page2",
        title: { en: "page2" },
        intro: { en: "Intro" },
        appliesIf: { question: "go", equals: "yes" },
      },
    ]);
  });

  test("elements without pages are a section", () => {
    expect(imported({ elements: [{ type: "comment", name: "why" }] }).definition.sections).toMatchObject([
      { id: "s", questions: [{ id: "why", type: "longText" }] },
    ]);
  });

  test("panels are flattened: their questions have the conditions of all panels around them", () => {
    const inner = {
      type: "panel",
      name: "inner",
      visibleIf: "{b} = true",
      elements: [{ type: "comment", name: "c", visibleIf: "{a} = false or {b} = false" }],
    };
    const survey = imported(
      page(
        { type: "boolean", name: "a" },
        { type: "boolean", name: "b" },
        { type: "panel", name: "outer", title: "Details", visibleIf: "{a} = true", elements: [inner] },
      ),
    );
    const [, , title, c] = survey.definition.sections[0]?.questions ?? [];
    expect(title).toEqual({
      id: "outer",
      type: "info",
      text: { en: "Details" },
      appliesIf: { question: "a", equals: "yes" },
    });
    expect(c?.appliesIf).toEqual({
      all: [
        { question: "a", equals: "yes" },
        { question: "b", equals: "yes" },
        {
          any: [
            { question: "a", equals: "no" },
            { question: "b", equals: "no" },
          ],
        },
      ],
    });
    expect(codes(survey)).toEqual(["panelFlattened"]);
  });

  test.each<[object, object]>([
    [
      { type: "radiogroup", choices: yesNoChoices },
      { type: "singleChoice", required: "never" },
    ],
    [
      { type: "dropdown", choices: yesNoChoices, isRequired: true },
      { type: "singleChoice", required: "submit" },
    ],
    [
      { type: "checkbox", choices: yesNoChoices },
      { type: "multipleChoice", minChosen: 0 },
    ],
    [
      { type: "checkbox", choices: yesNoChoices, isRequired: true, maxSelectedChoices: 1 },
      { type: "multipleChoice", maxChosen: 1 },
    ],
    [{ type: "imagepicker", choices: yesNoChoices, multiSelect: true }, { type: "multipleChoice" }],
    [
      { type: "boolean", labelTrue: "Sure" },
      { type: "yesNo", options: [{ id: "yes", label: { en: "Sure" } }] },
    ],
    [
      { type: "text", maxLength: 80 },
      { type: "shortText", maxLength: 80 },
    ],
    [
      { type: "text", inputType: "number", min: 1, max: "9.5", step: 0.5 },
      { type: "number", minimum: "1", maximum: "9.5", decimals: 1 },
    ],
    [
      { type: "text", inputType: "date", min: "2026-01-01" },
      { type: "date", earliest: "2026-01-01" },
    ],
    [{ type: "text", inputType: "email" }, { type: "shortText" }],
    [{ type: "comment" }, { type: "longText" }],
    [
      { type: "rating", rateMax: 3, minRateDescription: "bad" },
      { type: "scale", from: 1, to: 3, step: 1, labels: [{ value: 1, label: { en: "bad" } }] },
    ],
    [{ type: "rating", rateValues: ["low", "high"] }, { type: "singleChoice" }],
    [
      { type: "html", html: "<p>Read <b>this</b></p>" },
      { type: "info", text: { en: "Read this" } },
    ],
    [
      { type: "matrix", rows: ["One row", "b"], columns: [1, 2], isAllRowRequired: true },
      {
        type: "matrix",
        rows: [{ id: "one-row", required: "submit" }, { id: "b" }],
        columns: [{ id: "o1" }, { id: "o2" }],
      },
    ],
    [
      {
        type: "matrixdynamic",
        columns: [{ name: "who", cellType: "text" }, { name: "role" }],
        choices: yesNoChoices,
        maxRowCount: 4,
      },
      {
        type: "repeatGroup",
        min: 0,
        max: 4,
        questions: [
          { id: "who", type: "shortText" },
          { id: "role", type: "singleChoice" },
        ],
      },
    ],
    [
      { type: "paneldynamic", templateElements: [{ type: "comment", name: "what" }], minPanelCount: 1 },
      {
        type: "repeatGroup",
        rowTitle: { en: "Entry" },
        min: 1,
        questions: [{ id: "what", type: "longText" }],
      },
    ],
  ])("%o", (element, question) => {
    const survey = imported(page({ name: "q", ...element }));
    expect(survey.definition.sections[0]?.questions[0]).toMatchObject({ id: "q", ...question });
    expect(compileChecklist(survey.definition, [])).toMatchObject({ ok: true });
  });

  test("a table of given rows asks each of its columns in each of its rows", () => {
    const table = {
      type: "matrixdropdown",
      name: "m",
      rows: ["r1", { value: "r2", text: "Second", visibleIf: "{m.r1.paid} = true" }],
      columns: [
        { name: "paid", cellType: "boolean" },
        { name: "who", title: "By whom", cellType: "text" },
      ],
    };
    expect(questionsOf(table)).toMatchObject([
      { id: "m-r1-paid", type: "yesNo", text: { en: "r1: paid" } },
      { id: "m-r1-who", type: "shortText", text: { en: "r1: By whom" } },
      { id: "m-r2-paid", appliesIf: { question: "m-r1-paid", equals: "yes" } },
      {
        id: "m-r2-who",
        text: { en: "Second: By whom" },
        appliesIf: { question: "m-r1-paid", equals: "yes" },
      },
    ]);
    expect(answersFromSurveyJs(imported(page(table)), { m: { r1: { paid: true, who: "Ada" } } })).toEqual({
      answers: { "m-r1-paid": "yes", "m-r1-who": "Ada" },
      left: [],
    });
  });

  test("a description and a help text are the help", () => {
    const element = { type: "comment", name: "q", title: "Why?", description: "Short", help: "Long" };
    expect(questionsOf(element)).toMatchObject([
      { text: { en: "Why?" }, help: { why: { en: "Short" }, how: { en: "Long" } } },
    ]);
    expect(questionsOf({ type: "comment", name: "q", help: "Long" })).toMatchObject([
      { help: { why: { en: "Long" } } },
    ]);
  });

  test("“other” is an option with a text of its own, “none” stands alone", () => {
    const element = {
      type: "checkbox",
      name: "q",
      choices: ["a"],
      hasOther: true,
      otherText: "Else",
      showNoneItem: true,
    };
    expect(questionsOf(element)).toMatchObject([
      { options: [{ id: "a" }, { id: "none", exclusive: true }, { id: "other", label: { en: "Else" } }] },
      { id: "q-comment", type: "longText", appliesIf: { question: "q", includes: "other" } },
    ]);
  });

  test("choices and rows keep their conditions", () => {
    const only = { value: "b", visibleIf: "{go} = true" };
    expect(
      questionsOf(
        { type: "boolean", name: "go" },
        { type: "radiogroup", name: "q", choices: ["a", only, "c"] },
        { type: "matrix", name: "m", rows: ["a", only], columns: [1, 2] },
      ),
    ).toMatchObject([
      {},
      { options: [{}, { id: "b", appliesIf: { question: "go", equals: "yes" } }, {}] },
      { rows: [{}, { id: "b", appliesIf: { question: "go", equals: "yes" } }] },
    ]);
  });

  test("a question in a row sees its own row and the questions outside", () => {
    const rows = {
      type: "paneldynamic",
      name: "people",
      templateElements: [
        { type: "boolean", name: "paid" },
        { type: "comment", name: "how", visibleIf: "{panel.paid} = true and {go} = true" },
      ],
    };
    expect(questionsOf({ type: "boolean", name: "go" }, rows)[1]).toMatchObject({
      questions: [
        {},
        {
          appliesIf: {
            all: [
              { question: "paid", equals: "yes" },
              { question: "go", equals: "yes" },
            ],
          },
        },
      ],
    });
  });

  test("a row of a matrix can be asked for", () => {
    const matrix = { type: "matrix", name: "m", rows: ["Row 1"], columns: ["x", "y"] };
    const [, probe] = questionsOf(matrix, { type: "comment", name: "probe", visibleIf: "{m.Row 1} = 'x'" });
    expect(probe?.appliesIf).toEqual({ question: "m-row-1", equals: "x" });
  });
});
