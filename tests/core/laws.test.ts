import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { cellKey, type Answers } from "#core/answer.ts";
import { canonicalJson } from "#core/canonical.ts";
import { answerProblems } from "#core/check.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import { compareDecimals, decimal, pointsOf, printDecimal, zero } from "#core/decimal.ts";
import type { WrittenChecklist } from "#core/definition.ts";
import { evaluate, type Circumstances } from "#core/evaluate.ts";
import type { Evaluation } from "#core/evaluation.ts";
import { reportOf } from "#core/report.ts";
import { completed } from "./complete-answers.ts";
import { compiledFrom, drawnChecklists } from "./generate.ts";
import { anyAnswer, answersFrom, cellsOf } from "./generate-answers.ts";
import { plainOf, presentOf } from "./plain.ts";
import { occasion } from "./report/paper-report.ts";
import { tapeOf, tapes, type Tape } from "./tape.ts";

const today = "2026-05-15";

/** Each law makes a checklist for every run, and long runs have many. */
vi.setConfig({ testTimeout: 1_800_000 });

type Case = {
  readonly written: WrittenChecklist;
  readonly checklist: CompiledChecklist;
  readonly answers: Answers;
  readonly evaluation: Evaluation;
  readonly tape: Tape;
  readonly circumstances: Circumstances;
};

/** What the ministry has set of the parameters; also values that are none of the declared type. */
const settings: fc.Arbitrary<Readonly<Record<string, string>>> = fc.constantFrom(
  {},
  { p1: "0" },
  { p1: "-1.5", p2: "2026-05-15" },
  { p1: "viel", p2: "bald" },
);

/** A checklist, answers to it, and a tape for what happens next. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(drawnChecklists, tapes(200), tapes(100), settings)
  .map(([{ written, checklist }, given, next, parameters]) => {
    const answers = answersFrom(tapeOf(given), checklist);
    const circumstances = { today, parameters };
    return {
      written,
      checklist,
      answers,
      evaluation: evaluate(checklist, answers, circumstances),
      tape: tapeOf(next),
      circumstances,
      [fc.toStringMethod]: () =>
        JSON.stringify({ definition: checklist.definition, answers, next, parameters }),
    };
  });

const always = (law: (drawn: Case) => void) => fc.assert(fc.property(cases, law));

const applies = (evaluation: Evaluation, id: string, rowId: string | null): boolean =>
  evaluation.question(id, rowId)?.applies === true;

/** Fails with the difference; comparing texts first is many times quicker than comparing trees. */
const expectSame = (actual: unknown, expected: unknown): void => {
  if (canonicalJson(actual) !== canonicalJson(expected)) expect(actual).toEqual(expected);
};

test("hidden answers never count, and an answer that does not apply changes nothing but itself", () => {
  always(({ checklist, evaluation, tape }) => {
    const before = presentOf(evaluation);
    const hidden = cellsOf(checklist).filter(
      ({ question, rowId }) => !applies(evaluation, question.id, rowId),
    );
    let after = evaluation;
    for (const { question, rowId } of hidden)
      after = after.with(question.id, rowId, tape.chance(3) ? undefined : anyAnswer(tape, question));
    expectSame(presentOf(after), before);
  });
});

test("relevant answers alone give the same, and are their own relevant answers", () => {
  always(({ checklist, evaluation, circumstances }) => {
    const again = evaluate(checklist, evaluation.relevant, circumstances);
    const { questions: _, cells: __, problems: ___, ...rest } = presentOf(again);
    const { questions: ____, cells: _____, problems: ______, ...before } = presentOf(evaluation);
    expectSame(rest, before);
  });
});

test("a changed evaluation equals the evaluation of the changed answers", () => {
  always(({ checklist, evaluation, tape, circumstances }) => {
    const cells = cellsOf(checklist);
    let changed = evaluation;
    let answers = evaluation.answers;
    for (let step = 0; step < 4; step += 1) {
      const cell = cells[tape.number(cells.length)];
      if (cell === undefined) return;
      const { question, rowId } = cell;
      const key = cellKey(question.id, rowId);
      const answer = tape.chance(4) ? undefined : anyAnswer(tape, question);
      changed = changed.with(question.id, rowId, answer);
      answers = Object.fromEntries([
        ...Object.entries(answers).filter(([other]) => other !== key),
        ...(answer ? [[key, answer] as const] : []),
      ]);
    }
    expect(changed.answers).toEqual(answers);
    expectSame(plainOf(changed), plainOf(evaluate(checklist, answers, circumstances)));
  });
});

test("means lie on their scale or are none, and their contributions add up exactly", () => {
  always(({ checklist, evaluation }) => {
    evaluation.scores.forEach((score, index) => {
      if (score.kind === "sum") return;
      const { from = 0, to = 1 } = checklist.definition.dimensions[index]?.scale ?? {};
      const sum = score.contributions.reduce((total, { part }) => total.plus(part), zero);
      const weight = score.contributions.reduce((total, one) => total.plus(one.weight), zero);
      expect(printDecimal(sum)).toBe(score.sum);
      expect(printDecimal(weight)).toBe(score.weight);
      for (const { rating, weight: own, part } of score.contributions)
        expect(printDecimal(decimal(rating).times(own))).toBe(part);
      if (score.value === null) {
        expect(score.points).toBeNull();
        expect(weight.eq(0)).toBe(true);
        return;
      }
      expect(score.value).toBe(printDecimal(sum.div(weight)));
      expect(compareDecimals(decimal(score.value), decimal(from))).toBeGreaterThanOrEqual(0);
      expect(compareDecimals(decimal(score.value), decimal(to))).toBeLessThanOrEqual(0);
      expect(score.points).toBe(pointsOf(decimal(score.value), decimal(from), decimal(to)));
    });
  });
});

test("sums are what their contributions add up to, and what the points of their name amount to", () => {
  always(({ evaluation }) => {
    for (const score of evaluation.scores) {
      if (score.kind === "mean" || score.maximum === null) continue;
      const sum = score.contributions.reduce((total, { part }) => total.plus(part), zero);
      expect(printDecimal(sum)).toBe(score.value);
      expect(score.sum).toBe(score.value);
      const name = score.dimension === "gamma" ? "gut" : "last";
      const named = evaluation.points.find((one) => one.name === name);
      expect(named?.value).toBe(score.value);
      const bySection = (named?.sections ?? []).reduce((total, { value }) => total.plus(value), zero);
      expect(printDecimal(bySection)).toBe(score.value);
      expect(score.percent === null).toBe(decimal(score.maximum).eq(0));
      expect(score.points ?? 0).toBeGreaterThanOrEqual(0);
      expect(score.points ?? 0).toBeLessThanOrEqual(100);
    }
  });
});

const rank = (evaluation: Evaluation, level: string | undefined): number =>
  evaluation.checklist.definition.results?.[0]?.levels.findIndex(({ id }) => id === level) ?? -1;

/** A group about the rows of another has no answer of its own: what is given to it is wrong and is no answer. */
const hasRowsOfAnother = (question: ReturnType<typeof cellsOf>[number]["question"]): boolean =>
  question.type === "repeatGroup" && question.rowsOf !== undefined;

test("removing an answer that is required at submit never improves the worst level still reachable", () => {
  always(({ checklist, evaluation }) => {
    for (const { question, rowId } of cellsOf(checklist)) {
      const state = evaluation.question(question.id, rowId);
      if (!state?.applies || !state.required || hasRowsOfAnother(question)) continue;
      const after = evaluation.with(question.id, rowId, undefined);
      after.results.forEach((result, index) =>
        expect(rank(after, result.worst)).toBeLessThanOrEqual(
          rank(evaluation, evaluation.results[index]?.worst),
        ),
      );
    }
  });
});

test("no level that can be reached is left out of the bounds, and the final level is the only one left", () => {
  let tried = 0;
  let reached = 0;
  always(({ evaluation, tape }) => {
    tried += 1;
    const done = completed(evaluation, tape);
    if (done === null) return;
    reached += 1;
    evaluation.results.forEach((before, index) => {
      const after = done.results[index];
      expect(after?.provisional).toBe(false);
      expect([after?.worst, after?.best]).toEqual([after?.level, after?.level]);
      expect(rank(done, after?.level)).toBeGreaterThanOrEqual(rank(done, before.worst));
      expect(rank(done, after?.level)).toBeLessThanOrEqual(rank(done, before.best));
    });
  });
  expect(reached).toBeGreaterThan(tried / 4);
});

test("no section that a complete check asks of comes unannounced", () => {
  let came = 0;
  always(({ evaluation, tape }) => {
    const done = completed(evaluation, tape);
    if (done === null) return;
    const empty = evaluation.sections.filter(({ status }) => status === "notApplicable");
    for (const { id } of empty) {
      const after = done.sections.find((section) => section.id === id);
      if (after?.status === "notApplicable") continue;
      came += 1;
      expect(evaluation.sectionsToCome.has(id)).toBe(true);
    }
  });
  expect(came).toBeGreaterThan(0);
});

test("nothing required is open exactly when nothing is missing for required questions", () => {
  always(({ evaluation }) => {
    const { required, answered, unsure } = evaluation.progress;
    expect(answered).toBeLessThanOrEqual(required);
    expect(unsure).toBeLessThanOrEqual(answered);
    if (answerProblems(evaluation, { complete: true }).length === 0) expect(evaluation.complete).toBe(true);
  });
});

const reportText = (evaluation: Evaluation): string => JSON.stringify(reportOf(evaluation, occasion));

test("the same input gives the same bytes, whatever the order of its keys", () => {
  always(({ written, checklist, answers, evaluation, tape, circumstances }) => {
    const reversed = Object.fromEntries(Object.entries(answers).reverse());
    const again = tape.chance(4) ? compiledFrom(structuredClone(written)) : checklist;
    const evaluatedAgain = evaluate(again, reversed, circumstances);
    expect(canonicalJson(plainOf(evaluatedAgain))).toBe(canonicalJson(plainOf(evaluation)));
    expect(reportText(evaluatedAgain)).toBe(reportText(evaluation));
  });
});

/** What a compiled checklist is, as plain data: its definition, and everything that runs, in order. */
const compiledText = ({ definition, program }: CompiledChecklist): string =>
  JSON.stringify([
    definition,
    program.order.map(({ name, path, index, reads }) => [name, path, index, [...reads]]),
    [...program.required],
  ]);

test("a definition compiles to the same every time", () => {
  fc.assert(
    fc.property(drawnChecklists, ({ written, checklist }) => {
      expect(compiledText(compiledFrom(structuredClone(written)))).toBe(compiledText(checklist));
    }),
  );
});
