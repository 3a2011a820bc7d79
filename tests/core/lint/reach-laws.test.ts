import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { CompiledChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import type { Evaluation } from "#core/evaluation.ts";
import type { Exploration } from "#core/lint/explore.ts";
import { reachNotes } from "#core/lint/reach.ts";
import { runProperties } from "#core/property.ts";
import { run } from "#core/node.ts";
import { valuesToChange } from "#core/values.ts";
import { completed } from "../complete-answers.ts";
import { answersFrom } from "../generate-answers.ts";
import { checklists } from "../generate.ts";
import { tapeOf, tapes, type Tape } from "../tape.ts";
import { isRefuted } from "./claims.ts";

/** Each law makes a checklist for every run, and long runs have many. */
vi.setConfig({ testTimeout: 1_800_000 });

/** Less than an author waits for: a claim has to be true however hard the linter tried. */
const effort: Exploration = { samples: 100, combinations: 3_000 };

const day = (tape: Tape): string => `2026-${tape.pick(["02", "05", "06", "07", "09"])}-1${tape.number(9)}`;

const settings: readonly [Record<string, string>, ...Record<string, string>[]] = [
  {},
  { p1: "0", p2: "2026-02-15" },
  { p1: "-1.5", p2: "2026-05-15" },
  { p1: "100" },
  { p1: "viel", p2: "bald" },
];

/** An evaluation on any day, of answers complete or not, whatever the ministry has set. */
const evaluationsFrom = (numbers: readonly number[], checklist: CompiledChecklist): readonly Evaluation[] => {
  const tape = tapeOf(numbers);
  const circumstances = { today: day(tape), parameters: tape.pick(settings) };
  const draft = evaluate(checklist, answersFrom(tape, checklist), circumstances);
  const done = completed(draft, tape);
  return done === null ? [draft] : [draft, done];
};

const evaluated = fc
  .tuple(checklists, fc.array(tapes(300), { minLength: 12, maxLength: 12 }))
  .map(([checklist, drawn]) => ({
    checklist,
    evaluations: drawn.flatMap((numbers) => evaluationsFrom(numbers, checklist)),
    [fc.toStringMethod]: () => JSON.stringify(checklist.definition),
  }));

const shown = ({ answers, today, parameters }: Evaluation) => ({ answers, today, parameters });

test("no answers refute a claim of the linter", () => {
  let claimed = 0;
  fc.assert(
    fc.property(evaluated, ({ checklist, evaluations }) => {
      const claims = reachNotes(checklist, effort).filter(({ code }) => code !== "undecided");
      claimed += claims.length;
      for (const evaluation of evaluations) {
        const refuted = claims.find((claim) => isRefuted(claim, evaluation));
        if (refuted !== undefined) expect([refuted, shown(evaluation)]).toEqual([]);
      }
    }),
  );
  expect(claimed).toBeGreaterThan(0);
});

/** Whether answers meet the premise of a property and not its conclusion. */
const contradicts = ({ checklist: { program }, state }: Evaluation): boolean => {
  const own = run(program.properties, { ...state, values: valuesToChange(state.values, program.properties) });
  return [...program.entries.properties.values()].some(
    ({ premise, conclusion }) => premise.of(own) && !conclusion.of(own),
  );
};

test("no answers contradict a property that was tried over all of them", () => {
  let proven = 0;
  fc.assert(
    fc.property(evaluated, ({ checklist, evaluations }) => {
      const [report] = runProperties(checklist, { seed: 1, runs: 20, exhaustiveUpTo: 3_000 });
      if (report?.exhaustive !== true || report.failure !== null) return;
      proven += 1;
      for (const evaluation of evaluations)
        if (contradicts(evaluation)) expect(shown(evaluation)).toEqual([]);
    }),
  );
  expect(proven).toBeGreaterThan(0);
});
