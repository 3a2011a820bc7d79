import type { TSchema } from "typebox";
import { nearest } from "./near.ts";
import type { Path } from "./node.ts";
import type { Problem } from "./problem.ts";

/** The part of JSON Schema that our schemas are written in. */
type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly $ref?: string;
  /** A text by language. */
  readonly localized?: boolean;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

type Definitions = Readonly<Record<string, Schema>>;
/** What is known while a value is checked: schemas by name, and the language that texts must have. */
type Context = { readonly defs: Definitions; readonly language: string };
type Check = (value: unknown, schema: Schema, path: Path, context: Context) => readonly Problem[];

/**
 * What is wrong with the shape of a value, told where it is wrong: of several possible shapes the one is taken that
 * the value means (by its `type`, or by the words it uses), and the problems are those of that shape. Texts must be
 * there in `language`.
 */
export const shapeProblems = (value: unknown, schema: TSchema, language = "de"): readonly Problem[] =>
  check(value, schema, [], { defs: {}, language });

const check: Check = (value, schema, path, context) => {
  const known =
    schema.$defs === undefined ? context : { ...context, defs: { ...context.defs, ...schema.$defs } };
  if (schema.$ref !== undefined) return checkReferred(value, schema.$ref, path, known);
  if (schema.anyOf !== undefined) return checkUnion(value, schema.anyOf, path, known);
  if ("const" in schema) return value === schema.const ? [] : [wrong(path, JSON.stringify(schema.const))];
  switch (schema.type) {
    case "object":
      return checkObject(value, schema, path, known);
    case "array":
      return checkList(value, schema, path, known);
    case "string":
      return typeof value === "string" ? checkText(value, schema, path) : [wrong(path, "string")];
    case "number":
    case "integer":
      return checkNumber(value, schema, path);
    case "boolean":
      return typeof value === "boolean" ? [] : [wrong(path, "boolean")];
    case "null":
      return value === null ? [] : [wrong(path, "null")];
    default:
      return [];
  }
};

const wrong = (path: Path, expected: string): Problem => ({ code: "wrongShape", path, params: { expected } });

const checkReferred = (value: unknown, name: string, path: Path, context: Context): readonly Problem[] => {
  const schema = Object.hasOwn(context.defs, name) ? context.defs[name] : undefined;
  return schema === undefined ? [] : check(value, schema, path, context);
};

const patterns = new Map<string, RegExp>();

/** Our own patterns, each compiled once. */
const patternOf = (source: string): RegExp => {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const made = new RegExp(source, "u");
  patterns.set(source, made);
  return made;
};

const checkText = (
  text: string,
  { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema,
  path: Path,
): readonly Problem[] => {
  if (text.length > maxLength) return [{ code: "limitExceeded", path, params: { limit: maxLength } }];
  if (text.length < minLength) return [{ code: "missingText", path, params: {} }];
  if (pattern === undefined || patternOf(pattern).test(text)) return [];
  return pattern.startsWith("^[a-z][a-zA-Z0-9-]")
    ? [{ code: "badId", path, params: { id: text } }]
    : [wrong(path, pattern)];
};

const checkNumber = (value: unknown, schema: Schema, path: Path): readonly Problem[] => {
  const { type = "number", minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = schema;
  const fits =
    typeof value === "number" &&
    value >= minimum &&
    value > exclusiveMinimum &&
    value <= maximum &&
    (type === "number" || Number.isInteger(value));
  if (fits) return [];
  const range = Number.isFinite(minimum) || Number.isFinite(maximum) ? ` ${minimum}–${maximum}` : "";
  return [wrong(path, `${type}${range}`)];
};

const checkList: Check = (value, { items, minItems = 0, maxItems = Infinity }, path, context) => {
  if (!Array.isArray(value)) return [wrong(path, "[…]")];
  if (value.length < minItems) return [wrong(path, `[…] ≥ ${minItems}`)];
  if (value.length > maxItems) return [{ code: "limitExceeded", path, params: { limit: maxItems } }];
  return items === undefined
    ? []
    : value.flatMap((item, index) => check(item, items, [...path, index], context));
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Names that every object has; as a key from outside they reach into the engine's own objects. */
const inherited = new Set([...Object.getOwnPropertyNames(Object.prototype), "prototype"]);
export const isInheritedName = (key: string): boolean => inherited.has(key);

const checkObject: Check = (value, schema, path, context) => {
  const { properties = {}, required = [], patternProperties, localized } = schema;
  if (!isObject(value))
    return [{ code: "notAnObject", path, params: localized === true ? { language: context.language } : {} }];
  const wanted = localized === true ? [context.language] : required;
  const missing = wanted.filter((keyword) => !Object.hasOwn(value, keyword));
  const members = Object.entries(value).flatMap(([key, member]) => {
    const inner = isInheritedName(key)
      ? undefined
      : Object.hasOwn(properties, key)
        ? properties[key]
        : Object.values(patternProperties ?? {})[0];
    if (inner !== undefined) return check(member, inner, [...path, key], context);
    return [unknownWord(key, Object.keys(properties), localized === true ? missing : [], path)];
  });
  const here = members.filter((problem) => problem.path.length === path.length);
  const meant = new Set(here.map(({ params }) => params["near"]));
  const lacking = missing.filter((keyword) => !meant.has(keyword));
  return [...members, ...lacking.map((keyword) => missingIn(schema, keyword, path))];
};

/** A text without its wording in the checklist's language is a missing text, anything else a missing word. */
const missingIn = ({ localized }: Schema, keyword: string, path: Path): Problem =>
  localized === true
    ? { code: "missingText", path, params: { language: keyword } }
    : { code: "missingKeyword", path, params: { keyword } };

/** What a member of a union stands for: a union within it is one with it. */
const resolved = (schema: Schema, defs: Definitions): readonly Schema[] => {
  const found = schema.$ref === undefined || !Object.hasOwn(defs, schema.$ref) ? schema : defs[schema.$ref];
  if (found === undefined) return [schema];
  return found.anyOf === undefined ? [found] : found.anyOf.flatMap((member) => resolved(member, defs));
};

const checkUnion = (
  value: unknown,
  members: readonly Schema[],
  path: Path,
  context: Context,
): readonly Problem[] => {
  const shapes = members.flatMap((member) => resolved(member, context.defs));
  if (!isObject(value)) return checkPlainUnion(value, shapes, path, context);
  const objects = shapes.filter((shape) => shape.type === "object");
  if (objects.length === 0) return [wrong(path, describe(shapes))];
  const typed = discriminated(value, objects, path);
  if (typed !== null) return "code" in typed ? [typed] : check(value, typed, path, context);
  const words = objects.flatMap((shape) => Object.keys(shape.properties ?? {}));
  const unknown = Object.keys(value).filter((key) => !words.includes(key));
  if (unknown.length > 0 && unknown.length === Object.keys(value).length)
    return unknown.map((keyword) => unknownWord(keyword, words, [], path));
  return check(value, closest(value, objects), path, context);
};

/** `near` is the word that was probably meant: of a text the language that is missing. */
const unknownWord = (
  keyword: string,
  words: readonly string[],
  [missing]: readonly string[],
  path: Path,
): Problem => {
  const near = missing ?? nearest(keyword, words);
  const params = { keyword, allowed: [...new Set(words)], ...(near === null ? {} : { near }) };
  return { code: "unknownKeyword", path, params };
};

const checkPlainUnion = (
  value: unknown,
  shapes: readonly Schema[],
  path: Path,
  context: Context,
): readonly Problem[] => {
  const plain = shapes.filter((shape) => shape.type !== "object");
  const found = plain.map((shape) => check(value, shape, path, context));
  if (found.some((problems) => problems.length === 0)) return [];
  const meant = plain.findIndex((shape) => shape.type === typeName(value) && !("const" in shape));
  const told = found[meant];
  return plain.length === 1 && found[0] ? found[0] : (told ?? [wrong(path, describe(shapes))]);
};

const typeName = (value: unknown): string => (Array.isArray(value) ? "array" : typeof value);

const describe = (shapes: readonly Schema[]): string =>
  [
    ...new Set(
      shapes.map((shape) =>
        "const" in shape
          ? JSON.stringify(shape.const)
          : shape.type === "object"
            ? "{…}"
            : (shape.type ?? "…"),
      ),
    ),
  ].join(" | ");

/** The shape whose `type` is the value's; a problem where it names none of them; null where shapes have no `type`. */
const discriminated = (
  value: Readonly<Record<string, unknown>>,
  shapes: readonly Schema[],
  path: Path,
): Schema | Problem | null => {
  const types = shapes.map((shape) => shape.properties?.["type"]?.const);
  if (types.some((type) => type === undefined) || types.length < 2) return null;
  if (!Object.hasOwn(value, "type")) return { code: "missingKeyword", path, params: { keyword: "type" } };
  const index = types.indexOf(value["type"]);
  return shapes[index] ?? wrong([...path, "type"], types.map((type) => JSON.stringify(type)).join(" | "));
};

/** The shape that knows most of the value's words; of equals the one that misses fewest. */
const closest = (value: Readonly<Record<string, unknown>>, shapes: readonly Schema[]): Schema => {
  const keys = Object.keys(value);
  const score = ({ properties = {}, required = [] }: Schema): number =>
    keys.filter((key) => Object.hasOwn(properties, key)).length * 100 -
    required.filter((key) => !Object.hasOwn(value, key)).length;
  return shapes.reduce((best, shape) => (score(shape) > score(best) ? shape : best));
};
