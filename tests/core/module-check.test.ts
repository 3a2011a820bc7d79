import { describe, expect, it } from "vitest";
import { compileModule, isModule } from "#core/module-check.ts";
import { dimension, yesNo } from "./build.ts";

const de = (text: string) => ({ de: text });
const rated = yesNo("m-papier", {
  dimension: "last",
  options: [
    { id: "yes", rating: 2 },
    { id: "no", rating: 7 },
  ],
});
const module = {
  module: "papier",
  version: "1.2.0",
  prefix: "m",
  title: de("Papier"),
  sections: [{ id: "antrag", title: de("Antrag"), questions: [rated] }],
};

const told = (definition: unknown) => {
  const compiled = compileModule(definition);
  return compiled.ok ? [] : compiled.problems.map(({ code, path }) => [code, path]);
};

describe("a module by itself", () => {
  it("is right when a checklist could take it in; dimensions may be the checklist's", () => {
    expect(told(module)).toEqual([]);
    expect(told({ ...module, language: "en", title: { en: "x" } })).not.toEqual([]);
  });

  it("keeps to the scale of a dimension that it brings along", () => {
    expect(told({ ...module, dimensions: [dimension("last")] })).toEqual([
      ["ratingDoesNotFit", ["sections", 0, "questions", 0, "options", 0, "rating"]],
      ["ratingDoesNotFit", ["sections", 0, "questions", 0, "options", 1, "rating"]],
    ]);
  });

  it("is told what is wrong at its place in the module's own file", () => {
    expect(told({ ...module, farbe: 1 })).toEqual([["unknownKeyword", []]]);
    const stranger = { ...rated, id: "papier" };
    expect(
      told({ ...module, sections: [{ id: "antrag", title: de("Antrag"), questions: [stranger] }] }),
    ).toEqual([["prefixMissing", ["sections", 0, "questions", 0, "id"]]]);
    const findings = [
      {
        id: "f",
        title: de("f"),
        severity: "hint",
        questions: ["m-x"],
        shows: de("f"),
        recommendation: de("f"),
      },
    ];
    expect(told({ ...module, findings })).toEqual([["unknownReference", ["findings", 0, "questions", 0]]]);
  });

  it("is known by its first word", () => {
    expect(isModule(module)).toBe(true);
    for (const other of [{ id: "check" }, { id: "check", module: "x" }, [], null, "module"])
      expect(isModule(other)).toBe(false);
  });

  it("may be anything: nothing is thrown", () => {
    for (const hostile of [null, 1, [], { module: 1 }, { module: "a", sections: [null] }])
      expect(told(hostile).length).toBeGreaterThan(0);
  });
});
