import { cellKey } from "#core/answer.ts";
import type { Evaluation } from "#core/evaluation.ts";
import { cellsOf, fittingValue } from "./generate-answers.ts";
import type { Tape } from "./tape.ts";

/** Answers everything that is open and required, and some of what is optional, until nothing required is open. */
export const completed = (evaluation: Evaluation, tape: Tape): Evaluation | null => {
  let now = evaluation;
  for (let round = 0; round < 60 && !now.complete; round += 1) {
    for (const { question, rowId } of cellsOf(now.checklist)) {
      const state = now.question(question.id, rowId);
      const open = state?.applies === true && state.status !== "answered" && state.status !== "unsure";
      if (!open || question.type === "info") continue;
      if (!state.required && !tape.chance(4)) continue;
      const given = now.answers[cellKey(question.id, rowId)];
      const kept = given !== undefined && isKept(now, question.id, rowId);
      const value = kept ? given.value : fittingValue(tape, question, state.options);
      const { prefilled: _, ...confirmed } = given ?? { value };
      now = now.with(question.id, rowId, {
        ...confirmed,
        value,
        reason: "weil es so ist",
        citations: [{ text: "§ 1" }],
      });
    }
  }
  return now.complete ? now : null;
};

/** Whether a given answer is a valid one of its own: only what goes with it is missing. */
const isKept = ({ checklist, state }: Evaluation, id: string, rowId: string | null): boolean => {
  const entry = checklist.program.entries.questions.get(id);
  if (entry === undefined || ("rowsOf" in entry.definition && entry.definition.rowsOf)) return false;
  const row = entry.kind === "rowQuestion" ? entry.rows.of(state).ids.indexOf(rowId ?? "") : -1;
  const cell = entry.kind === "rowQuestion" ? entry.cells.of(state)[row] : entry.cell.of(state);
  const least = entry.definition.type === "repeatGroup" ? (entry.definition.min ?? 1) : 0;
  const standing = cell?.reading.standing;
  if (entry.rule.domain === "rows")
    return (
      entry.kind === "question" && (entry.rows?.of(state).ids.length ?? 0) >= least && standing !== "open"
    );
  return standing === "answered" || standing === "unsure";
};
