import type { Cell, CellBound } from "./cell.ts";
import type { CountOf } from "./condition-type.ts";
import { decimal } from "./decimal.ts";
import type { FindingEntry, QuestionEntry } from "./entry.ts";
import { figureOf, type Figure } from "./figure.ts";
import type { Bounds, State } from "./node.ts";
import { always, canFail, canHold, certain, either, never, type FigureBound, type Tri } from "./possible.ts";
import { scopedQuestions } from "./scoped-questions.ts";
import type { Place, Scope } from "./scope.ts";

type Counted = {
  readonly reads: readonly number[];
  readonly run: (state: State) => Figure;
  readonly bound: (bounds: Bounds) => FigureBound;
};

type Test = { readonly now: (state: State) => boolean; readonly bound: (bounds: Bounds) => Tri };

const words = ["outcome", "finding", "unsure", "open"] as const;

/** How many of some tests hold. */
const counting = (reads: readonly number[], tests: readonly Test[]): Counted => ({
  reads,
  run: (state) => figureOf(decimal(tests.filter(({ now }) => now(state)).length)),
  bound: (bounds) => {
    const truths = tests.map(({ bound }) => bound(bounds));
    const low = decimal(truths.filter((truth) => !canFail(truth)).length);
    return { range: { low, high: decimal(truths.filter(canHold).length) }, none: false };
  },
});

/** What stays as it is can be told; anything still to be answered can come out either way. */
const ofCell = (bound: CellBound, holds: (cell: Cell) => boolean): Tri => {
  const { hidden, cell, any, unsure, unanswered } = bound;
  if (cell === null && any === null) return unsure || unanswered ? either : never;
  if (cell === null || any !== null || unsure || unanswered) return either;
  const truth = holds(cell);
  return hidden && truth ? either : certain(truth);
};

const isUnanswered = ({ reading }: Cell): boolean =>
  reading.standing === "open" || reading.standing === "invalid";

/** Nothing valid is entered, or a reason or citation is missing that goes with it. */
const isOpen = (cell: Cell): boolean => isUnanswered(cell) || cell.lacks.length > 0;

const outcomeTest = ({ cell }: QuestionEntry, outcome: string): Test => ({
  now: (state) => {
    const { applies, reading } = cell.of(state);
    return applies && reading.outcome === outcome;
  },
  bound: (bounds) => ofCell(cell.bound(bounds), ({ reading }) => reading.outcome === outcome),
});

const unsureTest = ({ cell }: QuestionEntry): Test => ({
  now: (state) => {
    const { applies, reading } = cell.of(state);
    return applies && reading.standing === "unsure";
  },
  bound: (bounds) => ofCell(cell.bound(bounds), ({ reading }) => reading.standing === "unsure"),
});

/** A required question is not open any more once all that is required is answered, with all that goes with it. */
const openTest = ({ cell }: QuestionEntry): Test => ({
  now: (state) => {
    const now = cell.of(state);
    return now.applies && isOpen(now);
  },
  bound: (bounds) => {
    const { hidden, cell: settled, unanswered, lacking } = cell.bound(bounds);
    if (unanswered || lacking) return either;
    if (settled === null || !isUnanswered(settled)) return never;
    return hidden ? either : always;
  },
});

const isOfKind = ({ definition }: FindingEntry, kind: NonNullable<CountOf["finding"]>): boolean =>
  typeof kind === "string"
    ? definition.id === kind
    : (kind.severity === undefined || definition.severity === kind.severity) &&
      (kind.blocking === undefined || definition.blocking === true) &&
      (kind.tag === undefined || definition.tag === kind.tag);

/** Findings of a kind that belong to one of the questions, by name or because one of their options raises them. */
const findingsAt = (
  kind: NonNullable<CountOf["finding"]>,
  questions: readonly QuestionEntry[] | null,
  scope: Scope,
): readonly FindingEntry[] => {
  const ids = questions && new Set(questions.map(({ definition }) => definition.id));
  return [...scope.entries.findings.values()].filter((entry) => {
    if (!isOfKind(entry, kind)) return false;
    if (ids === null) return true;
    const raising = (scope.raisers.get(entry.definition.id) ?? []).map(({ entry: by }) => by.definition.id);
    return [...entry.definition.questions, ...raising].some((id) => ids.has(id));
  });
};

const countFindings = (
  kind: NonNullable<CountOf["finding"]>,
  questions: readonly QuestionEntry[] | null,
  scope: Scope,
  place: Place,
): Counted | null => {
  const found = findingsAt(kind, questions, scope);
  if (typeof kind === "string" && !scope.entries.findings.has(kind)) {
    scope.report({ code: "unknownReference", path: [...place.path, "finding"], params: { id: kind } });
    return null;
  }
  return counting(
    found.map(({ raised }) => raised.index),
    found.map(({ raised }) => ({
      now: (state) => raised.of(state),
      bound: (bounds) => raised.bound(bounds),
    })),
  );
};

/** How many questions outside of rows, or findings, stand in a certain way: exactly one way is named. */
export const compileCountOf = (of: CountOf, scope: Scope, place: Place): Counted | null => {
  const given = words.filter((word) => of[word] !== undefined);
  const [word] = given;
  if (word === undefined || given.length > 1) {
    const expected = (given.length > 1 ? given : words).join(" | ");
    scope.report({ code: "wrongShape", path: place.path, params: { expected } });
    return null;
  }
  const isScoped = of.dimension !== undefined || of.sections !== undefined || of.questions !== undefined;
  const questions = scopedQuestions(of, scope, place);
  const { finding, outcome } = of;
  if (finding !== undefined) return countFindings(finding, isScoped ? questions : null, scope, place);
  const asked = questions.filter(({ rule }) => rule.domain !== "none" || rule.bands !== undefined);
  const test = (entry: QuestionEntry): Test => {
    if (outcome !== undefined) return outcomeTest(entry, outcome);
    return word === "unsure" ? unsureTest(entry) : openTest(entry);
  };
  return counting(
    asked.map(({ cell }) => cell.index),
    asked.map(test),
  );
};
