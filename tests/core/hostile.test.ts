import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { AnswerValue } from "#core/answer.ts";
import { answersFromFile } from "#core/answers-file.ts";
import { answerProblems, changeProblems } from "#core/check.ts";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import { evaluationReportOf } from "#core/evaluation-report.ts";
import type { Evaluation } from "#core/evaluation.ts";
import { runExamples } from "#core/example.ts";
import { formDataFor } from "#core/form-data.ts";
import { formFor } from "#core/form.ts";
import { limits } from "#core/limits.ts";
import type { Problem } from "#core/problem.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import { compiledWith, definitionWith, many, number, one, text } from "./build.ts";
import { randomModule } from "./generate-texts.ts";
import { checklists, drawnChecklists } from "./generate.ts";
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

const most = 200;

/** Does something that must not hang: in at most so many milliseconds of the processor, however busy the machine is. */
const inTime = (work: () => void): void => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(most);
};

/** Asks for everything that an evaluation can be asked for. */
const useAll = (evaluation: Evaluation): void => {
  plainOf(evaluation);
  answerProblems(evaluation, { complete: true });
  evaluationReportOf(evaluation);
  for (const { id } of evaluation.checklist.definition.sections) {
    formFor(evaluation, id, "de");
    formDataFor(evaluation, id);
  }
};

/** Compiles and, where that works, uses everything once. */
const tryAll = (definition: unknown, modules: readonly unknown[] = []): void =>
  inTime(() => {
    const compiled = compileChecklist(definition, modules, { patterns: re2Patterns });
    if (!compiled.ok) {
      expect(compiled.problems.length).toBeGreaterThan(0);
      expect(compiled.problems.every(isProblem)).toBe(true);
      return;
    }
    runExamples(compiled.value);
    useAll(evaluate(compiled.value, {}, { today: "2026-01-01" }));
  });

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
    fc.assert(
      fc.property(anyJson, (definition) => {
        tryAll(definition);
      }),
    );
  });

  test("damaged anywhere is told or works", () => {
    fc.assert(
      fc.property(drawnChecklists, fc.nat(), anyJson, fc.boolean(), ({ written }, where, by, remove) => {
        tryAll(damaged(written, where, by, remove), [randomModule]);
      }),
    );
  });

  test("that includes a module damaged anywhere is told or works", () => {
    const included = { module: "baustein", version: "1.0.0" };
    fc.assert(
      fc.property(drawnChecklists, fc.nat(), anyJson, fc.boolean(), ({ written }, where, by, remove) => {
        tryAll({ ...written, includes: [included] }, [damaged(randomModule, where, by, remove)]);
      }),
    );
  });

  test("made from the real one, damaged anywhere, is told or works", () => {
    fc.assert(
      fc.property(fc.nat(), anyJson, fc.boolean(), (where, by, remove) => {
        tryAll(damaged(kurzcheck, where, by, remove));
      }),
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
        if (read.ok) useAll(evaluate(checklist, read.value, { today: "2026-01-01" }));
        else expect(read.problems.every(isProblem)).toBe(true);
      }),
    );
  });

  /** The questions of the checklist, a contradiction, and names that there are not. */
  const idOf = ({ questions }: CompiledChecklist, place: number, strange: string): string =>
    [...questions.keys(), "w1", "fremd", strange][place % (questions.size + 3)] ?? strange;

  test("of any value to any question are judged, and change nothing they should not", () => {
    fc.assert(
      fc.property(
        checklists,
        fc.nat(),
        hostileKeys,
        fc.option(fc.oneof(fc.constant("r1"), hostileKeys)),
        anyJson,
        (checklist, place, strange, row, value) => {
          const id = idOf(checklist, place, strange);
          const rows = Object.fromEntries(
            [...checklist.questions.values()]
              .filter(({ type }) => type === "repeatGroup")
              .map((group) => [group.id, { value: ["r1"] }]),
          );
          inTime(() => {
            const asked = evaluate(checklist, rows, { today: "2026-01-01" });
            const evaluation = asked.with(id, row, { value: value as AnswerValue });
            useAll(evaluation);
            expect(changeProblems(evaluation, id, row).every(isProblem)).toBe(true);
          });
        },
      ),
    );
  });

  test("that cannot be made a text are of the wrong type for every choice and list", () => {
    const noText = { toString: null } as unknown as string;
    const checklist = compiledWith({
      questions: [one("eine", { a: null, b: null }), many("mehrere", { a: null, b: null }), text("frei")],
    });
    for (const [id, value] of [
      ["eine", noText],
      ["mehrere", [noText]],
      ["frei", [noText]],
    ] as const) {
      const evaluation = evaluate(checklist, { [id]: { value } }, { today: "2026-01-01" });
      expect(changeProblems(evaluation, id, null)).toMatchObject([{ code: "wrongType" }]);
      expect(formDataFor(evaluation, "s")[id]).toBeDefined();
    }
  });
});
