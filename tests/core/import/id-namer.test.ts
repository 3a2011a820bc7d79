import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idNamer } from "#core/import/id-namer.ts";

describe("names for what comes from elsewhere", () => {
  test.each([
    ["frage1", "frage1"],
    ["Größe der Straße", "grosse-der-Strasse"],
    ["1. Frage", "q1-Frage"],
    ["", "q"],
    ["???", "q"],
    ["value", "value-2"],
    ["constructor", "constructor-2"],
  ])("“%s” becomes “%s”", (name, id) => expect(idNamer()(name, "q")).toBe(id));

  test("are given once, and kept ones to nobody else", () => {
    const ids = idNamer(new Set(["a-b"]));
    expect([ids("a b", "q"), ids("a-b", "q"), ids("a-b", "q"), ids("A b", "q")]).toEqual([
      "a-b-2",
      "a-b",
      "a-b-3",
      "a-b-4",
    ]);
  });

  test("are ids of the language, whatever they were, and never the same", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 80 })), (names) => {
        const ids = idNamer();
        const given = names.map((name) => ids(name, "q"));
        expect(new Set(given).size).toBe(given.length);
        for (const id of given) expect(id).toMatch(/^[a-z][a-zA-Z0-9-]{0,63}$/);
      }),
    );
  });
});
