import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "#server/http/json-reader.ts";

const read = (text: string) => readJson(new TextEncoder().encode(text));
const problemIn = (text: string) => {
  const reading = read(text);
  return reading.ok ? undefined : reading.problem;
};

describe("the strict reader of JSON bodies", () => {
  it.each([
    ["two equal keys", '{"a":1,"a":2}', "duplicateKey"],
    ["two equal keys, one of them escaped", '{"a":1,"\\u0061":2}', "duplicateKey"],
    ["two equal keys deep inside", '[{"b":{"a":1,"c":[],"a":2}}]', "duplicateKey"],
    ["the key __proto__", '{"__proto__":{}}', "forbiddenKey"],
    ["the key __proto__, escaped", '{"\\u005f_proto__":{}}', "forbiddenKey"],
    ["NUL in a text", '{"a":"\\u0000"}', "forbiddenCharacter"],
    ["NUL in a key", '{"\\u0000":1}', "forbiddenCharacter"],
    ["half a surrogate pair", '["\\ud83d"]', "forbiddenCharacter"],
    ["a surrogate pair the wrong way round", '["\\ude00\\ud83d"]', "forbiddenCharacter"],
    ["an integer beyond 2^53", "9007199254740993", "unsafeNumber"],
    ["an integer beyond 2^53, negative", "[-9007199254740992]", "unsafeNumber"],
    ["a large number in another notation", "1e300", "unsafeNumber"],
    ["a number beyond all numbers", "1e400", "unsafeNumber"],
    ["a number that would become nothing", "1e-400", "unsafeNumber"],
    ["a number with more digits than are kept", "0.30000000000000000001", "unsafeNumber"],
    ["a whole number with a fraction that is not kept", "[3.00000000000000000001]", "unsafeNumber"],
    ["a number of endless length", `0.${"0".repeat(500_000)}1`, "unsafeNumber"],
    ["minus zero, which comes back without its sign", '{"a":-0}', "unsafeNumber"],
    ["a single quotation mark", '"', "invalidJson"],
    ["nothing", "", "invalidJson"],
    ["a comma too many", "[1,]", "invalidJson"],
    ["a comment", "/* */ 1", "invalidJson"],
    ["a byte order mark", "\ufeff1", "invalidJson"],
  ])("refuses %s", (_name, text, problem) => {
    expect(problemIn(text)).toBe(problem);
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(readJson(Uint8Array.from([0x22, 0xff, 0x22]))).toEqual({ ok: false, problem: "invalidUtf8" });
    expect(readJson(Buffer.from('"ä"', "latin1"))).toEqual({ ok: false, problem: "invalidUtf8" });
  });

  it("refuses what is nested deeper than 32 levels, without running out of stack", () => {
    expect(problemIn("[".repeat(32) + "]".repeat(32))).toBeUndefined();
    expect(problemIn("[".repeat(33) + "]".repeat(33))).toBe("tooDeep");
    expect(problemIn("[".repeat(500_000) + "]".repeat(500_000))).toBe("tooDeep");
  });

  it.each([
    ['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', "equal keys of different objects"],
    ['["a","a",{"a":"a"}]', "texts that look like keys"],
    ['{"a":"}{\\"a\\":1,\\"a\\":2"}', "brackets and colons inside texts"],
    ['{"a" : "x:y" , "b":":" }', "space before the colon"],
    ['{"constructor":1,"toString":2}', "keys that objects inherit"],
    ['["\\ud83d\\ude00","ä","a\u0308"]', "whole surrogate pairs and decomposed letters"],
    ["[0,0.0,0e5,-1.5,9007199254740991,1e2,0.1]", "numbers that survive"],
    ["[1.50,10,1E+2,12e-1,0.00000012,1.2e-7,0.30000000000000004]", "numbers however they are written"],
  ])("reads %s (%s)", (text) => {
    expect(read(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it("agrees with JSON.parse on every text that people's data can become", () => {
    const value = fc.jsonValue({ maxDepth: 6, noUnicodeString: false }).filter(survives);
    fc.assert(
      fc.property(value, fc.boolean(), (data, spaced) => {
        const text = JSON.stringify(data, null, spaced ? 2 : 0);
        expect(read(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it("accepts no text that JSON.parse refuses", () => {
    const fragment = fc.constantFrom(
      '"',
      "\\",
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "1",
      "-",
      "a",
      "e",
      ".",
      " ",
      "u",
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
        const text = fragments.join("");
        expect(read(text).ok && !parses(text)).toBe(false);
      }),
    );
  });
});

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Data without what the reader refuses on purpose. */
const survives = (value: unknown): boolean => {
  if (typeof value === "string") return !value.includes("\0") && value.isWellFormed();
  if (typeof value === "number") return !Number.isInteger(value) || Number.isSafeInteger(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, each]) => key !== "__proto__" && survives(key) && survives(each));
};
