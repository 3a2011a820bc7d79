import { describe, expect, it } from "vitest";
import { placeInText, readJsonText } from "#core/json-text.ts";

const faultIn = (text: string, deepest = 64) => {
  const reading = readJsonText(text, deepest);
  return reading.ok || reading.at === null
    ? null
    : { fault: reading.fault, ...placeInText(text, reading.at) };
};

describe("reading a JSON text strictly", () => {
  it.each([
    ['{\n "a": 1,\n "a": 2\n}', { fault: "duplicateKey", line: 3, column: 2 }],
    ['{\n "__proto__": 1 }', { fault: "forbiddenKey", line: 2, column: 2 }],
    ["[1,\n  -0]", { fault: "unsafeNumber", line: 2, column: 3 }],
    ['["\\u0000"]', { fault: "forbiddenCharacter", line: 1, column: 2 }],
    ["{\n  a: 1 }", { fault: "invalidJson", line: 2, column: 3 }],
  ])("tells where the fault in %j is", (text, place) => {
    expect(faultIn(text)).toEqual(place);
  });

  it("allows so many levels and no more", () => {
    expect(faultIn("[[[]]]", 3)).toBeNull();
    expect(faultIn("[[[]]]", 2)).toEqual({ fault: "tooDeep", line: 1, column: 3 });
  });

  it("gives what the text says", () => {
    expect(readJsonText('{"a":[1,"ä"]}', 64)).toEqual({ ok: true, value: { a: [1, "ä"] } });
  });
});
