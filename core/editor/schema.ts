import type { TSchema } from "typebox";
import { canonicalJson } from "../canonical.ts";
import type { JsonObject, Json } from "../json.ts";
import { partNames } from "./part-names.ts";

/** The part of JSON Schema that our schemas are written in; what typebox hides in them is not enumerable. */
type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly localized?: boolean;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
} & Readonly<Record<string, unknown>>;

/** What a word means, by the part it stands in (`option.rating`) or wherever it stands (`id`). */
export type KeywordWords = Readonly<Record<string, string>>;

/** Schemas written out while a root is; `text` keys what stands in several places. */
type Writing = {
  readonly words: KeywordWords;
  readonly text: (schema: Schema) => string;
  readonly uses: ReadonlyMap<string, number>;
  /** Names of the shared parts, by their text. */
  readonly names: Map<string, string>;
  readonly shared: Map<string, Json>;
};

/** From this many characters on, what stands in several places is written once. */
const worthSharing = 160;

const innerSchemas = (schema: Schema): readonly Schema[] => [
  ...(schema.anyOf ?? []),
  ...(schema.items === undefined ? [] : [schema.items]),
  ...Object.values(schema.properties ?? {}),
  ...Object.values(schema.patternProperties ?? {}),
  ...Object.values(schema.$defs ?? {}),
];

/** The text of a schema; made once for each object, because typebox uses the same ones again and again. */
const texts = (): ((schema: Schema) => string) => {
  const known = new WeakMap<Schema, string>();
  return (schema) => {
    const text = known.get(schema) ?? canonicalJson(schema);
    known.set(schema, text);
    return text;
  };
};

const countUses = (schema: Schema, text: Writing["text"], uses: Map<string, number>): void => {
  const key = text(schema);
  const before = uses.get(key) ?? 0;
  uses.set(key, before + 1);
  if (before === 0) for (const inner of innerSchemas(schema)) countUses(inner, text, uses);
};

const reference = (name: string): JsonObject => ({ $ref: `#/$defs/${name}` });

/** A name that no other part has yet. */
const freeName = (wanted: string, { shared }: Writing): string => {
  let name = wanted;
  for (let number = 2; shared.has(name); number += 1) name = `${wanted}${number}`;
  return name;
};

/** Puts a schema among the shared parts, once, and refers to it. Its place is taken first: it may hold itself. */
const share = (schema: Schema, wanted: string, writing: Writing): JsonObject => {
  const key = writing.text(schema);
  const known = writing.names.get(key);
  if (known !== undefined) return reference(known);
  const name = freeName(wanted, writing);
  writing.names.set(key, name);
  writing.shared.set(name, null);
  writing.shared.set(name, written(schema, name, writing));
  return reference(name);
};

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** A schema in its place: written out, or referred to where it has a name or stands in several places. */
const placed = (schema: Schema, context: string, writing: Writing): Json => {
  for (const [name, part] of Object.entries(schema.$defs ?? {})) share(part, lowerFirst(name), writing);
  if (schema.$ref !== undefined) return reference(lowerFirst(schema.$ref));
  const key = writing.text(schema);
  const name = writing.names.get(key) ?? partNames().get(key);
  if (name !== undefined) return share(schema, name, writing);
  const isShared = key.length >= worthSharing && (writing.uses.get(key) ?? 0) > 1;
  return isShared ? share(schema, context, writing) : written(schema, context, writing);
};

const leftOut: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "items",
  "anyOf",
  "$id",
  "$defs",
]);

/** What a schema says itself, without what is in it. */
const ownWords = (schema: Schema): JsonObject =>
  Object.fromEntries(
    Object.entries(schema).filter(([word]) => !leftOut.has(word) && word !== "localized"),
  ) as JsonObject;

const written = (schema: Schema, context: string, writing: Writing): Json => {
  const { anyOf, properties, patternProperties, items } = schema;
  if (anyOf !== undefined) return writtenUnion(anyOf, context, writing);
  return {
    ...ownWords(schema),
    ...(schema.localized === true ? { minProperties: 1 } : {}),
    ...(items === undefined ? {} : { items: placed(items, `${context}Item`, writing) }),
    ...(properties === undefined ? {} : { properties: writtenMembers(properties, context, writing) }),
    ...(patternProperties === undefined ? {} : writtenRecord(patternProperties, context, writing)),
  };
};

const writtenMembers = (
  properties: Readonly<Record<string, Schema>>,
  context: string,
  writing: Writing,
): JsonObject =>
  Object.fromEntries(
    Object.entries(properties).map(([word, schema]) => {
      const description = writing.words[`${context}.${word}`] ?? writing.words[word];
      const inside = placed(schema, word, writing) as JsonObject;
      return [word, description === undefined ? inside : { description, ...inside }];
    }),
  );

/** Members whose names are ids, or anything. */
const writtenRecord = (
  patterns: Readonly<Record<string, Schema>>,
  context: string,
  writing: Writing,
): JsonObject => {
  const [pattern = "", schema = {}] = Object.entries(patterns)[0] ?? [];
  const names = pattern === "^.*$" ? {} : { propertyNames: { pattern } };
  return { ...names, additionalProperties: placed(schema, `${context}Item`, writing) };
};

const typeOf = (schema: Schema): unknown => schema.properties?.["type"]?.const;

/** Words to choose from become an enumeration; shapes that are told apart by `type` are asked for one by one. */
const writtenUnion = (members: readonly Schema[], context: string, writing: Writing): Json => {
  if (members.every((member) => member.const !== undefined))
    return { enum: members.map((member) => member.const as Json) };
  const types = members.map(typeOf);
  if (types.some((type) => type === undefined))
    return { anyOf: members.map((member) => placed(member, context, writing)) };
  const description = writing.words[`${context}.type`] ?? writing.words["type"] ?? "";
  return {
    type: "object",
    required: ["type"],
    properties: { type: { description, enum: types as Json[] } },
    allOf: members.map((member, index) => {
      const type = types[index] as string;
      return {
        if: { required: ["type"], properties: { type: { const: type } } },
        then: share(member, `${type}Question`, writing),
      };
    }),
  };
};

/**
 * The JSON Schema (draft-07, which editors know best) of a schema of ours: parts that stand in several places once
 * under `$defs`, every word with what it means. What depends on other places in a file (ids that exist, units that
 * agree) is for the compiler to say.
 */
export const editorSchemaOf = (root: TSchema, title: string, words: KeywordWords): JsonObject => {
  const schema = root as Schema;
  const text = texts();
  const uses = new Map<string, number>();
  countUses(schema, text, uses);
  const writing: Writing = { words, text, uses, names: new Map(), shared: new Map() };
  const body = written(schema, "root", writing) as JsonObject;
  const names = [...writing.shared.keys()].sort((left, right) => (left < right ? -1 : 1));
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title,
    ...body,
    $defs: Object.fromEntries(names.map((name) => [name, writing.shared.get(name) ?? null])),
  };
};
