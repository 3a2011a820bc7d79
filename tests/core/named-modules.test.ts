import { describe, expect, test } from "vitest";
import { namedModules } from "#core/named-modules.ts";

const module = (id: string, version: string) => ({ module: id, version, sections: [] });

describe("the modules that a definition names", () => {
  const frist = module("fristen", "1.0.0");
  const later = module("fristen", "1.1.0");
  const data = module("daten", "1.0.0");
  const atHand = [data, later, frist];

  test("are told in the order in which they are named, each with its place", () => {
    const includes = [
      { module: "fristen", version: "1.1.0" },
      { module: "daten", version: "1.0.0" },
    ];
    expect(namedModules({ includes }, "includes", atHand)).toEqual([
      { module: later, path: ["includes", 0] },
      { module: data, path: ["includes", 1] },
    ]);
  });

  test("leave out what is not at hand, in that very version, and keep the places of the others", () => {
    const needs = [
      { module: "fristen", version: "2.0.0" },
      { module: "kosten", version: "1.0.0" },
      { module: "fristen", version: "1.0.0" },
    ];
    expect(namedModules({ needs }, "needs", atHand)).toEqual([{ module: frist, path: ["needs", 2] }]);
  });

  test("are those of the list that is asked for", () => {
    const includes = [{ module: "daten", version: "1.0.0" }];
    expect(namedModules({ includes }, "needs", atHand)).toEqual([]);
  });

  test("are one for each time it is named, the first where several at hand have its name", () => {
    const twin = module("daten", "1.0.0");
    const needs = [
      { module: "daten", version: "1.0.0" },
      { module: "daten", version: "1.0.0" },
    ];
    const named = namedModules({ needs }, "needs", [data, twin]);
    expect(named.map((one) => one.module === data)).toEqual([true, true]);
  });

  test("of what is no definition are none", () => {
    const strange = [
      null,
      "includes",
      [],
      {},
      { includes: null },
      { includes: "daten" },
      { includes: [null, 1, []] },
    ];
    for (const definition of strange)
      expect(namedModules(definition, "includes", [null, 7, data])).toEqual([]);
  });

  test("that lack a name are not taken for a module that lacks one too", () => {
    expect(namedModules({ includes: [{}] }, "includes", [{ id: "katalog" }])).toEqual([]);
  });
});
