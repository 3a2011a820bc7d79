import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CitationBody } from "#core/contract-assessment.ts";
import type { Answers } from "#core/answer.ts";
import { answerProblems } from "#core/check.ts";
import { isDay } from "#core/day.ts";
import { isDecimal } from "#core/decimal.ts";
import { evaluate } from "#core/evaluate.ts";
import { changedCells } from "#core/form-change.ts";
import { formDataFor } from "#core/form-data.ts";
import { formFor } from "#core/form.ts";
import type { JsonObject } from "#core/json.ts";
import { compiledWith, many, number, one, shown, yesNo } from "./build.ts";
import { compiled, meldecheck } from "./meldecheck.ts";
import { randomAnswers } from "./random-answers.ts";

const checklist = compiled();
const evaluationOf = (answers: Answers) => evaluate(checklist, answers, { today: "2026-11-23" });

/** A part of a form's JSON by its keys. */
const at = (json: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null ? (part as Record<string, unknown>)[key] : undefined,
    json,
  );

const sections = meldecheck.sections.map((section) => section.id);

const schemaOf = (answers: Answers, section: string) => formFor(evaluationOf(answers), section, "de").schema;
const uiOf = (answers: Answers, section: string) => formFor(evaluationOf(answers), section, "de").uiSchema;

describe("the form of a section", () => {
  test("has the questions that apply now, in order", () => {
    expect(uiOf({}, "antrag")["ui:order"]).toEqual(["hinweis", "online", "wege", "ablauf"]);
    expect(uiOf({ online: { value: "no" } }, "antrag")["ui:order"]).toEqual([
      "hinweis",
      "online",
      "form",
      "wege",
      "ablauf",
    ]);
  });

  test("is empty where the section does not apply or does not exist", () => {
    expect(schemaOf({ faelle: { value: "10" } }, "eilfaelle")).toMatchObject({ properties: {} });
    expect(schemaOf({}, "gibtEsNicht")).toMatchObject({ properties: {} });
    expect(at(schemaOf({ faelle: { value: "2000" } }, "eilfaelle"), "properties", "eilig")).toBeDefined();
  });

  test("offers the options that apply now", () => {
    const offered = (answers: Answers) =>
      at(schemaOf(answers, "antrag"), "properties", "form", "properties", "value", "oneOf");
    expect(offered({ online: { value: "no" } })).toEqual([
      { const: "frei", title: "Formfrei" },
      { const: "schrift", title: "Schriftform" },
      { const: "text", title: "Textform" },
    ]);
    expect(offered({ online: { value: "no" }, frist: { value: "2026-12-01" } })).toHaveLength(4);
  });

  test("asks for a reason beside a figure that is computed, where that is to be explained", () => {
    const checklist = compiledWith({
      questions: [number("n"), shown("figur", "c", { reason: { duty: "required" }, bands: [{ from: "1" }] })],
      computed: [{ id: "c", title: { de: "C" }, unit: { de: "" }, value: { answer: "n" } }],
    });
    const bare = evaluate(checklist, { n: { value: "3" } }, { today: "2026-11-23" });
    expect(
      Object.keys(at(formFor(bare, "s", "de").schema, "properties", "figur", "properties") ?? {}),
    ).toEqual(["reason"]);
    expect(answerProblems(bare, { complete: true })).toMatchObject([{ code: "reasonMissing" }]);
    const [before, after] = [formDataFor(bare, "s"), { n: { value: "3" }, figur: { reason: "weil" } }];
    expect(changedCells(bare, "s", before, after)).toEqual([
      { questionId: "figur", rowId: null, answer: { value: null, reason: "weil" } },
    ]);
    const told = bare.with("figur", null, { value: null, reason: "weil" });
    expect(answerProblems(told, { complete: true })).toEqual([]);
  });

  test("takes no answer, and is a valid schema, where none of the options applies", () => {
    const hidden = { appliesIf: { question: "vorher", equals: "yes" } } as const;
    const checklist = compiledWith({
      questions: [
        yesNo("vorher"),
        one("eine", { a: hidden, b: hidden }),
        many("mehrere", { a: hidden, b: hidden }, { minChosen: 0 }),
      ],
    });
    const none = evaluate(checklist, {}, { today: "2026-11-23" });
    const fits = new Ajv2020({ strict: true }).compile(formFor(none, "s", "de").schema);
    expect(fits({ eine: {}, mehrere: { value: [] } })).toBe(true);
    expect(fits({ eine: { value: "a" } })).toBe(false);
    expect(fits({ mehrere: { value: ["a"] } })).toBe(false);
  });

  test("names the given options of yes-no questions", () => {
    expect(at(schemaOf({}, "antrag"), "properties", "online", "properties", "value", "oneOf")).toEqual([
      { const: "yes", title: "Ja" },
      { const: "no", title: "Nein" },
      { const: "unsure", title: "Ich bin unsicher" },
    ]);
  });

  test("has one shape for every type of value", () => {
    const umfang = schemaOf({}, "umfang");
    const valueAt = (id: string) => at(umfang, "properties", id, "properties", "value");
    expect(valueAt("faelle")).toEqual({ type: "string", format: "decimal" });
    expect(valueAt("frist")).toEqual({ type: "string", format: "date" });
    expect(valueAt("kurz")).toEqual({ type: "string", maxLength: 20 });
    expect(valueAt("stunden")).toBeUndefined();
    expect(at(schemaOf({}, "antrag"), "properties", "wege", "properties", "value")).toMatchObject({
      type: "array",
      uniqueItems: true,
      maxItems: 3,
    });
    expect(at(valueAt("angaben"), "items", "properties", "$row")).toEqual({ type: "string" });
  });

  test("tells the frame what it shows: number, duty, dimension, reason and citations", () => {
    const frame = (answers: Answers) => at(uiOf(answers, "antrag"), "online", "ui:options");
    expect(frame({ online: { value: "yes" } })).toEqual({
      number: "1.1",
      questionType: "yesNoUnsure",
      duty: "required",
      dimension: "weg",
      reasonDuty: "optional",
      citationsDuty: "optional",
      help: true,
    });
    expect(frame({ online: { value: "no" } })).toMatchObject({
      reasonDuty: "required",
      citationsDuty: "required",
    });
  });

  test("names the widget of every value", () => {
    const widgets = [...sections].flatMap((section) => {
      const ui = uiOf({ online: { value: "no" }, faelle: { value: "2000" } }, section);
      return Object.keys(ui)
        .filter((key) => key !== "ui:order")
        .map((id) => [id, at(ui, id, "value", "ui:widget")]);
    });
    expect(Object.fromEntries(widgets)).toEqual({
      hinweis: undefined,
      online: "choice",
      form: "choice",
      wege: "choices",
      ablauf: "longText",
      faelle: "number",
      minuten: "number",
      frist: "date",
      kurz: "shortText",
      stunden: undefined,
      angaben: "rows",
      eilig: "choice",
    });
  });

  test("says which row questions apply in which row", () => {
    const ui = uiOf(
      {
        angaben: { value: ["r1", "r2"] },
        "herkunft/r1": { value: "register" },
        "herkunft/r2": { value: "person" },
      },
      "umfang",
    );
    expect(at(ui, "angaben", "value", "ui:options", "cells")).toEqual({
      r1: ["name", "herkunft", "vorschrift"],
      r2: ["name", "herkunft"],
    });
  });

  test("is in English where the checklist is translated, else in German", () => {
    const form = formFor(evaluationOf({}), "antrag", "en");
    expect(at(form.schema, "properties", "online", "title")).toBe("Is an online application possible?");
    expect(at(form.schema, "properties", "wege", "title")).toBe("Welche Wege gibt es?");
  });

  test("allows citations as long as the contract allows", () => {
    const item = at(schemaOf({}, "antrag"), "properties", "online", "properties", "citations", "items");
    const lengths = Object.fromEntries(
      Object.entries(CitationBody.properties).map(([part, schema]) => [
        part,
        { type: "string", maxLength: at(schema, "maxLength") },
      ]),
    );
    expect(at(item, "properties")).toEqual(lengths);
  });

  test("holds no rule of answering and no answer of its own", () => {
    fc.assert(
      fc.property(randomAnswers(meldecheck), (answers) => {
        const evaluation = evaluationOf(answers);
        const text = JSON.stringify(sections.map((section) => formFor(evaluation, section, "de").schema));
        expect(text).not.toMatch(/"(if|then|else|pattern|multipleOf|default|required)":/);
      }),
    );
  });

  test("holds exactly what applies, whatever is answered", () => {
    fc.assert(
      fc.property(randomAnswers(meldecheck), (answers) => {
        const evaluation = evaluationOf(answers);
        const inForms = sections.flatMap((section) =>
          Object.keys(at(formFor(evaluation, section, "de").schema, "properties") as object),
        );
        const applying = evaluation.questions.filter((state) => state.applies).map((state) => state.id);
        expect(inForms).toEqual(applying);
      }),
    );
  });
});

describe("the data of a form", () => {
  test("has only what is given: cleared and unanswered values are absent", () => {
    const data = formDataFor(evaluationOf({ online: { value: null }, wege: { value: ["post"] } }), "antrag");
    expect(data).toEqual({ hinweis: {}, online: {}, wege: { value: ["post"] }, ablauf: {} });
  });

  test("leaves out chosen options that do not apply any more", () => {
    const data = formDataFor(evaluationOf({ online: { value: "no" }, form: { value: "eilfall" } }), "antrag");
    expect(data["form"]).toEqual({});
  });

  test("has the rows in their order with the cells that apply", () => {
    const data = formDataFor(
      evaluationOf({
        angaben: { value: ["r2", "r1"] },
        "name/r1": { value: "Name" },
        "herkunft/r1": { value: "person" },
        "vorschrift/r1": { value: "§ 1" },
        "herkunft/r2": { value: "register" },
      }),
      "umfang",
    );
    expect(data["angaben"]).toEqual({
      value: [
        { $row: "r2", name: {}, herkunft: { value: "register" }, vorschrift: {} },
        { $row: "r1", name: { value: "Name" }, herkunft: { value: "person" } },
      ],
    });
  });

  test("fits the form's schema whenever nothing is wrong with the answers", () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    ajv.addFormat("decimal", isDecimal).addFormat("date", isDay);
    const compiledOnce = new Map<string, ValidateFunction>();
    const validatorOf = (schema: JsonObject): ValidateFunction => {
      const text = JSON.stringify(schema);
      const validate = compiledOnce.get(text) ?? ajv.compile(schema);
      compiledOnce.set(text, validate);
      return validate;
    };
    fc.assert(
      fc.property(randomAnswers(meldecheck), (answers) => {
        const evaluation = evaluationOf(answers);
        fc.pre(
          evaluation.problems.every(({ path }) => path.includes("reason") || path.includes("citations")),
        );
        for (const section of sections) {
          const validate = validatorOf(formFor(evaluation, section, "de").schema);
          const fits = validate(formDataFor(evaluation, section));
          expect(fits, JSON.stringify(validate.errors)).toBe(true);
        }
      }),
    );
  });
});
