import { expect, test } from "vitest";
import { definitionWith, one, problemsOf } from "./build.ts";

test("a map of names that lead nowhere, or to the same, is refused with the definition", () => {
  const supersedes = {
    version: "0.9.0",
    questions: { a: "b", c: "b", d: "weg" },
    options: { a: { x: "y" }, b: { x: "u", w: "u" }, weg: { x: "y" } },
  };
  expect(
    problemsOf(definitionWith({ questions: [one("b", { u: null, v: null })], supersedes })).map(
      ({ code, path }) => [code, path.join("/")],
    ),
  ).toEqual([
    ["duplicateId", "supersedes/questions/c"],
    ["unknownReference", "supersedes/questions/d"],
    ["unknownReference", "supersedes/options/a/x"],
    ["duplicateId", "supersedes/options/b/w"],
    ["unknownReference", "supersedes/options/weg"],
  ]);
});
