import { describe, expect, test } from "vitest";
import { importRemarkCodes } from "#core/import/remark.ts";
import { surveyLanguages } from "#core/import/surveyjs-texts.ts";
import { importSurveyJs } from "#core/import/surveyjs.ts";
import { importRemarkSentence } from "#core/text/import-remarks.ts";
import { compiled, evaluatingSurvey, imported, page } from "./survey.ts";

const codes = (survey: ReturnType<typeof imported>) => survey.left.map(({ code }) => code);

const yesNoChoices = ["yes", "no"];

describe("texts", () => {
  const texts = { default: "Why?", fr: "Pourquoi ?", de: "Warum?" };

  test("come over in the languages that are wanted, the rest is told", () => {
    const survey = imported(page({ type: "comment", name: "q", title: texts }), { languages: ["de", "en"] });
    expect(survey.definition.sections[0]?.questions[0]).toMatchObject({ text: { de: "Warum?", en: "Why?" } });
    expect(survey.left).toContainEqual({
      code: "languageLeft",
      path: ["pages", 0, "elements", 0, "title"],
      params: { language: "fr", count: 1 },
    });
  });

  test("missing in the first language are borrowed, and told", () => {
    const survey = imported(page({ type: "comment", name: "q", title: texts }), { languages: ["it"] });
    expect(survey.definition.sections[0]?.questions[0]).toMatchObject({ text: { it: "Why?" } });
    expect(codes(survey)).toContain("textBorrowed");
  });

  test("show in which languages they are", () => {
    expect(surveyLanguages(page({ type: "comment", name: "q", title: texts }))).toEqual(["en", "fr", "de"]);
    expect(surveyLanguages({ locale: "de", title: "Prüfung" })).toEqual(["de"]);
    expect(surveyLanguages(7)).toEqual(["en"]);
  });
});

describe("names", () => {
  test("that are no ids of ours are changed, and the change is told", () => {
    const survey = imported(
      page(
        { type: "radiogroup", name: "Frage 1", choices: ["001", "Ja!", "ja?"] },
        { type: "comment", name: "frage-1" },
        { type: "comment", name: "value" },
        { type: "comment", name: "__proto__" },
        { type: "comment", name: "frage-2" },
      ),
    );
    expect(survey.ids).toEqual({
      sections: {},
      questions: { "Frage 1": "frage-1-2", value: "value-2", ["__proto__"]: "proto" },
      options: { "frage-1-2": { "001": "o001", "Ja!": "ja", "ja?": "ja-2" } },
    });
    compiled(survey);
  });

  test("that questions share mean all of them", () => {
    const shared = (visibleIf: string) => ({ type: "radiogroup", name: "q", choices: ["a", "b"], visibleIf });
    const survey = imported(
      page(
        { type: "boolean", name: "go" },
        shared("{go} = true"),
        shared("{go} = false"),
        { type: "comment", name: "probe", visibleIf: "{q} = 'b'" },
        { type: "comment", name: "other", visibleIf: "{q} <> 'b'" },
      ),
    );
    expect(codes(survey)).toContain("sharedName");
    const evaluation = evaluatingSurvey(survey);
    const applies = (answers: object) =>
      ["probe", "other"].map((id) => evaluation(answers).question(id)?.applies);
    expect(applies({ go: true, q: "b" })).toEqual([true, false]);
    expect(applies({ go: false, q: "b" })).toEqual([true, false]);
    expect(applies({ go: false, q: "a" })).toEqual([false, true]);
    expect(applies({})).toEqual([false, true]);
  });
});

describe("what is left behind", () => {
  test("is named by its place where it has a meaning, once for all where it is looks", () => {
    const survey = imported({
      ...page(
        { type: "radiogroup", name: "a", choices: yesNoChoices, colCount: 2, defaultValue: "yes" },
        { type: "radiogroup", name: "b", choices: yesNoChoices, colCount: 3 },
        { type: "file", name: "upload" },
        { type: "expression", name: "sum", expression: "{x} + 1" },
        { type: "radiogroup", name: "c", choices: ["only"] },
        { type: "comment", name: "d", visibleIf: "today() > {x}" },
      ),
      calculatedValues: [{ name: "x", expression: "1" }],
      showProgressBar: "top",
    });
    expect(survey.left.map(({ code, path, params }) => [code, path.join("."), params["count"]])).toEqual([
      ["propertyLeft", "calculatedValues", undefined],
      ["propertyIgnored", "showProgressBar", 1],
      ["propertyIgnored", "pages.0.elements.0.colCount", 2],
      ["propertyLeft", "pages.0.elements.0.defaultValue", undefined],
      ["elementLeft", "pages.0.elements.2", undefined],
      ["elementLeft", "pages.0.elements.3", undefined],
      ["tooFewOptions", "pages.0.elements.4", undefined],
      ["conditionLeft", "pages.0.elements.5.visibleIf", undefined],
    ]);
    expect(importRemarkSentence(survey.left[7]!, "de")).toBe(
      "Die Bedingung „today() > {x}“ fehlt: sie ruft eine Funktion auf. Der Teil erscheint deshalb immer; schreiben Sie die Bedingung neu.",
    );
  });

  test.each(importRemarkCodes)("%s is said in both languages", (code) => {
    for (const locale of ["de", "en"] as const)
      expect(importRemarkSentence({ code, path: [], params: { count: 2, why: "rows" } }, locale)).toMatch(
        /\.$/,
      );
  });

  test("what is no survey is refused", () => {
    const options = { id: "a", version: "1.0.0", languages: ["en"] } as const;
    expect(importSurveyJs([], options)).toMatchObject({ ok: false, problems: [{ code: "notAnObject" }] });
    expect(importSurveyJs({}, { ...options, scores: { names: {} } })).toMatchObject({
      ok: false,
      problems: [{ code: "missingKeyword", path: ["scores"], params: { keyword: "valuePattern" } }],
    });
  });
});
