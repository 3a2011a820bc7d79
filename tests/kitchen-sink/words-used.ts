import type { TSchema } from "typebox";
import { languages } from "#core/definition-text.ts";
import { shapeProblems } from "#core/shape.ts";

/** What is needed of a JSON Schema of ours. */
type Schema = TSchema & {
  readonly $ref?: string;
  readonly $defs?: Definitions;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly const?: unknown;
  readonly localized?: boolean;
};
type Definitions = Readonly<Record<string, Schema>>;

/**
 * A word of the language: a property, or one of the values to choose from. Question types share the objects of the
 * properties they have in common, so a word that all of them may carry counts once.
 */
export type Word = { readonly place: string; readonly schema: Schema };

const isLanguage = (schema: Schema): boolean => languages.some((language) => language === schema.const);

const within = (schema: Schema, defs: Definitions): Definitions =>
  schema.$defs === undefined ? defs : { ...defs, ...schema.$defs };

const placeOf = (schema: Schema, place: string): string =>
  schema.const === undefined ? place : `${place} = ${String(schema.const)}`;

const parts = (schema: Schema): readonly (readonly [string, Schema])[] => [
  ...Object.entries(schema.properties ?? {}),
  ...Object.values(schema.patternProperties ?? {}).map((inner) => ["*", inner] as const),
];

/** All words of a schema, each with the first place where it may stand. */
export const wordsOf = (root: TSchema): readonly Word[] => {
  const words = new Map<Schema, string>();
  const seen = new Set<Schema>();
  const visit = (schema: Schema, place: string, defs: Definitions): void => {
    const known = within(schema, defs);
    const target = schema.$ref === undefined ? schema : known[schema.$ref];
    if (target === undefined || seen.has(target) || target.localized === true) return;
    seen.add(target);
    for (const [key, inner] of parts(target)) {
      const at = `${place}.${key}`;
      if (key !== "*" && !words.has(inner)) words.set(inner, placeOf(inner, at));
      visit(inner, at, known);
    }
    if (target.items !== undefined) visit(target.items, `${place}[]`, known);
    for (const member of target.anyOf ?? []) {
      if (member.const !== undefined && !isLanguage(member) && !words.has(member))
        words.set(member, placeOf(member, place));
      visit(member, place, known);
    }
  };
  visit(root, "", {});
  return [...words].map(([schema, place]) => ({ schema, place }));
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether an object knows all words of a schema's that it may not lack, and no others: quickly told, of most misfits. */
const mayFit = (value: unknown, schema: Schema, defs: Definitions): boolean => {
  const {
    properties,
    patternProperties,
    required = [],
  } = schema.$ref === undefined ? schema : (defs[schema.$ref] ?? schema);
  if (!isObject(value) || properties === undefined || patternProperties !== undefined) return true;
  const fits = ([key, member]: [string, unknown]): boolean => {
    const expected = Object.hasOwn(properties, key) ? properties[key] : null;
    return expected !== null && (expected?.const === undefined || expected.const === member);
  };
  return required.every((key) => Object.hasOwn(value, key)) && Object.entries(value).every(fits);
};

/** The words that a definition uses. */
export const wordsUsed = (definition: unknown, root: TSchema, language: string): ReadonlySet<TSchema> => {
  const used = new Set<TSchema>();
  const fits = (value: unknown, schema: Schema, defs: Definitions): boolean =>
    shapeProblems(value, { ...schema, $defs: { ...defs, ...schema.$defs } }, language).length === 0;
  const visit = (value: unknown, schema: Schema, defs: Definitions): void => {
    const known = within(schema, defs);
    const target = schema.$ref === undefined ? schema : known[schema.$ref];
    if (target === undefined || target.localized === true) return;
    for (const member of target.anyOf ?? [])
      if (mayFit(value, member, known) && fits(value, member, known)) {
        used.add(member);
        visit(value, member, known);
      }
    if (Array.isArray(value) && target.items !== undefined)
      for (const item of value as readonly unknown[]) visit(item, target.items, known);
    if (!isObject(value)) return;
    const others = Object.values(target.patternProperties ?? {})[0];
    for (const [key, member] of Object.entries(value)) {
      const inner = target.properties?.[key] ?? others;
      if (inner === undefined) continue;
      used.add(inner);
      visit(member, inner, known);
    }
  };
  visit(definition, root, {});
  return used;
};
