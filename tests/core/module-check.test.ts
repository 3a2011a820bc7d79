import { describe, expect, it } from "vitest";
import { compileModule, isModule } from "#core/module-check.ts";
import { proofOf } from "#core/proof.ts";
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
  const compiled = compileModule(definition, []);
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

  it("proves itself by its own examples and properties", () => {
    const example = {
      id: "papier",
      text: de("Papier"),
      answers: { "m-papier": "yes" },
      expect: { findings: [] },
    };
    const never = {
      id: "nie",
      text: de("nie"),
      if: { question: "m-papier", equals: "yes" },
      then: { question: "m-papier", equals: "no" },
    };
    const failing = (part: object) => {
      const compiled = compileModule({ ...module, ...part }, []);
      return compiled.ok ? proofOf(compiled.value).failures.map(({ code, path }) => [code, path]) : null;
    };
    expect(failing({ examples: [example] })).toEqual([]);
    expect(failing({ examples: [{ ...example, expect: { findings: [], missing: ["m-papier"] } }] })).toEqual([
      ["exampleFails", ["examples", 0, "expect", "missing"]],
    ]);
    expect(failing({ properties: [never] })).toEqual([["propertyFails", ["properties", 0]]]);
  });

  it("may speak of the questions of modules that it needs", () => {
    const above = {
      module: "zusammenschau",
      version: "1.0.0",
      prefix: "z",
      title: de("Zusammenschau"),
      sections: [],
      needs: [{ module: "papier", version: "1.2.0" }],
      contradictions: [
        {
          id: "doch",
          title: de("Doch"),
          when: { question: "m-papier", equals: "yes" },
          message: de("Doch."),
          questions: ["m-papier"],
          severity: "hint",
        },
      ],
    };
    const heard = (definition: unknown, atHand: readonly unknown[]) => {
      const compiled = compileModule(definition, atHand);
      return compiled.ok ? [] : compiled.problems.map(({ code, path }) => [code, path]);
    };
    expect(heard(above, [module])).toEqual([]);
    expect(heard(above, [])).toContainEqual(["unknownModule", ["needs", 0, "module"]]);
    const broken = { ...module, dimensions: [dimension("last")] };
    expect(heard(above, [broken])[0]).toEqual([
      "ratingDoesNotFit",
      ["needs", 0, "sections", 0, "questions", 0, "options", 0, "rating"],
    ]);
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
