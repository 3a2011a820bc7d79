import { describe, expect, test } from "vitest";
import { answersFromFile } from "#core/answers-file.ts";
import { compiledWith, group, many, number, text, yesNo } from "./build.ts";

const checklist = compiledWith({
  questions: [
    yesNo("a"),
    number("n", { decimals: 2 }),
    many("m", { x: null, y: null }),
    group("g", [text("t"), number("z")]),
    { id: "p", type: "period", text: { de: "P" } },
    { id: "s", type: "passage", text: { de: "S" } },
    { id: "e", type: "money", text: { de: "E" } },
  ],
  contradictions: [
    {
      id: "w",
      title: { de: "W" },
      when: { question: "a", equals: "no" },
      message: { de: "W" },
      questions: ["a"],
      severity: "hint",
    },
  ],
});
const read = (file: unknown, explanations?: unknown) => answersFromFile(checklist, file, explanations);

describe("answers in a file", () => {
  test("periods and passages are objects of their parts, written out or bare; amounts may be numbers", () => {
    const [p, s] = [{ from: "2027-01-01" }, { text: "§ 1", law: "UVG" }];
    expect(read({ p, s: { value: s }, e: 12.5 })).toEqual({
      ok: true,
      value: { p: { value: p }, s: { value: s }, e: { value: "12.5" } },
    });
    expect(read({ p: { from: 2027 } })).toMatchObject({ ok: false, problems: [{ code: "wrongType" }] });
  });

  test("are written out, or stand as their bare value", () => {
    const whole = {
      value: "no",
      reason: "Weil.",
      citations: [{ text: "§ 1", law: "UVG" }],
      note: "N",
      prefilled: true,
    };
    expect(read({ a: whole, m: ["x"], n: "4.20" })).toEqual({
      ok: true,
      value: { a: whole, m: { value: ["x"] }, n: { value: "4.20" } },
    });
    expect(read({ a: null })).toEqual({ ok: true, value: { a: { value: null } } });
  });

  test("a number stands for its decimal text where a number is asked for", () => {
    expect(read({ n: 4.2 })).toEqual({ ok: true, value: { n: { value: "4.2" } } });
    expect(read({ n: 1e-7 })).toEqual({ ok: true, value: { n: { value: "0.0000001" } } });
  });

  test("rows are objects, named by themselves or by their place", () => {
    expect(read({ g: [{ t: "A" }, { $row: "zwei", t: { value: "B", reason: "R" }, z: 5 }] })).toEqual({
      ok: true,
      value: {
        g: { value: ["r1", "zwei"] },
        "t/r1": { value: "A" },
        "t/zwei": { value: "B", reason: "R" },
        "z/zwei": { value: "5" },
      },
    });
  });

  test("a group may be written out too, and cells may stand by their key", () => {
    expect(read({ g: { value: [{ t: "A" }], reason: "R" } })).toEqual({
      ok: true,
      value: { g: { value: ["r1"], reason: "R" }, "t/r1": { value: "A" } },
    });
    expect(read({ g: ["r1"], "t/r1": "A" })).toEqual({
      ok: true,
      value: { g: { value: ["r1"] }, "t/r1": { value: "A" } },
    });
    expect(read({ g: [] })).toEqual({ ok: true, value: { g: { value: [] } } });
  });

  test("explanations stand beside them, or among them", () => {
    expect(read({}, { w: "Weil." })).toEqual({ ok: true, value: { w: { value: "Weil." } } });
    expect(read({ w: "Weil." })).toEqual({ ok: true, value: { w: { value: "Weil." } } });
  });

  test.each<[unknown, string, readonly (string | number)[]]>([
    [null, "notAnObject", []],
    [[], "notAnObject", []],
    [{ fremd: 1 }, "unknownQuestion", ["fremd"]],
    [{ constructor: 1 }, "unknownQuestion", ["constructor"]],
    [{ t: "A" }, "unknownQuestion", ["t"]],
    [{ "t/r1/x": "A" }, "unknownQuestion", ["t/r1/x"]],
    [{ a: true }, "wrongType", ["a"]],
    [{ a: { wert: "no" } }, "wrongType", ["a"]],
    [{ a: [1] }, "wrongType", ["a"]],
    [{ n: 1e300 }, "wrongType", ["n"]],
    [{ a: { value: "no", resaon: "x" } }, "unknownKeyword", ["a"]],
    [{ a: { value: "no", reason: 5 } }, "wrongShape", ["a", "reason"]],
    [{ a: { value: "no", citations: [{ law: "UVG" }] } }, "missingKeyword", ["a", "citations", 0]],
    [{ g: [{ fremd: "A" }] }, "unknownQuestion", ["g", 0, "fremd"]],
    [{ g: [{ $row: 5 }] }, "wrongType", ["g", 0, "$row"]],
    [{ g: [{ $row: "r2" }, { t: "A" }] }, "wrongType", ["g"]],
    [{ w: 5 }, "wrongType", ["w"]],
  ])("%j is refused as %s", (file, code, path) => {
    expect(read(file)).toMatchObject({ ok: false, problems: [{ code, path }] });
  });

  test("an explanation of nothing is refused", () => {
    expect(read({}, { a: "Weil." })).toMatchObject({
      ok: false,
      problems: [{ code: "unknownQuestion", path: ["explanations", "a"] }],
    });
    expect(read({}, "Weil.")).toMatchObject({ ok: false });
  });
});
