import type { AnswerChange } from "#core/contract-assessment.ts";
import { canonicalJson } from "#core/canonical.ts";
import { changeProblems } from "#core/check.ts";
import { problemDocument, RequestProblem } from "./http/problems.ts";
import { instantOf } from "./outside.ts";
import { problemBodies } from "./problem-bodies.ts";
import type { Services } from "./services.ts";
import { sha256 } from "./sha256.ts";
import type { Account, Reading, StoredAssessment, StoredCell, Writing } from "./store/store.ts";
import { cellView, contentOf, holdTheSame } from "./views/cells.ts";
import { authorOf, authorsOf } from "./views/people.ts";
import { stateOf } from "./views/state.ts";

/** A change of one cell as it was asked for. */
export type Change = {
  readonly assessment: StoredAssessment;
  readonly account: Account;
  readonly question: string;
  readonly row: string | null;
  readonly key: string;
  readonly body: AnswerChange;
};

/** The answer to a change, kept under its key: a repetition gets exactly these bytes. */
export type Outcome = { readonly status: number; readonly body: string };

/**
 * Changes one cell. In this order: a repetition gets its first answer, a submitted assessment stays as it is, the
 * core judges, the revision decides. Cell, event and kept answer are written in one transaction.
 */
export const changeAnswer = async (services: Services, change: Change): Promise<Outcome> => {
  const { store } = services;
  const hash = changeHash(change);
  const [replay, cells] = await Promise.all([
    replayOf(store.db, change, hash),
    store.db.cells([change.assessment.id]),
  ]);
  if (replay) return replay;
  if (change.assessment.status !== "draft") throw new RequestProblem("notOpen");
  const cell = changedCell(change, instantOf(services.clock()));
  await refuseProblems(services, change, cell, cells);
  return store.tx(async (writing) => {
    // Both at once: the assessment is held before the cell is written.
    const [assessment, saved] = await Promise.all([
      writing.assessment(change.assessment.id),
      writing.putCell(cell, change.body.revision),
    ]);
    const earlier = saved ? undefined : await replayOf(writing, change, hash);
    if (earlier) return earlier;
    if (assessment?.status !== "draft") throw new RequestProblem("notOpen");
    const outcome = saved
      ? savedOutcome(saved.cell, saved.assessmentRevision, change.account)
      : await staleOutcome(writing, cell, assessment.revision);
    const { account, key } = change;
    const kept = { accountId: account.id, assessmentId: assessment.id, key, hash, ...outcome, at: cell.at };
    // The same change would have been stale and found above, so what has the key is another one.
    if (!(await writing.addChangeRequest(kept))) throw new RequestProblem("keyReused");
    return outcome;
  });
};

/** Method, path and body of a change as one hash. */
const changeHash = ({ assessment, question, row, body }: Change): string =>
  sha256(canonicalJson(["PATCH", assessment.id, question, row, body]));

const replayOf = async (reading: Reading, change: Change, hash: string): Promise<Outcome | undefined> => {
  const kept = await reading.changeRequest(change.account.id, change.assessment.id, change.key);
  if (kept && kept.hash !== hash) throw new RequestProblem("keyReused");
  return kept && { status: kept.status, body: kept.body };
};

type NewCell = Omit<StoredCell, "revision">;

const changedCell = ({ assessment, account, question, row, body }: Change, at: string): NewCell => ({
  assessmentId: assessment.id,
  questionId: question,
  rowId: row,
  ...contentOf(body),
  at,
  by: account.id,
});

/** The core judges the cell among all others as they would be after the change. */
const refuseProblems = async (
  services: Services,
  { assessment }: Change,
  cell: NewCell,
  cells: readonly StoredCell[],
): Promise<void> => {
  const others = cells.filter((each) => each.questionId !== cell.questionId || each.rowId !== cell.rowId);
  const { evaluation } = await stateOf(services, assessment, [...others, cell]);
  const problems = changeProblems(evaluation, cell.questionId, cell.rowId);
  if (problems.length > 0) throw new RequestProblem("answerRefused", { problems: problemBodies(problems) });
};

const savedOutcome = (cell: StoredCell, revision: number, account: Account): Outcome => ({
  status: 200,
  body: JSON.stringify({ cell: cellView(cell, authorOf(account)), revision }),
});

/** Somebody changed the cell since: fine where it holds the same now, else both values are shown to the person. */
const staleOutcome = async (writing: Writing, cell: NewCell, revision: number): Promise<Outcome> => {
  const stored = await writing.cell(cell.assessmentId, cell.questionId, cell.rowId);
  const authors = await authorsOf(writing, stored ? [stored.by] : []);
  const current = stored ? cellView(stored, authors(stored.by)) : null;
  if (stored && holdTheSame(stored, cell))
    return { status: 200, body: JSON.stringify({ cell: current, revision }) };
  return { status: 409, body: JSON.stringify(problemDocument("staleRevision", { current })) };
};
