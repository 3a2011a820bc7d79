import { describe, expect, it } from "vitest";
import { definitionPlace } from "#core/text/definition-place.ts";

const module = { module: "zahlen", version: "1.0.0", sections: [{ id: "faelle" }] };
const definition = {
  id: "check",
  sections: [{ id: "antrag", questions: [{ id: "digital" }] }],
  includes: [
    { module: "zahlen", version: "1.0.0", sections: ["faelle"] },
    { module: "zahlen", version: "1.0.0" },
  ],
};

describe("a place in a definition", () => {
  it.each([
    [[], ""],
    [["title", "de"], "title › de"],
    [["sections", 0, "questions", 0, "text"], "sections › 0 (antrag) › questions › 0 (digital) › text"],
    [["sections", 7, "id"], "sections › 7 › id"],
    [["sections", "constructor", "name"], "sections › constructor › name"],
    [["includes", 0], "includes › 0 (zahlen)"],
    [["includes", 0, "version"], "includes › 0 (zahlen) › version"],
    [["includes", 0, "sections", 0], "includes › 0 (zahlen) › sections › 0"],
    [["includes", 1, "sections", 0], "Baustein zahlen 1.0.0 › sections › 0 (faelle)"],
    [["includes", 0, "sections", 0, "id"], "Baustein zahlen 1.0.0 › sections › 0 (faelle) › id"],
  ])("%j is told as %s", (path, told) => {
    expect(definitionPlace(path, definition, [module])).toBe(told);
  });

  it("is told also where the module is not at hand, and in what is no definition", () => {
    expect(definitionPlace(["includes", 1, "title"], definition)).toBe("includes › 1 (zahlen) › title");
    expect(definitionPlace(["a", 0], null)).toBe("a › 0");
  });
});
