import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editorSchemas, schemaText } from "#core/editor/schemas.ts";
import { ChecklistSchema } from "#core/definition.ts";
import { languages } from "#core/definition-text.ts";
import { keywordsDe } from "#core/text/keywords-de.ts";
import { shapeProblems } from "#core/shape.ts";
import { shippedChecklists, shippedModules } from "../../shipped.ts";
import { drawnChecklists } from "../generate.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "checklists");
const schemas = editorSchemas();
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
ajv.addKeyword("patternErrorMessage");
const isChecklist = ajv.compile(schemas["checklist.schema.json"]!);
const isModule = ajv.compile(schemas["module.schema.json"]!);

type Members = Record<string, unknown>;
const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** All objects in a JSON value, itself included. */
const objectsIn = (value: unknown): readonly Members[] =>
  Array.isArray(value)
    ? value.flatMap(objectsIn)
    : isObject(value)
      ? [value, ...Object.values(value).flatMap(objectsIn)]
      : [];

const kurzcheck = () => structuredClone(shippedChecklists[0]?.definition) as Members;

/** Where ajv finds fault, deepest first: what an editor marks. */
const marked = (definition: unknown): readonly string[] => {
  isChecklist(definition);
  const found = (isChecklist.errors ?? []).map(({ instancePath }) => instancePath);
  return [...new Set(found)].sort((left, right) => right.length - left.length);
};

describe("the JSON Schemas for editors", () => {
  it.each(Object.entries(schemas))("%s on disk is as it is generated (npm run schema)", (name, schema) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(schemaText(schema));
  });

  it.each(Object.entries(schemas))(
    "%s is small, refers only to itself and holds only words that editors know",
    (_name, schema) => {
      const text = JSON.stringify(schema);
      expect(text.length).toBeLessThan(150_000);
      expect(text).not.toMatch(/"~|"localized"|"\$id"/);
      const defs = Object.keys(schema["$defs"] as object);
      const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, target]) => target);
      expect(references.filter((target) => !defs.includes(target?.replace("#/$defs/", "") ?? ""))).toEqual(
        [],
      );
      expect(defs).toEqual(expect.arrayContaining(["condition", "expression", "localizedText", "question"]));
    },
  );

  it("say of every word what it means", () => {
    const untold = Object.values(schemas)
      .flatMap(objectsIn)
      .filter(({ type, properties }) => type === "object" && isObject(properties))
      .flatMap(({ properties }) => Object.entries(properties as Members))
      .filter(([word, schema]) => isObject(schema) && schema["description"] === undefined && word !== "type")
      .map(([word]) => word)
      .filter((word) => !(languages as readonly string[]).includes(word));
    expect([...new Set(untold)]).toEqual([]);
  });

  it("use what is said of a word in a certain part", () => {
    const told = new Set(
      Object.values(schemas)
        .flatMap(objectsIn)
        .map(({ description }) => description),
    );
    expect(Object.keys(keywordsDe).filter((word) => !told.has(keywordsDe[word]))).toEqual([]);
  });

  const parts = Object.values(schemas).flatMap(objectsIn);
  const named = (schema: Members, { $defs }: Members): Members =>
    typeof schema["$ref"] === "string"
      ? (($defs as Members)[schema["$ref"].replace("#/$defs/", "")] as Members)
      : schema;

  /** The shapes that something may have, where there are several. */
  const unions = Object.values(schemas).flatMap((schema) =>
    objectsIn(schema)
      .filter(({ anyOf }) => Array.isArray(anyOf))
      .map(({ anyOf }) => (anyOf as Members[]).map((member) => named(member, schema))),
  );

  const acceptsNothing = ({ required = [], minProperties = 0 }: Members): boolean =>
    (required as unknown[]).length === 0 && minProperties === 0;

  it("let an editor offer the words of all shapes for an empty object", () => {
    expect(unions.length).toBeGreaterThan(5);
    for (const union of unions) {
      const objects = union.filter(({ type }) => type === "object");
      expect(new Set(objects.map(acceptsNothing)).size).toBeLessThanOrEqual(1);
    }
  });

  it("let an editor take what is wrong in an object for a wrong object, in a text for a wrong text", () => {
    for (const union of unions) {
      const first = union.findIndex(({ type }) => type !== "object");
      expect(union.slice(Math.max(first, 0)).filter(({ type }) => type === "object" && first > 0)).toEqual(
        [],
      );
      const hasObject = union.some(({ type }) => type === "object");
      expect(union.filter(({ pattern }) => hasObject && pattern !== undefined)).toEqual([]);
    }
  });

  it("offer what all types of questions have before a type is chosen, and say what each type is", () => {
    const { question } = schemas["checklist.schema.json"]?.["$defs"] as Members;
    const { type, ...others } = (question as Members)["properties"] as Members;
    expect(Object.keys(others).toSorted()).toEqual(["appliesIf", "code", "id", "text"]);
    const types = (type as { readonly anyOf: readonly Members[] }).anyOf;
    expect(types).toHaveLength(16);
    expect(types.filter(({ description }) => description === "")).toEqual([]);
  });

  it("say in words what a pattern asks for", () => {
    const patterns = parts.filter(({ pattern }) => typeof pattern === "string");
    expect(patterns.length).toBeGreaterThan(5);
    for (const { patternErrorMessage } of patterns)
      expect(patternErrorMessage).toMatch(/^Erwartet wird: [^\\^$]+\.$/);
  });

  it.each(shippedChecklists)("accept $name, which names its schema", ({ definition, file }) => {
    isChecklist(definition);
    expect(isChecklist.errors).toBeNull();
    const named = (definition as { readonly $schema?: string }).$schema ?? "";
    expect(resolve(dirname(file), named)).toBe(join(folder, "checklist.schema.json"));
  });

  it("accept shipped modules, which name theirs", () => {
    for (const { file, definition } of shippedModules) {
      expect([file, isModule(definition)]).toEqual([file, true]);
      const named = (definition as { readonly $schema?: string }).$schema ?? "";
      expect(resolve(dirname(file), named)).toBe(join(folder, "module.schema.json"));
    }
  });

  it("accept every definition that the core accepts", () => {
    fc.assert(
      fc.property(drawnChecklists, ({ written }) => {
        isChecklist(written);
        expect(isChecklist.errors).toBeNull();
      }),
    );
  });

  it("refuse a word that is not of the language wherever it stands, as the core does", () => {
    const places = objectsIn(kurzcheck()).length;
    fc.assert(
      fc.property(fc.nat(places - 1), (place) => {
        const definition = kurzcheck();
        const object = objectsIn(definition)[place];
        if (object !== undefined) object["gibtEsNicht"] = true;
        expect(isChecklist(definition)).toBe(shapeProblems(definition, ChecklistSchema).length === 0);
      }),
    );
  });

  it.each([
    ["a misspelt word of a question", "/sections/0/questions/0", { requierd: "never" }],
    ["a word of another type of question", "/sections/0/questions/0", { from: 1 }],
    ["a type that does not exist", "/sections/0/questions/0/type", "ja-nein"],
    ["a weight below zero", "/sections/0/questions/0/weight", -1],
    ["a text that is no text by language", "/title", "Titel"],
    ["an id with an umlaut", "/sections/0/id", "prüfung"],
  ])("mark %s where it stands", (_name, pointer, change) => {
    const definition = kurzcheck();
    const steps = pointer.split("/").slice(1);
    const last = steps.pop() ?? "";
    const parent = steps.reduce<unknown>((value, step) => (value as Members)[step], definition) as Members;
    const before = parent[last];
    parent[last] = isObject(change) && isObject(before) ? { ...before, ...change } : change;
    expect(marked(definition)).toContain(pointer);
  });
});
