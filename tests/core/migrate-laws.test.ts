import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import { canonicalJson } from "#core/canonical.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import type { ChecklistDefinition } from "#core/definition.ts";
import { evaluate } from "#core/evaluate.ts";
import { migrateAnswers, type Migration } from "#core/migrate.ts";
import { checklists, compiledFrom } from "./generate.ts";
import { answersFrom } from "./generate-answers.ts";
import { tapeOf, tapes } from "./tape.ts";

type Case = {
  readonly checklist: CompiledChecklist;
  readonly answers: Answers;
  readonly some: readonly number[];
};

const cases: fc.Arbitrary<Case> = fc
  .tuple(checklists, tapes(200), tapes(40))
  .map(([checklist, given, some]) => ({ checklist, answers: answersFrom(tapeOf(given), checklist), some }));

/** The same definition as the next version, every id on the list called otherwise wherever it stands. */
const renamedAs = (
  definition: ChecklistDefinition,
  version: string,
  names: Readonly<Record<string, string>>,
): CompiledChecklist => {
  const walk = (part: unknown): unknown => {
    if (typeof part === "string") return names[part] ?? part;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, walk(member)]));
  };
  const { supersedes: _earlier, ...rest } = definition;
  return compiledFrom({
    ...(walk(rest) as ChecklistDefinition),
    version,
    supersedes: { version: definition.version, questions: { ...names } },
  });
};

const valueOf = (before: CompiledChecklist, after: CompiledChecklist, answers: Answers): Migration => {
  const migration = migrateAnswers(before, after, answers);
  if (!migration.ok) throw new Error(JSON.stringify(migration.problems));
  return migration.value;
};

const someOf = (checklist: CompiledChecklist, some: readonly number[]): readonly string[] =>
  [...checklist.questions.keys()].filter((_, index) => (some[index % some.length] ?? 0) % 3 === 0);

/** Each case compiles two to four checklists: a tenth of the usual runs. */
const runs = { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 1_000) / 10) };

describe("laws of carrying over", () => {
  test("to the same questions keeps everything byte for byte", () => {
    fc.assert(
      fc.property(cases, ({ checklist, answers }) => {
        const after = renamedAs(checklist.definition, "1.1.0", {});
        const migration = valueOf(checklist, after, answers);
        expect(JSON.stringify(migration.answers)).toBe(JSON.stringify(answers));
        expect(migration).toMatchObject({ changed: [], dropped: [], added: [] });
      }),
      runs,
    );
  });

  test("every answer is kept, changed or dropped, exactly one of them, and none lands in an unknown question", () => {
    fc.assert(
      fc.property(cases, ({ checklist, answers, some }) => {
        const gone = someOf(checklist, some);
        const names = Object.fromEntries(
          someOf(checklist, some.slice(7))
            .filter((id) => !gone.includes(id))
            .map((id) => [id, `${id}-neu`]),
        );
        const { definition } = renamedAs(checklist.definition, "1.1.0", names);
        const supersedes = { version: "1.0.0", questions: names, removed: [...gone] };
        const after = compiledFrom({ ...definition, supersedes });
        const { kept, changed, dropped, answers: now } = valueOf(checklist, after, answers);
        const accounted = [...kept, ...[...changed, ...dropped].map(({ from }) => from)];
        expect(accounted.sort()).toEqual(Object.keys(answers).sort());
        expect(Object.keys(now)).toHaveLength(kept.length + changed.length);
        const { problems } = evaluate(after, now, { today: "2026-05-15" });
        expect(problems.filter(({ code }) => code === "unknownQuestion")).toEqual([]);
      }),
      runs,
    );
  });

  test("two steps of new names are one", () => {
    fc.assert(
      fc.property(cases, ({ checklist, answers, some }) => {
        const first = Object.fromEntries(someOf(checklist, some).map((id) => [id, `${id}-neu`]));
        const second = renamedAs(checklist.definition, "1.1.0", first);
        const then = Object.fromEntries(someOf(second, some.slice(9)).map((id) => [id, `${id}-x`]));
        const third = renamedAs(second.definition, "1.2.0", then);
        const both = Object.fromEntries(
          [...checklist.questions.keys()].map((id) => {
            const middle = first[id] ?? id;
            return [id, then[middle] ?? middle];
          }),
        );
        const supersedes = { version: "1.0.0", questions: both };
        const direct = compiledFrom({ ...third.definition, supersedes });
        const stepwise = valueOf(second, third, valueOf(checklist, second, answers).answers);
        expect(canonicalJson(valueOf(checklist, direct, answers).answers)).toBe(
          canonicalJson(stepwise.answers),
        );
      }),
      runs,
    );
  });
});
