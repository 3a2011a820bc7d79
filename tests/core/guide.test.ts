import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileChecklist } from "#core/compile.ts";
import { ChecklistSchema, ModuleSchema } from "#core/definition.ts";
import { runExamples } from "#core/example.ts";

const guide = readFileSync(new URL("../../checklists/README.md", import.meta.url), "utf8");

/** Everything in code marks, and every name in the JSON of the guide. */
const named = new Set([
  ...[...guide.matchAll(/`([^`\n]+)`/g)].flatMap(
    ([, code = ""]) => code.match(/[$\p{L}][\p{L}\d-]*/gu) ?? [],
  ),
  ...[...guide.matchAll(/"([$\w-]+)":/g)].map(([, name = ""]) => name),
]);

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === "object" && value !== null;

/** Keywords and fixed values of the language, from its schemas; the languages of texts aside. */
const wordsIn = (schema: unknown, seen = new Set<unknown>()): readonly string[] => {
  if (!isObject(schema) || seen.has(schema) || schema["localized"] === true) return [];
  seen.add(schema);
  const { properties, const: value } = schema;
  const members = isObject(properties) ? properties : {};
  const inner = ["items", "anyOf", "$defs", "patternProperties"].flatMap((word) => {
    const part = schema[word];
    return isObject(part) ? [part, ...Object.values(part)] : [];
  });
  return [
    ...Object.keys(members),
    ...(typeof value === "string" && !/^[a-z]{2}$/.test(value) ? [value] : []),
    ...[...Object.values(members), ...inner].flatMap((each) => wordsIn(each, seen)),
  ];
};

describe("the guide for authors", () => {
  test("names every keyword and every fixed value of the language", () => {
    const words = new Set([...wordsIn(ChecklistSchema), ...wordsIn(ModuleSchema)]);
    expect([...words].filter((word) => !named.has(word))).toEqual([]);
  });
  test("leads to a checklist that compiles and whose examples hold", () => {
    const [, json = ""] = /<!-- walk-through -->\s*```json\n([\s\S]*?)```/.exec(guide) ?? [];
    const compiled = compileChecklist(JSON.parse(json), []);
    expect(compiled).toMatchObject({ ok: true });
    expect(compiled.ok && runExamples(compiled.value)).toEqual([]);
  });
});
