/**
 * JSON text with the keys of every object in code unit order and without spaces: equal data give equal bytes.
 * `undefined` members are left out, as in JSON. Loops and one growing text: reports of thousands of answer sets are
 * written with it.
 */
export const canonicalJson = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  return Array.isArray(value) ? listText(value) : objectText(value as Readonly<Record<string, unknown>>);
};

const listText = (list: readonly unknown[]): string => {
  let text = "";
  for (const item of list) text += `${text === "" ? "" : ","}${canonicalJson(item)}`;
  return `[${text}]`;
};

const objectText = (object: Readonly<Record<string, unknown>>): string => {
  let text = "";
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined || typeof member === "function") continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
};
