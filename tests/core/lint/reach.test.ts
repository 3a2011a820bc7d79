import { describe, expect, test } from "vitest";
import type { Condition } from "#core/condition-type.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import { reachNotes } from "#core/lint/reach.ts";
import { compiledWith, group, levels, number, one } from "../build.ts";

const codes = (checklist: CompiledChecklist): readonly string[] =>
  reachNotes(checklist).map(({ code }) => code);

describe("what can be decided is decided", () => {
  test("numbers are tried where they are compared: at, below and above", () => {
    const asking = (appliesIf: Condition) =>
      compiledWith({
        questions: [
          number("zahl", { minimum: "0", maximum: "10" }),
          one("folge", { a: null, b: null }, { appliesIf }),
        ],
      });
    expect(codes(asking({ question: "zahl", greaterThan: 9 }))).toEqual([]);
    expect(codes(asking({ question: "zahl", greaterThan: 10 }))).toEqual(["unreachableQuestion"]);
    expect(
      codes(
        asking({
          all: [
            { question: "zahl", greaterThan: 4 },
            { question: "zahl", lessThan: 5 },
          ],
        }),
      ),
    ).toEqual(["unreachableQuestion"]);
  });
  test("twenty questions are too many to try all, so what is rare is left undecided, unless an example shows it", () => {
    const many = Array.from({ length: 20 }, (_, index) => one(`frage${index}`, { a: null, b: null }));
    const checklist = compiledWith({
      questions: [
        ...many,
        one(
          "folge",
          { a: null, b: null },
          { appliesIf: { all: many.map(({ id }) => ({ question: id, equals: "b" })) } },
        ),
      ],
    });
    expect(codes(checklist)).toEqual(["undecided"]);
    const rare = { id: "selten", text: { de: "Selten" }, expect: {} };
    const answers = Object.fromEntries(many.map(({ id }) => [id, "b"]));
    const shown = compiledWith({ ...checklist.definition, examples: [{ ...rare, answers }] });
    expect(codes(shown)).toEqual([]);
  });
  test("rows are tried with none, one and two", () => {
    const checklist = compiledWith({
      questions: [
        group("zeilen", [number("zahl")]),
        one("folge", { a: null, b: null }, { appliesIf: { question: "zeilen", count: { atLeast: 2 } } }),
      ],
    });
    expect(codes(checklist)).toEqual([]);
  });
  test("a level that an earlier rule always takes", () => {
    const checklist = compiledWith({
      questions: [one("wahl", { a: null, b: null })],
      results: [
        {
          id: "stufe",
          title: { de: "Stufe" },
          levels: levels("rot", "gelb", "gruen"),
          rules: [
            { when: { question: "wahl", answered: true }, level: "gruen" },
            { when: { question: "wahl", equals: "a" }, level: "gelb" },
            { otherwise: "rot" },
          ],
        },
      ],
    });
    expect(reachNotes(checklist)).toMatchObject([{ code: "unreachableLevel", params: { of: "gelb" } }]);
  });
});
