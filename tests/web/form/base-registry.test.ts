import { describe, expect, test } from "vitest";
import { compileChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import { formFor } from "#core/form.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import baseRegistry from "#web/form/rjsf/base-registry.ts";
import { theme } from "#web/form/theme.ts";
import { compiled } from "../../core/meldecheck.ts";
import { caseNumbers, kitchenSink } from "../../kitchen-sink/read.ts";
import { kurzcheck } from "../../kurzcheck-report.ts";

const everything = compileChecklist(kitchenSink, [caseNumbers], { patterns: re2Patterns });
if (!everything.ok) throw new Error("the checklist with everything does not compile");

const checklists = [everything.value, compiled(), kurzcheck];

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === "object" && value !== null;

/** What is said under a name anywhere in a form's JSON. */
const saidUnder = (name: string, json: unknown): readonly unknown[] =>
  isObject(json)
    ? Object.entries(json).flatMap(([key, value]) => [
        ...(key === name ? [value] : []),
        ...saidUnder(name, value),
      ])
    : [];

const forms = checklists.flatMap((checklist) => {
  const evaluation = evaluate(checklist, {}, { today: "2026-11-23" });
  return checklist.definition.sections.map(({ id }) => formFor(evaluation, id, "de"));
});

const namesOf = (values: readonly unknown[]): readonly string[] =>
  [...new Set(values.filter((value) => typeof value === "string"))].sort();

describe("what the forms of all kinds of questions name", () => {
  test("is drawn by a field that is there", () => {
    const fields: Readonly<Record<string, unknown>> = {
      object: baseRegistry().fields["ObjectField"],
      array: baseRegistry().fields["ArrayField"],
      string: baseRegistry().fields["StringField"],
      number: baseRegistry().fields["NumberField"],
    };
    const types = namesOf(
      saidUnder(
        "type",
        forms.map(({ schema }) => schema),
      ),
    );
    expect(types).toEqual(["array", "number", "object", "string"]);
    for (const type of types) expect(fields[type], type).toBeDefined();
  });

  test("is a widget or field of the theme", () => {
    const ui = forms.map(({ uiSchema }) => uiSchema);
    const widgets = namesOf(saidUnder("ui:widget", ui)).filter((name) => name !== "hidden");
    expect(widgets).toEqual(Object.keys(theme.widgets).sort());
    expect(namesOf(saidUnder("ui:field", ui))).toEqual(Object.keys(theme.fields).sort());
  });

  test.each(["$ref", "$id", "allOf", "anyOf", "if", "dependencies", "dependentSchemas", "patternProperties"])(
    "has no %s, which rjsf would need parts for that are left out",
    (word) => {
      expect(
        saidUnder(
          word,
          forms.map(({ schema }) => schema),
        ),
      ).toEqual([]);
    },
  );
});
