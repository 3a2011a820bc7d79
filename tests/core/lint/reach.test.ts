import { describe, expect, test } from "vitest";
import type { Condition } from "#core/condition-type.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import type { ChecklistDefinition } from "#core/definition.ts";
import { date, dimension, group, number, one, period, text, yesNo } from "../build.ts";
import { asking, levelling } from "./told.ts";

const de = (said: string) => ({ de: said });

describe("what can be decided is decided", () => {
  const zahl = number("zahl", { minimum: "0", maximum: "10" });

  test("numbers are tried where they are compared: at, below and above", () => {
    expect(asking({ question: "zahl", greaterThan: 9 }, [zahl])).toEqual([]);
    expect(asking({ question: "zahl", greaterThan: 10 }, [zahl])).toEqual(["unreachableQuestion"]);
    const between: Condition = {
      all: [
        { question: "zahl", greaterThan: 4 },
        { question: "zahl", lessThan: 5 },
      ],
    };
    expect(asking(between, [zahl])).toEqual(["unreachableQuestion"]);
    expect(asking(between, [number("zahl", { decimals: 1 })])).toEqual([]);
  });

  test("days, periods, texts, lists and scales are tried where they are compared", () => {
    const never: readonly (readonly [QuestionDefinition, Condition])[] = [
      [date("tag", { latest: "2026-12-31" }), { question: "tag", after: "2026-12-31" }],
      [
        period("zeit"),
        {
          all: [
            { question: "zeit", part: "from", after: "2026-03-01" },
            { question: "zeit", part: "to", before: "2026-03-01" },
          ],
        },
      ],
      [text("wort", { maxLength: 3 }), { question: "wort", equals: "lang" }],
      [text("woerter", { list: true, maxLength: 3 }), { question: "woerter", includes: "lang" }],
      [
        { id: "skala", type: "scale", text: de("Skala"), from: 0, to: 1, step: 0.1 },
        { question: "skala", equals: 0.25 },
      ],
    ];
    for (const [question, appliesIf] of never)
      expect(asking(appliesIf, [question])).toEqual(["unreachableQuestion"]);
  });

  test("a table by the size of an answer is tried in all of its bands", () => {
    const parts = {
      computed: [
        {
          id: "gebuehr",
          title: de("Gebühr"),
          unit: de("Euro"),
          value: {
            lookup: {
              of: { answer: "zahl" },
              bands: [{ value: 10 }, { from: "5", value: 20 }, { from: "11", value: 30 }],
            },
          },
        },
      ],
    };
    expect(asking({ computed: "gebuehr", atLeast: 20 }, [zahl], parts)).toEqual([]);
    expect(asking({ computed: "gebuehr", atLeast: 30 }, [zahl], parts)).toEqual(["unreachableQuestion"]);
  });

  test("of too many answers to try, the bounds of figures rule out what lies beyond them", () => {
    const rated = Array.from({ length: 30 }, (_, index) =>
      one(`frage${index}`, { a: 0, b: 0.5, c: 1 }, { dimension: "alpha" }),
    );
    const parts = { dimensions: [dimension("alpha")] };
    expect(asking({ score: "alpha", greaterThan: 1 }, rated, parts)).toEqual(["unreachableQuestion"]);
    expect(asking({ score: "alpha", atLeast: 1 }, rated, parts)).toEqual(["undecided"]);
    expect(asking({ not: { coverage: "alpha", greaterThan: 1 } }, rated, parts)).toEqual(["alwaysHolds"]);
  });

  test("of an answer that is computed with, the bounds rule out what it cannot come to", () => {
    const parts = {
      computed: [
        { id: "doppelt", title: de("Doppelt"), unit: de(""), value: { multiply: [{ answer: "zahl" }, 2] } },
      ],
    };
    expect(asking({ computed: "doppelt", greaterThan: 20 }, [zahl], parts)).toEqual(["unreachableQuestion"]);
  });

  test("twenty questions are too many to try all, so what is rare is left undecided, unless an example shows it", () => {
    const all = Array.from({ length: 20 }, (_, index) => one(`frage${index}`, { a: null, b: null }));
    const rare: Condition = { all: all.map(({ id }) => ({ question: id, equals: "b" })) };
    expect(asking(rare, all)).toEqual(["undecided"]);
    const answers = Object.fromEntries(all.map(({ id }) => [id, "b"]));
    const examples = [{ id: "selten", text: de("Selten"), answers, expect: {} }];
    expect(asking(rare, all, { examples })).toEqual([]);
  });

  test("rows are tried with none, one, two and three", () => {
    const rows = group("zeilen", [number("wert")]);
    expect(asking({ question: "zeilen", count: { atLeast: 3 } }, [rows])).toEqual([]);
    expect(asking({ question: "zeilen", count: { atLeast: 4 } }, [rows])).toEqual(["undecided"]);
  });

  test("a level that an earlier rule always takes", () => {
    const rules = [
      { when: { question: "wahl", answered: true }, level: "gruen" },
      { when: { question: "wahl", equals: "a" }, level: "gelb" },
      { otherwise: "rot" },
    ] satisfies NonNullable<ChecklistDefinition["results"]>[number]["rules"];
    expect(levelling({ rules }, [one("wahl", { a: null, b: null })])).toEqual(["unreachableLevel gelb"]);
  });

  test("a level that no complete answers reach, however many there are", () => {
    const rated = Array.from({ length: 30 }, (_, index) =>
      yesNo(`frage${index}`, {
        options: [
          { id: "yes", points: { last: 1 } },
          { id: "no", points: { last: 2 } },
        ],
      }),
    );
    const by = {
      of: { points: "last" },
      bands: [{ level: "rot" }, { from: "10", level: "gelb" }, { from: "40", level: "gruen" }],
      otherwise: "gruen",
    };
    expect(levelling({ by }, rated)).toEqual(["unreachableLevel rot"]);
  });
});
