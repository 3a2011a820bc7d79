import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest } from "#core/near.ts";

const words = [
  "appliesIf",
  "options",
  "title",
  "all",
  "any",
  "not",
  "max",
  "includes",
  "answer",
  "question",
  "noet-zu",
];

describe("the word that was probably meant", () => {
  test.each([
    ["aplliesIf", "appliesIf"],
    ["APPLIESIF", "appliesIf"],
    ["optionen", "options"],
    ["titel", "title"],
    ["include", "includes"],
    ["al", "all"],
    ["nöt", "noet-zu"],
    ["alle", "all"],
  ])("of %s is %s", (word, meant) => {
    expect(nearest(word, words)).toBe(meant);
  });

  test("of one that is mixed up with another is that", () => {
    expect(nearest("question", ["answer", "points"])).toBe("answer");
  });

  test.each(["mal", "farbe", "", "x".repeat(10_000)])("of %j is none", (word) => {
    expect(nearest(word, words)).toBeNull();
  });

  const word = fc.string({ unit: fc.constantFrom(..."abcdefghij"), minLength: 6, maxLength: 20 });

  test("is found when one letter is missing, doubled or swapped with the next", () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("missing", "doubled", "swapped"), (meant, seed, slip) => {
        const at = seed % (meant.length - 1);
        const [before, one, next, after] = [
          meant.slice(0, at),
          meant.charAt(at),
          meant.charAt(at + 1),
          meant.slice(at + 2),
        ];
        const written = { missing: next, doubled: one + one + next, swapped: next + one }[slip];
        const wrong = before + written + after;
        fc.pre(wrong !== meant);
        expect(nearest(wrong, [meant, "zzzzzzzz"])).toBe(meant);
      }),
    );
  });
});
