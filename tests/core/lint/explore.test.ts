import { describe, expect, test } from "vitest";
import type { Condition } from "#core/condition-type.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import type { ChecklistDefinition } from "#core/definition.ts";
import { date, dimension, group, many, money, number, one, period, shown, text, yesNo } from "../build.ts";
import { asking, levelling } from "./told.ts";

const de = (said: string) => ({ de: said });

describe("what was not tried is not claimed", () => {
  test("a number that only stands on the right side of a comparison", () => {
    const teuer = yesNo("teuer", { options: [{ id: "yes", points: { last: 50 } }, { id: "no" }] });
    const dearerStill: Condition = {
      all: [
        { points: "last", atLeast: 50 },
        { points: "last", lessThan: { question: "zahl" } },
      ],
    };
    expect(asking(dearerStill, [teuer, number("zahl")])).toEqual(["undecided"]);
  });

  test("a number that divides the levels of a result, and nothing else", () => {
    const from = (foreign: boolean) => ({
      of: { question: "zahl" },
      bands: [
        { level: "rot", ...(foreign ? { to: "49" } : {}) },
        { from: "50", level: "gelb", ...(foreign ? { to: "69" } : {}) },
        { from: "70", level: "gruen" },
      ],
      otherwise: "rot",
    });
    for (const by of [from(true), from(false)]) {
      expect(levelling({ by }, [number("zahl")])).toEqual([]);
      expect(levelling({ by }, [money("zahl")])).toEqual([]);
    }
  });

  test("texts that look like numbers or days", () => {
    for (const word of ["7", "2026-01-01", "0.50"])
      expect(asking({ question: "wort", equals: word }, [text("wort")])).toEqual([]);
  });

  test("texts of which the linter knows no other one that fits", () => {
    const patterned = text("wort", { pattern: "[mn]{3}" });
    const other: Condition = { question: "wort", notEquals: "mmm" };
    expect(asking(other, [patterned])).toEqual(["undecided"]);
    expect(asking(other, [text("wort")])).toEqual([]);
    expect(asking({ question: "wort", notEquals: "x" }, [text("wort")])).toEqual([]);
  });

  test("two texts that may be the same or not", () => {
    const questions = [text("a"), text("b")];
    expect(asking({ question: "a", notEquals: { question: "b" } }, questions)).toEqual([]);
    expect(asking({ question: "a", equals: { question: "b" } }, questions)).toEqual([]);
  });

  test("lists with several of the texts that are asked for", () => {
    const both: Condition = {
      all: [
        { question: "woerter", includes: "eins" },
        { question: "woerter", includes: "zwei" },
      ],
    };
    expect(asking(both, [text("woerter", { list: true })])).toEqual([]);
  });

  test("periods that begin long before they end", () => {
    const long: Condition = {
      all: [
        { question: "zeit", part: "from", before: "2026-02-01" },
        { question: "zeit", part: "to", after: "2027-02-01" },
      ],
    };
    expect(asking(long, [period("zeit")])).toEqual([]);
  });

  test("a scale in tenths", () => {
    const scale: QuestionDefinition = {
      id: "skala",
      type: "scale",
      text: de("Skala"),
      from: 0,
      to: 1,
      step: 0.1,
    };
    expect(asking({ question: "skala", equals: 0.3 }, [scale])).toEqual([]);
  });

  test("numbers that a definition writes with an exponent", () => {
    const tiny = number("zahl", { minimum: "0", maximum: "0.00001", decimals: 8 });
    expect(asking({ question: "zahl", lessThan: 1e-7 }, [tiny])).toEqual([]);
    const between: Condition = {
      all: [
        { question: "zahl", greaterThan: 1e-7 },
        { question: "zahl", lessThan: 2e-7 },
      ],
    };
    expect(asking(between, [tiny])).toEqual([]);
  });

  test("choices among more than ten options", () => {
    const ids = Array.from({ length: 12 }, (_, index) => `o${index}`);
    const question = many("wahl", Object.fromEntries(ids.map((id) => [id, null])));
    const some = (chosen: readonly string[], others: readonly string[]): Condition => ({
      all: [
        ...chosen.map((id): Condition => ({ question: "wahl", includes: id })),
        ...others.map((id): Condition => ({ not: { question: "wahl", includes: id } })),
      ],
    });
    expect(asking(some(["o1", "o3"], ["o2", "o4"]), [question])).toEqual(["undecided"]);
  });

  test("the day on which answers are evaluated", () => {
    expect(asking({ today: true, before: "2026-01-01" }, [])).toEqual([]);
    expect(asking({ today: true, after: "2031-01-01" }, [])).toEqual([]);
    const contradictory: Condition = {
      all: [
        { today: true, after: "2031-01-01" },
        { today: true, before: "2030-01-01" },
      ],
    };
    expect(asking(contradictory, [])).toEqual(["unreachableQuestion"]);
    const future: Condition = {
      all: [
        { question: "tag", after: { today: true } },
        { question: "tag", before: "2025-01-01" },
      ],
    };
    expect(asking(future, [date("tag")])).toEqual(["undecided"]);
  });

  test("parameters, which the ministry may set", () => {
    const parameters = [{ id: "grenze", title: de("Grenze"), type: "number" as const, value: "5" }];
    expect(asking({ parameter: "grenze", greaterThan: 7 }, [], { parameters })).toEqual([]);
    const between: Condition = {
      all: [
        { parameter: "grenze", greaterThan: "7.1" },
        { parameter: "grenze", lessThan: "7.2" },
      ],
    };
    expect(asking(between, [], { parameters })).toEqual([]);
    const over: Condition = { question: "zahl", greaterThan: { parameter: "grenze" } };
    expect(asking(over, [number("zahl", { maximum: "4" })], { parameters })).toEqual(["undecided"]);
  });

  test("levels by a parameter or the day, which bounds take as they are", () => {
    const parameters = [{ id: "grenze", title: de("Grenze"), type: "number" as const, value: "500" }];
    const computed: NonNullable<ChecklistDefinition["computed"]> = [
      {
        id: "c",
        title: de("c"),
        unit: de(""),
        value: { subtract: [{ answer: "zahl" }, { parameter: "grenze" }] },
      },
      {
        id: "frist",
        title: de("Frist"),
        unit: de(""),
        value: { add: [{ answer: "zahl" }, { daysBetween: [{ today: true }, { day: "2026-12-31" }] }] },
      },
    ];
    const zahl = number("zahl", { minimum: "0", maximum: "10" });
    const by = (of: string, from: string) => ({
      of: { computed: of },
      bands: [{ level: "rot" }, { from, level: "gelb" }],
      otherwise: "gruen",
    });
    expect(levelling({ by: by("c", "0") }, [zahl], { parameters, computed })).toEqual(["undecided gelb"]);
    expect(levelling({ by: by("frist", "1000") }, [zahl], { parameters, computed })).toEqual([
      "undecided gelb",
    ]);
  });

  test("open questions, which lack a reason, where they are counted", () => {
    const wahl = one("wahl", { a: null, b: null }, { reason: { duty: "required" } });
    const open: Condition = {
      all: [
        { question: "wahl", equals: "a" },
        { count: { open: true, questions: ["wahl"] }, atLeast: 1 },
      ],
    };
    expect(asking(open, [wahl])).toEqual([]);
  });

  test("a reason beside a figure, where only what is explained counts", () => {
    const parts = {
      incomplete: "unanswered" as const,
      dimensions: [dimension("alpha")],
      computed: [
        {
          id: "c",
          title: de("C"),
          unit: de(""),
          value: { lookup: { question: "wahl", values: { yes: 1 } } },
        },
      ],
    };
    const questions = [
      yesNo("wahl"),
      shown("figur", "c", { dimension: "alpha", bands: [{ rating: 1 }], reason: { duty: "required" } }),
    ];
    expect(asking({ score: "alpha", atLeast: 1 }, questions, parts)).toEqual([]);
  });

  test("rows that are more than their group allows, as a draft may have them", () => {
    const rows = group("zeilen", [number("wert")], { max: 1 });
    const computed = [
      { id: "anzahl", title: de("Anzahl"), unit: de(""), value: { count: { group: "zeilen" } } },
    ];
    expect(asking({ computed: "anzahl", greaterThan: 1 }, [rows], { computed })).toEqual(["undecided"]);
  });
});
