import { expect, test } from "vitest";
import type { QuestionDefinition } from "#core/definition-question.ts";
import type { SupersedesDefinition } from "#core/definition.ts";
import { renameNotes } from "#core/lint/renames.ts";
import { compiledWith, group, many, number, one, text } from "../build.ts";

/** What a newer version would lose of the answers to an older one. */
const lost = (
  before: QuestionDefinition[],
  after: QuestionDefinition[],
  supersedes: Partial<SupersedesDefinition> = {},
): readonly unknown[] =>
  renameNotes(
    compiledWith({
      version: "2.0.0",
      questions: after,
      supersedes: { version: "1.0.0", ...supersedes },
    }),
    compiledWith({ questions: before }),
  ).map(({ params }) => params["of"]);

const rows = group("zeilen", [number("wert"), text("name")]);

test("questions and options that are gone are told, each once", () => {
  expect(lost([one("a", { x: null, y: null }), text("b")], [one("a", { x: null, z: null })])).toEqual([
    "a y",
    "b",
  ]);
  expect(lost([many("a", { x: null, y: null })], [text("b")])).toEqual(["a"]);
});

test("what is renamed, removed or retyped by name is not lost", () => {
  const before = [one("a", { x: null, y: null }), text("b"), number("c")];
  const after = [one("neu", { x: null, z: null }), text("c")];
  const supersedes = {
    questions: { a: "neu" },
    options: { a: { y: "z" } },
    removed: ["b"],
    retyped: ["c"],
  };
  expect(lost(before, after, supersedes)).toEqual([]);
});

test("the questions in the rows of a group go with it where it is removed", () => {
  expect(lost([rows], [text("anders")], { removed: ["zeilen"] })).toEqual([]);
  expect(lost([rows], [text("anders")])).toEqual(["zeilen", "wert", "name"]);
});

test("a question that leaves the rows of its group is another one", () => {
  expect(lost([rows], [group("zeilen", [number("wert")]), text("name")])).toEqual(["name"]);
  expect(lost([rows], [group("andere", [number("wert"), text("name")])], { removed: ["zeilen"] })).toEqual(
    [],
  );
});

test("two questions cannot become one", () => {
  expect(lost([text("a"), text("b")], [text("b")], { questions: { a: "b" } })).toEqual(["b"]);
  expect(lost([text("a"), text("b")], [text("b")], { questions: { a: "b" }, removed: ["b"] })).toEqual([]);
});

test("a version that says nothing of an earlier one loses nothing", () => {
  const after = compiledWith({ questions: [text("b")] });
  expect(renameNotes(after, compiledWith({ questions: [text("a")] }))).toEqual([]);
});
