import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { answersFromFile } from "#core/answers-file.ts";
import { answerProblems, changeProblems } from "#core/check.ts";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import { runExamples } from "#core/example.ts";
import { limits } from "#core/limits.ts";
import type { Problem } from "#core/problem.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import { compiledWith, definitionWith, number, text } from "./build.ts";
import { checklists } from "./generate.ts";
import { plainOf } from "./plain.ts";

const kurzcheck: unknown = JSON.parse(
  readFileSync(new URL("../../checklists/kurzcheck/1.0.0.json", import.meta.url), "utf8"),
);

const names = Object.getOwnPropertyNames(Object.prototype);
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(names);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

const hostileKeys = fc.constantFrom(
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "value",
  "row",
  "$row",
  "id",
  "type",
  "all",
);

/** Any JSON, with the keys that hurt. */
const anyJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true }),
      fc.string({ maxLength: 12 }),
      hostileKeys,
    ),
    fc.array(tie("value"), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.oneof(hostileKeys, fc.string({ maxLength: 8 })), tie("value")), { maxLength: 3 })
      .map((members) => {
        const text = members
          .map(([key, member]) => `${JSON.stringify(key)}:${JSON.stringify(member)}`)
          .join(",");
        return JSON.parse(`{${text}}`) as unknown;
      }),
  ),
})).value;

const isProblem = ({ code, path, params }: Problem): boolean =>
  code.length > 0 && Array.isArray(path) && typeof params === "object";

/** Compiles and, where that works, uses everything once. */
const tryAll = (definition: unknown): void => {
  const compiled = compileChecklist(definition, [], { patterns: re2Patterns });
  if (!compiled.ok) {
    expect(compiled.problems.length).toBeGreaterThan(0);
    expect(compiled.problems.every(isProblem)).toBe(true);
    return;
  }
  runExamples(compiled.value);
  const evaluation = evaluate(compiled.value, {}, { today: "2026-01-01" });
  plainOf(evaluation);
  answerProblems(evaluation, { complete: true });
};

type Place = { readonly parent: Record<string, unknown>; readonly key: string };

const placesIn = (value: unknown): readonly Place[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, member]) => [
        { parent: value as Record<string, unknown>, key },
        ...placesIn(member),
      ]);

/** A copy of a definition in which something, somewhere, is something else. */
const damaged = (definition: unknown, where: number, by: unknown, remove: boolean): unknown => {
  const copy = structuredClone(definition);
  const places = placesIn(copy);
  const place = places[where % Math.max(places.length, 1)];
  if (place === undefined) return by;
  if (!remove) place.parent[place.key] = by;
  else if (Array.isArray(place.parent)) place.parent.splice(Number(place.key), 1);
  else Reflect.deleteProperty(place.parent, place.key);
  return copy;
};

describe("a hostile definition", () => {
  test("of any JSON is told what is wrong with it, and never throws", () => {
    fc.assert(fc.property(anyJson, tryAll));
  });

  test("damaged anywhere is told or works", () => {
    fc.assert(
      fc.property(
        checklists,
        fc.nat(),
        anyJson,
        fc.boolean(),
        ({ definition }: CompiledChecklist, where, by, remove) => {
          tryAll(damaged(definition, where, by, remove));
        },
      ),
    );
  });

  test("made from the real one, damaged anywhere, is told or works", () => {
    fc.assert(
      fc.property(fc.nat(), anyJson, fc.boolean(), (where, by, remove) => {
        tryAll(damaged(kurzcheck, where, by, remove));
      }),
      { numRuns: 100 },
    );
  });

  test("of the largest size allowed compiles and evaluates, also as one long chain", () => {
    const chain = Array.from({ length: limits.questions }, (_, index) =>
      text(`q${index}`, index === 0 ? {} : { appliesIf: { question: `q${index - 1}`, answered: true } }),
    );
    const checklist = compiledWith({ questions: chain });
    const answers = Object.fromEntries(chain.map(({ id }) => [id, { value: "x" }]));
    const evaluation = evaluate(checklist, answers, { today: "2026-01-01" });
    expect(evaluation.question(`q${limits.questions - 1}`)?.applies).toBe(true);
    const cut = evaluation.with("q1", null, undefined);
    expect(cut.question(`q${limits.questions - 1}`)?.applies).toBe(false);
  });

  test("cannot make figures grow without end", () => {
    const value = Array.from({ length: 20 }).reduce<unknown>(
      (inner) => ({ multiply: [inner, inner] }),
      "9".repeat(34),
    );
    const definition = {
      ...definitionWith({ questions: [number("n")] }),
      computed: [{ id: "c", title: { de: "c" }, unit: { de: "" }, value }],
    };
    expect(compileChecklist(definition, [])).toMatchObject({
      ok: false,
      problems: [{ code: "limitExceeded" }],
    });
  });
});

describe("hostile answers", () => {
  test("in a file are read or refused, never thrown at", () => {
    fc.assert(
      fc.property(checklists, anyJson, anyJson, (checklist, file, explanations) => {
        const read = answersFromFile(checklist, file, explanations);
        if (read.ok) plainOf(evaluate(checklist, read.value, { today: "2026-01-01" }));
        else expect(read.problems.every(isProblem)).toBe(true);
      }),
    );
  });

  test("of any value to any question are judged, and change nothing they should not", () => {
    const values = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.double(),
      fc.array(fc.oneof(fc.string(), hostileKeys)),
      hostileKeys,
    );
    const ids = fc.oneof(hostileKeys, fc.constantFrom("s1q0", "s1q1", "s2q0", "s1q0-0", "w1", "fremd"));
    fc.assert(
      fc.property(
        checklists,
        ids,
        fc.option(fc.oneof(fc.constant("r1"), hostileKeys)),
        values,
        (checklist, id, row, value) => {
          const evaluation = evaluate(checklist, {}, { today: "2026-01-01" }).with(id, row, { value });
          plainOf(evaluation);
          expect(changeProblems(evaluation, id, row).every(isProblem)).toBe(true);
        },
      ),
    );
  });
});
