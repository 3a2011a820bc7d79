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
  readonly patternMeaning: (pattern: string) => string;
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

/** What a schema says itself, without what is in it; of a pattern also what it means. */
const ownWords = (schema: Schema, { patternMeaning }: Writing): JsonObject => {
  const own = Object.entries(schema).filter(([word]) => !leftOut.has(word) && word !== "localized");
  const { pattern } = schema;
  const meaning = typeof pattern === "string" ? { patternErrorMessage: patternMeaning(pattern) } : {};
  return { ...Object.fromEntries(own), ...meaning };
};

const written = (schema: Schema, context: string, writing: Writing): Json => {
  const { anyOf, properties, patternProperties, items } = schema;
  if (anyOf !== undefined) return writtenUnion(anyOf, context, writing);
  return {
    ...ownWords(schema, writing),
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
  const names =
    pattern === "^.*$"
      ? {}
      : { propertyNames: { pattern, patternErrorMessage: writing.patternMeaning(pattern) } };
  return { ...names, additionalProperties: placed(schema, `${context}Item`, writing) };
};

const typeOf = (schema: Schema): unknown => schema.properties?.["type"]?.const;

/** A shape of its own, or one that stands elsewhere, which may be a union itself. */
const isObject = ({ type, $ref }: Schema): boolean => type === "object" || $ref !== undefined;

/**
 * Any of several shapes, objects first: of equally wrong ones an editor takes the first for what was meant. They are
 * told apart from patterns before that: what is wrong in a text is then told of it, and not that it is no object.
 */
const anyOf = (members: readonly Schema[], context: string, writing: Writing): JsonObject => {
  const [objects, others] = [members.filter(isObject), members.filter((member) => !isObject(member))];
  const any = (some: readonly Schema[]): JsonObject => {
    const [first, ...more] = some.map((member) => placed(member, context, writing) as JsonObject);
    return first !== undefined && more.length === 0 ? first : { anyOf: [...(first ? [first] : []), ...more] };
  };
  const isClear = objects.length > 0 && objects.every(({ $ref }) => $ref === undefined);
  return isClear && others.some(({ pattern }) => pattern !== undefined)
    ? { if: { type: "object" }, then: any(objects), else: any(others) }
    : any([...objects, ...others]);
};

/** The words that all of several shapes have, so that an editor offers them before it knows which is meant. */
const sharedWords = (members: readonly Schema[]): Readonly<Record<string, Schema>> => {
  const [first, ...others] = members;
  return Object.fromEntries(
    Object.entries(first?.properties ?? {}).filter(
      ([word]) => word !== "type" && others.every(({ properties }) => properties?.[word] !== undefined),
    ),
  );
};

/** Words to choose from become an enumeration; shapes that are told apart by `type` are asked for one by one. */
const writtenUnion = (members: readonly Schema[], context: string, writing: Writing): Json => {
  if (members.every((member) => member.const !== undefined))
    return { enum: members.map((member) => member.const as Json) };
  const types = members.map(typeOf);
  if (types.some((type) => type === undefined)) return anyOf(members, context, writing);
  const description = writing.words[`${context}.type`] ?? writing.words["type"] ?? "";
  const named = types.map((type) => ({
    const: type as string,
    description: writing.words[`type.${String(type)}`] ?? "",
  }));
  return {
    type: "object",
    required: ["type"],
    properties: {
      ...writtenMembers(sharedWords(members), context, writing),
      type: { description, anyOf: named },
    },
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
export const editorSchemaOf = (
  root: TSchema,
  title: string,
  { words, patternMeaning }: Pick<Writing, "words" | "patternMeaning">,
): JsonObject => {
  const schema = root as Schema;
  const text = texts();
  const uses = new Map<string, number>();
  countUses(schema, text, uses);
  const writing: Writing = { words, patternMeaning, text, uses, names: new Map(), shared: new Map() };
  const body = written(schema, "root", writing) as JsonObject;
  const names = [...writing.shared.keys()].sort((left, right) => (left < right ? -1 : 1));
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title,
    ...body,
    $defs: Object.fromEntries(names.map((name) => [name, writing.shared.get(name) ?? null])),
  };
};
