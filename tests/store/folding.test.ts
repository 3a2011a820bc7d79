import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { containing, folded, searchWords } from "#server/store/folding.ts";

describe("folding", () => {
  test.each([
    ["Änderung", "anderung"],
    ["A\u0308NDERUNG", "anderung"],
    ["Straße", "strasse"],
    ["STRAẞE", "strasse"],
    ["Çelik & Łukasz", "celik & łukasz"],
    ["ﬁnal", "final"],
    ["§ 9 Abs. 1", "§ 9 abs. 1"],
  ])("makes %s to %s", (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  test("changes nothing the second time, and does not see case or composition", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
        expect(folded(text.normalize("NFD"))).toBe(folded(text));
        expect(folded(text.normalize("NFC"))).toBe(folded(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a search", () => {
  test("is taken apart into words", () => {
    expect(searchWords("  Gesetz zur\tÄNDERUNG ")).toEqual(["gesetz", "zur", "anderung"]);
    expect(searchWords(" ")).toEqual([]);
  });

  test("takes signs with a meaning in patterns literally", () => {
    expect(containing("100%_\\")).toBe("%100\\%\\_\\\\%");
  });
});
