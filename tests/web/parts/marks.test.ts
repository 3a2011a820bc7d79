import { describe, expect, it } from "vitest";
import { marksFor } from "#web/parts/marks.ts";

const letters = (...ids: string[]) =>
  [...marksFor(ids.map((id) => ({ id, kind: "principle" }) as const)).values()].map(({ letter }) => letter);

describe("marks of dimensions", () => {
  it("take the first letter that is free", () => {
    expect(
      letters(
        "kommunikation",
        "daten-standards",
        "datenschutz-sicherheit",
        "klare-regelungen",
        "automatisierung",
      ),
    ).toEqual(["K", "D", "S", "R", "A"]);
  });

  it("understand names written in one word", () => {
    expect(letters("datenNutzung", "datenSchutz")).toEqual(["D", "S"]);
  });

  it("share a letter only where an id has no other", () => {
    expect(letters("a", "aa")).toEqual(["A", "A"]);
  });

  it("give principles different shapes and practice the house", () => {
    const marks = marksFor([
      { id: "a", kind: "principle" },
      { id: "p", kind: "practice" },
      { id: "b", kind: "principle" },
    ]);
    expect([...marks.values()].map(({ shape }) => shape)).toEqual(["circle", "house", "square"]);
  });
});
