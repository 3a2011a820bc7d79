import type { Schema } from "./description.ts";

/** One line of a body's table: `assessments[].level.title`, what it is, whether it must be there. */
export type Field = { readonly path: string; readonly kind: string; readonly required: boolean };

/** All fields of a body with those inside them, in order. */
export const fieldsOf = (schema: Schema, prefix = ""): readonly Field[] => {
  const inner = innerObject(schema);
  return Object.entries(inner.properties ?? {}).flatMap(([name, property]) => {
    const path = `${prefix}${name}`;
    const required = inner.required?.includes(name) ?? false;
    return [
      { path, kind: kindOf(property), required },
      ...fieldsOf(property, `${path}${isList(property) ? "[]" : ""}.`),
    ];
  });
};

const isList = (schema: Schema): boolean => schema.type === "array";

/** The object in a list or beside `null`, whose fields are listed too. */
const innerObject = (schema: Schema): Schema => {
  if (schema.items) return innerObject(schema.items);
  return schema.anyOf?.map(innerObject).find(({ properties }) => properties) ?? schema;
};

const names: Readonly<Record<string, string>> = {
  string: "Text",
  integer: "ganze Zahl",
  number: "Zahl",
  boolean: "wahr oder falsch",
  object: "Objekt",
  null: "null",
};

const kindOf = (schema: Schema): string => {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(kindOf))].join(" oder ");
  if ("const" in schema) return JSON.stringify(schema.const);
  if (isList(schema)) return `Liste: ${schema.items ? kindOf(schema.items) : "beliebig"}${mostItems(schema)}`;
  return `${names[schema.type ?? ""] ?? "beliebig"}${lengths(schema)}`;
};

const mostItems = ({ maxItems }: Schema): string =>
  maxItems === undefined ? "" : ` (höchstens ${maxItems})`;

const lengths = ({ minLength, maxLength }: Schema): string => {
  if (minLength !== undefined && maxLength !== undefined) return ` (${minLength} bis ${maxLength} Zeichen)`;
  if (maxLength !== undefined) return ` (höchstens ${maxLength} Zeichen)`;
  return minLength === undefined ? "" : ` (mindestens ${minLength} Zeichen)`;
};
