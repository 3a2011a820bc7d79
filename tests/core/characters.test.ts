import fc from "fast-check";
import { expect, test } from "vitest";
import { codePoints, hasForbiddenCharacter, isBlank } from "#core/characters.ts";

test("lengths count code points, as JSON Schema does", () => {
  expect([codePoints(""), codePoints("§ 5"), codePoints("👩‍⚖️"), codePoints("a\u0308")]).toEqual([0, 3, 4, 2]);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(codePoints(text)).toBe([...text].length);
    }),
  );
});

test("half a surrogate pair counts as one and is forbidden", () => {
  expect(codePoints("\ud83d")).toBe(1);
  expect(hasForbiddenCharacter("\ud83d")).toBe(true);
  expect(hasForbiddenCharacter("\ude00\ud83d")).toBe(true);
});

test.each(["§ 9 Abs. 1 „…“", "<b>fett</b>", "= wird gestrichen", "Zeile\n\tZeile\r\n", "u\u0308", "😀"])(
  "%j is kept as it is",
  (text) => {
    expect(hasForbiddenCharacter(text)).toBe(false);
  },
);

test.each(["\u0000", "a\u0007", "\u001b[0m", "\u007f"])("%j is forbidden", (text) => {
  expect(hasForbiddenCharacter(text)).toBe(true);
});

test("white space alone is blank", () => {
  expect([isBlank(""), isBlank(" \n\u00a0"), isBlank(" x ")]).toEqual([true, true, false]);
});
