import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntaxFaultIn } from "#core/json-syntax.ts";

/** The text from where the fault is, cut short. */
const told = (text: string) => {
  const found = syntaxFaultIn(text);
  return found && [found.fault, text.slice(found.at, found.at + 4)];
};

describe("what is wrong with a text that is no JSON", () => {
  it.each([
    ["", "empty", ""],
    ["  \n", "empty", ""],
    ["{“id”: 1}", "typographicQuote", "“id”"],
    ["{'id': 1}", "singleQuote", "'id'"],
    ["{id: 1}", "quoteMissing", "id: "],
    ['{"a": ja}', "quoteMissing", "ja}"],
    ['{"a": "Der "Antrag" fehlt"}', "quoteInText", '"Ant'],
    ['{"a": "Text,\n"b": 1}', "textUnclosed", '"Tex'],
    ['{"a": "Text“, "b": "c"}', "quoteInText", '"b":'],
    ['{"a": "Text', "textUnclosed", '"Tex'],
    ['{"a": "Tab\there"}', "controlCharacter", "\ther"],
    ['{"a": "C:\\Daten"}', "badEscape", "\\Dat"],
    ['{"a": 1\n "b": 2}', "commaMissing", '\n "b'],
    ['[{"a": 1}\n {"b": 2}]', "commaMissing", '\n {"'],
    ['{"a": 1,}', "commaTooMany", ",}"],
    ["[1, 2,\n]", "commaTooMany", ",\n]"],
    ["[1,, 2]", "commaTooMany", ", 2]"],
    ['{"a": 1,, "b": 2}', "commaTooMany", ', "b'],
    ['{"a" 1}', "colonMissing", " 1}"],
    ['{"a"}', "colonMissing", "}"],
    ['{"a": }', "valueMissing", "}"],
    ['{"a":, "b": 1}', "valueMissing", ', "b'],
    ['{{"a": 1}}', "nameMissing", '{"a"'],
    ['{"a": 1,5}', "badNumber", "1,5}"],
    ['{"a": 007}', "badNumber", "007}"],
    ['{"a": +1}', "badNumber", "+1}"],
    ['{"a": .5}', "badNumber", ".5}"],
    ['{"a": 1 // eins\n}', "comment", "// e"],
    ['{"a": 1 }\n# Ende', "comment", "# En"],
    ['{"a":\u00a01}', "strangeSpace", "\u00a01}"],
    ['{"a": [1, 2\n}', "bracketWrong", "}"],
    ['{"a": {"b": 1}', "bracketUnclosed", '{"a"'],
    ['{"a": 1}}', "restBehind", "}"],
    ['{"a": 1} "b"', "restBehind", '"b"'],
  ])("%j: %s", (text, fault, from) => {
    expect(told(text)).toEqual([fault, from]);
  });

  it("tells where the bracket was opened that is closed wrongly, or never", () => {
    expect(syntaxFaultIn('{"a": [1 }')).toEqual({ fault: "bracketWrong", at: 9, bracket: 6 });
    expect(syntaxFaultIn('{"a": [1 ')).toEqual({ fault: "bracketUnclosed", at: 6, bracket: 6 });
  });

  type Part = { readonly id: string; readonly parts?: readonly Part[] };

  /** Objects with lists of such objects, as definitions are. */
  const { part } = fc.letrec<{ readonly part: Part }>((tie) => ({
    part: fc.record(
      { id: fc.string(), parts: fc.array(tie("part"), { maxLength: 3, minLength: 1, depthIdentifier: "p" }) },
      { requiredKeys: ["id"] },
    ),
  }));

  it("tells by the indentation which bracket was forgotten", () => {
    fc.assert(
      fc.property(part, fc.nat(), (definition, seed) => {
        const lines = JSON.stringify({ ...definition, parts: [definition] }, null, 2).split("\n");
        const closing = lines.flatMap((line, at) => (/^ +[\]}],?$/.test(line) ? [at] : []));
        const at = closing[seed % closing.length] ?? 0;
        const indentOf = (line: string | undefined): number => line?.search(/\S/) ?? 0;
        const opening = lines.findLastIndex(
          (line, above) => above < at && indentOf(line) === indentOf(lines[at]),
        );
        const spoilt = lines.toSpliced(at, 1).join("\n");
        const found = syntaxFaultIn(spoilt);
        expect(found?.fault).toBe("bracketForgotten");
        expect(spoilt.slice(0, found?.at).split("\n").length - 1).toBe(opening);
      }),
    );
  });

  it("takes a missing bracket and comma before the next entry for a missing bracket", () => {
    const text = '[\n  {\n    "id": "a"\n  {\n    "id": "b"\n  }\n]';
    expect(syntaxFaultIn(text)).toEqual({ fault: "bracketForgotten", at: 4, bracket: 4 });
  });

  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it("finds a fault in exactly the texts that are no JSON", () => {
    const signs = fc.constantFrom(..."{}[]\"',:;-0123456789.eE+truefalsn\\ \n\t„“/u#");
    const spoilt = fc
      .tuple(fc.json(), fc.nat(), fc.nat(3), fc.string({ unit: signs, maxLength: 3 }))
      .map(([json, place, length, sign]) => {
        const at = place % (json.length + 1);
        return json.slice(0, at) + sign + json.slice(at + length);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), spoilt, fc.string({ unit: signs })), (text) => {
        expect(syntaxFaultIn(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
