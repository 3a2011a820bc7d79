import { describe, expect, test } from "vitest";
import type { PropertyDefinition } from "#core/definition.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import { evaluate } from "#core/evaluate.ts";
import { propertyProblems, runProperties, type Effort } from "#core/property.ts";
import {
  compiledWith,
  date,
  definitionWith,
  dimension,
  group,
  levels,
  many,
  number,
  one,
  problemsOf,
  text,
  yesNo,
} from "./build.ts";

const effort: Effort = { seed: 7, runs: 500, exhaustiveUpTo: 20_000 };

type Property = Pick<PropertyDefinition, "if" | "then">;

const withProperty = (questions: QuestionDefinition[], property: Property) => ({
  questions,
  properties: [{ id: "p", text: { de: "P" }, ...property }],
});

const tried = (questions: QuestionDefinition[], property: Property, some: Effort = effort) => {
  const checklist = compiledWith(withProperty(questions, property));
  const reports = runProperties(checklist, some);
  return { report: reports[0], problems: propertyProblems(reports), checklist };
};

const small = [one("a", { x: null, y: null }), yesNo("b", { appliesIf: { question: "a", equals: "x" } })];

describe("a property over few answers", () => {
  test("is tried over all of them", () => {
    const { report, problems } = tried(small, {
      if: { question: "b", answered: true },
      then: { question: "a", equals: "x" },
    });
    expect(report).toEqual({ id: "p", runs: 9, met: 2, exhaustive: true, failure: null });
    expect(problems).toEqual([]);
  });

  test("that does not hold gives the smallest answers that show it", () => {
    const { report, problems } = tried([...small, many("m", { u: null, v: null, w: null })], {
      if: {
        any: [
          { question: "m", includes: "v" },
          { question: "a", equals: "y" },
        ],
      },
      then: { question: "b", equals: "yes" },
    });
    expect(report?.failure?.answers).toEqual({ a: { value: "y" } });
    expect(problems).toEqual([
      { code: "propertyFails", path: ["properties", 0], params: { property: "p", answers: '{"a":"y"}' } },
    ]);
  });

  test("whose premise never holds says nothing, and is told", () => {
    const { problems } = tried(small, {
      if: {
        all: [
          { question: "a", equals: "y" },
          { question: "b", equals: "yes" },
        ],
      },
      then: { question: "a", equals: "x" },
    });
    expect(problems).toMatchObject([{ code: "propertyUntested", params: { met: 0, runs: 9 } }]);
  });

  test("finds a figure and a day right at what they are compared with", () => {
    const figure = tried([number("n", { minimum: "0", maximum: "1000" })], {
      if: { question: "n", atLeast: 250 },
      then: { question: "n", greaterThan: "250" },
    });
    expect(figure.report).toMatchObject({ exhaustive: true, failure: { answers: { n: { value: "250" } } } });
    const day = tried([date("d")], {
      if: { question: "d", after: "2027-01-01" },
      then: { question: "d", after: "2027-01-02" },
    });
    expect(day.report?.failure?.answers).toEqual({ d: { value: "2027-01-02" } });
  });

  test("leaves out what it does not depend on", () => {
    const { report } = tried([...small, one("c", { p: null, q: null }), text("t")], {
      if: { question: "c", answered: true },
      then: { question: "c", answered: true },
    });
    expect(report?.runs).toBe(3);
  });
});

const rated = (id: string) => one(id, { gut: 1, halb: 0.5, schlecht: 0 }, { dimension: "alpha" });
const six = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map(rated);

const scored = (property: Property, some: Effort = effort) =>
  runProperties(
    compiledWith({
      ...withProperty(six, property),
      dimensions: [dimension("alpha")],
      results: [
        {
          id: "r",
          title: { de: "R" },
          levels: levels("rot", "gruen"),
          rules: [{ when: { score: "alpha", atLeast: 0.85 }, level: "gruen" }, { otherwise: "rot" }],
        },
      ],
    }),
    some,
  );

describe("a property over many answers", () => {
  test("is tried with drawn ones, the same for the same seed", () => {
    const property: Property = {
      if: { score: "alpha", atLeast: 0.9 },
      then: { result: "r", equals: "gruen" },
    };
    const [report] = scored(property);
    expect(report).toMatchObject({ runs: 500, exhaustive: false, failure: null });
    expect(report?.met).toBeGreaterThan(20);
    expect(scored(property)).toEqual([report]);
    expect(scored(property, { ...effort, seed: 8 })).not.toEqual([report]);
  });

  test("whose premise hardly ever holds is told", () => {
    const reports = scored(
      {
        if: { all: six.map(({ id }) => ({ question: id, equals: "halb" })) },
        then: { question: "a", equals: "halb" },
      },
      { ...effort, runs: 15 },
    );
    expect(propertyProblems(reports)).toMatchObject([
      { code: "propertyUntested", path: ["properties", 0], params: { property: "p", runs: 15 } },
    ]);
  });

  test("that fails gives answers for which it really fails", () => {
    const [report] = scored({ if: { score: "alpha", atLeast: 0.8 }, then: { result: "r", equals: "gruen" } });
    const answers = report?.failure?.answers ?? {};
    expect(Object.keys(answers).length).toBeGreaterThan(2);
    const worth = { gut: 2, halb: 1, schlecht: 0 } as Record<string, number>;
    const points = Object.values(answers).map(({ value }) => worth[String(value)] ?? 0);
    const mean = points.reduce((sum, each) => sum + each, 0) / (2 * points.length);
    expect(mean).toBeGreaterThanOrEqual(0.8);
    expect(mean).toBeLessThan(0.85);
  });

  test("looks into rows", () => {
    const { report } = tried([group("g", [yesNo("z")], { min: 0, max: 5 })], {
      if: { question: "g", count: { atLeast: 2 } },
      then: { question: "g", some: { question: "z", equals: "yes" } },
    });
    expect(report).toMatchObject({ exhaustive: false, failure: { answers: { g: { value: ["r1", "r2"] } } } });
    expect(Object.keys(report?.failure?.answers ?? {})).toEqual(["g"]);
  });

  test("finds figures that are computed with, of every size", () => {
    const [report] = runProperties(
      compiledWith({
        ...withProperty([number("n"), number("m")], {
          if: { computed: "summe", atLeast: 30_000 },
          then: { question: "n", lessThan: 5 },
        }),
        computed: [
          {
            id: "summe",
            title: { de: "S" },
            unit: { de: "" },
            value: { add: [{ answer: "n" }, { answer: "m" }] },
          },
        ],
      }),
      effort,
    );
    expect(report).toMatchObject({ exhaustive: false });
    expect(report?.failure).not.toBeNull();
  });

  test("gives reasons where incomplete answers count for nothing", () => {
    const [report] = runProperties(
      compiledWith({
        ...withProperty(
          [
            one(
              "a",
              { gut: 1, schlecht: 0 },
              { dimension: "alpha", reason: { duty: "required", minLength: 5 } },
            ),
          ],
          {
            if: { question: "a", equals: "gut" },
            then: { score: "alpha", equals: 1 },
          },
        ),
        dimensions: [dimension("alpha")],
        incomplete: "unanswered",
      }),
      effort,
    );
    expect(report).toMatchObject({
      runs: 3,
      met: 2,
      exhaustive: true,
      failure: { answers: { a: { value: "gut" } } },
    });
  });
});

test("a property that names what there is not is refused where it does", () => {
  const problems = problemsOf(
    definitionWith(
      withProperty(small, {
        if: { question: "x", equals: "y" },
        then: { not: { question: "a", equals: "z" } },
      }),
    ),
  );
  expect(problems).toMatchObject([
    { code: "unknownReference", path: ["properties", 0, "if", "question"], params: { id: "x" } },
    { path: ["properties", 0, "then", "not", "equals"], params: { id: "z" } },
  ]);
});

test("a property makes no question required, and no evaluation pays for it", () => {
  const property = {
    if: { question: "a", equals: "x" } as const,
    then: { question: "b", answered: true } as const,
  };
  const checklist = compiledWith(withProperty(small, property));
  expect(evaluate(checklist, {}, { today: "2026-01-01" }).progress.required).toBe(0);
  const slots = new Set(checklist.program.properties.map(({ index }) => index));
  expect(slots.size).toBe(2);
  expect(checklist.program.order.filter(({ index }) => slots.has(index))).toEqual([]);
});

describe("a property is tried over all answers only where those tried are all that count", () => {
  const always = (question: QuestionDefinition, property: Property) => tried([question], property).report;

  test("not where it depends on the day, or on a parameter", () => {
    const tomorrow: Property = {
      if: { today: true, after: "2026-01-01" },
      then: { question: "a", answered: true },
    };
    expect(always(yesNo("a"), tomorrow)).toMatchObject({ exhaustive: false });
    const checklist = compiledWith({
      ...withProperty([yesNo("a")], {
        if: { parameter: "p", atLeast: 3 },
        then: { question: "a", answered: true },
      }),
      parameters: [{ id: "p", title: { de: "P" }, type: "number", value: "2" }],
    });
    expect(runProperties(checklist, effort)).toMatchObject([{ exhaustive: false }]);
  });

  test("not where a number stands on the right side of a comparison", () => {
    const compared: Property = {
      if: { points: "last", atLeast: 1 },
      then: { points: "last", greaterThan: { question: "n" } },
    };
    const checklist = compiledWith(
      withProperty(
        [
          number("n", { minimum: "0" }),
          yesNo("a", { options: [{ id: "yes", points: { last: 5 } }, { id: "no" }] }),
        ],
        compared,
      ),
    );
    expect(runProperties(checklist, effort)).toMatchObject([{ exhaustive: false }]);
  });

  test("but where reasons count among what is open, with and without them", () => {
    const report = always(one("a", { x: null, y: null }, { reason: { duty: "required" } }), {
      if: { question: "a", equals: "x" },
      then: { count: { open: true, questions: ["a"] }, equals: 0 },
    });
    expect(report).toMatchObject({ exhaustive: true, failure: { answers: { a: { value: "x" } } } });
  });
});
