import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#core/canonical.ts";

test("keys stand in code unit order, lists keep theirs", () => {
  expect(canonicalJson({ b: [2, 1], ä: null, a: { d: "x", c: true }, B: 1.5 })).toBe(
    '{"B":1.5,"a":{"c":true,"d":"x"},"b":[2,1],"ä":null}',
  );
});

test("members that JSON leaves out are left out", () => {
  expect(canonicalJson({ a: undefined, b: [undefined], c: () => 1 })).toBe('{"b":[null]}');
});

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
};

test("is JSON of the same data, and the same text whatever the order of keys", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(shuffled(value))).toBe(text);
    }),
  );
});
