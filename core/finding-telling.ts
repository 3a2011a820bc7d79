import { isGiven } from "./cell.ts";
import type { Evaluation } from "./evaluation.ts";
import { raises } from "./finding.ts";
import { cellsOf, type Asked } from "./standing.ts";

/** Where a finding is told: whole at this question, at this other one, or whole elsewhere and not a word here. */
export type Telling = { readonly at: "here" } | { readonly at: "other"; readonly question: string } | null;

const isAnswered = ({ cell }: Asked): boolean => isGiven(cell.reading);

const cellsAt = ({ checklist, state }: Evaluation, question: string): readonly Asked[] => {
  const entry = checklist.program.entries.questions.get(question);
  return entry === undefined ? [] : cellsOf(entry, state);
};

/** Whether an option or a band of the question raises the finding by what is answered in some of its cells. */
const raisesIt = (evaluation: Evaluation, finding: string, cells: readonly Asked[]): boolean =>
  (evaluation.checklist.program.raisers.get(finding) ?? []).some((raiser) =>
    cells.some(({ entry, cell }) => entry === raiser.entry && raises(raiser, cell)),
  );

/**
 * A finding that belongs to several questions would be read again at each. It is told whole where an answer raises it,
 * else at the last of its questions that is answered; the other answered ones say where, and open ones say nothing.
 */
export const tellingOf = (
  evaluation: Evaluation,
  finding: string,
  question: string,
  row: string | null,
): Telling => {
  const own = cellsAt(evaluation, question).filter(({ rowId }) => rowId === row);
  if (raisesIt(evaluation, finding, own)) return { at: "here" };
  const named = evaluation.findings.find(({ id }) => id === finding)?.questions ?? [];
  const answered = named.filter((id) => cellsAt(evaluation, id).some(isAnswered));
  const raising = answered.filter((id) => raisesIt(evaluation, finding, cellsAt(evaluation, id)));
  const home = raising[0] ?? answered.at(-1) ?? named[0] ?? question;
  if (home === question && raising.length === 0) return { at: "here" };
  return own.some(isAnswered) && home !== question ? { at: "other", question: home } : null;
};
