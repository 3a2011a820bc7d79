import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalText } from "#core/format.ts";
import type { Locale } from "#core/locale.ts";
import { readNumber } from "#core/number-input.ts";

const value = (typed: string, locale: Locale = "de") => {
  const reading = readNumber(typed, locale);
  return reading.kind === "number" ? reading.value : reading.kind;
};

const locale = fc.constantFrom<Locale>("de", "en");
const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: min, maxLength: max });
const wholePart = digits(1, 20).map((text) => text.replace(/^0+(?=\d)/, ""));
/** Decimal strings as answers are stored, without the two spellings of zero with a sign. */
const stored = fc
  .tuple(fc.boolean(), wholePart, fc.option(digits(1, 8)))
  .map(([negative, whole, decimals]) => {
    const text = decimals === null ? whole : `${whole}.${decimals}`;
    return negative && /[1-9]/.test(text) ? `-${text}` : text;
  });

describe("a number typed in German form", () => {
  test.each([
    ["12400", "12400"],
    ["12 400", "12400"],
    ["12\u202f400", "12400"],
    ["12\u00a0400,5", "12400.5"],
    ["12.400,5", "12400.5"],
    ["1.234.567", "1234567"],
    ["0,5", "0.5"],
    [",5", "0.5"],
    ["0,125", "0.125"],
    ["1234,567", "1234.567"],
    ["12 400,125", "12400.125"],
    ["-3,20", "-3.20"],
    ["−3", "-3"],
    ["+7", "7"],
    ["-0", "0"],
    ["007", "7"],
    ["  42 ", "42"],
  ])("%s is understood", (typed, expected) => {
    expect(value(typed)).toBe(expected);
  });

  test.each(["ca. 12 Tsd.", "1,2,3", "12 34", "1.23.456", "1 234.567,8", "1e3", "--1", "12,", "-", "5 €"])(
    "%s is unreadable",
    (typed) => {
      expect(value(typed)).toBe("unreadable");
    },
  );

  test.each(["", "   ", "\u202f"])("nothing but space (%j) is empty", (typed) => {
    expect(value(typed)).toBe("empty");
  });
});

describe("a number typed in English form", () => {
  test.each([
    ["12,400.5", "12400.5"],
    ["1,234,567", "1234567"],
    ["0.5", "0.5"],
    ["1,234.567", "1234.567"],
  ])("%s is understood", (typed, expected) => {
    expect(value(typed, "en")).toBe(expected);
  });
});

describe("one group of three after a single mark", () => {
  test("is asked back with the reading usual in the language first", () => {
    expect(readNumber("1.234", "de")).toEqual({ kind: "ambiguous", candidates: ["1234", "1.234"] });
    expect(readNumber("1,234", "de")).toEqual({ kind: "ambiguous", candidates: ["1.234", "1234"] });
    expect(readNumber("1.234", "en")).toEqual({ kind: "ambiguous", candidates: ["1.234", "1234"] });
    expect(readNumber("-1,234", "en")).toEqual({ kind: "ambiguous", candidates: ["-1234", "-1.234"] });
  });

  test("is never guessed, whatever the digits and the language", () => {
    const lead = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(lead, digits(3, 3), fc.constantFrom(".", ","), locale, (whole, group, mark, language) => {
        const reading = readNumber(`${whole}${mark}${group}`, language);
        expect(reading.kind).toBe("ambiguous");
        if (reading.kind !== "ambiguous") return;
        expect([...reading.candidates].sort()).toEqual([`${whole}.${group}`, `${whole}${group}`].sort());
      }),
    );
  });

  test("is asked back with the one reading that has as few decimals as the question takes", () => {
    expect(readNumber("1.234", "de", 0)).toEqual({ kind: "ambiguous", candidates: ["1234"] });
    expect(readNumber("-1,234", "de", 2)).toEqual({ kind: "ambiguous", candidates: ["-1234"] });
    expect(readNumber("1,234", "de", 3)).toEqual({ kind: "ambiguous", candidates: ["1.234", "1234"] });
  });

  test("each candidate typed without doubt is understood as that candidate", () => {
    const reading = readNumber("1.234", "de");
    const candidates = reading.kind === "ambiguous" ? reading.candidates : [];
    expect(candidates.map((candidate) => readNumber(decimalText(candidate, "de"), "de").kind)).toEqual([
      "number",
      "ambiguous",
    ]);
  });
});

test("what is printed and typed again is the same number, or is asked back with it among the candidates", () => {
  fc.assert(
    fc.property(stored, locale, (number, language) => {
      const reading = readNumber(decimalText(number, language), language);
      if (reading.kind === "ambiguous") expect(reading.candidates).toContain(number);
      else expect(reading).toEqual({ kind: "number", value: number });
    }),
  );
});

test("no text makes the reader throw or give something that is no decimal number", () => {
  const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,- +−'\u202fa€"), maxLength: 12 });
  fc.assert(
    fc.property(typed, locale, (text, language) => {
      const reading = readNumber(text, language);
      const values =
        reading.kind === "number" ? [reading.value] : reading.kind === "ambiguous" ? reading.candidates : [];
      for (const candidate of values) expect(candidate).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
    }),
  );
});
