import { cellKey, type Answer, type Answers } from "./answer.ts";
import type { RaisedContradiction } from "./evaluation.ts";
import type { State } from "./node.ts";
import type { Program } from "./program.ts";
import { cellsOf, type Asked } from "./standing.ts";

/** An answer without the options that do not apply any more; nothing where only such were chosen. */
const withoutDropped = (answer: Answer, { cell, entry }: Asked): Answer | null => {
  const { dropped } = cell.reading;
  if (dropped.length === 0) return answer;
  if (entry.rule.domain !== "many" || !Array.isArray(answer.value)) return null;
  const kept = answer.value.filter((option) => !dropped.includes(option));
  return kept.length === 0 ? null : { ...answer, value: kept };
};

/** The answers that apply now, in the order of the checklist, with the explanations of contradictions shown. */
export const relevantAnswers = (
  program: Program,
  state: State,
  contradictions: readonly RaisedContradiction[],
): Answers => {
  const relevant: Record<string, Answer> = {};
  for (const entry of program.entries.questions.values())
    for (const asked of cellsOf(entry, state)) {
      const key = cellKey(entry.definition.id, asked.rowId);
      const answer = asked.cell.applies ? state.answers.get(key) : undefined;
      const kept = answer && withoutDropped(answer, asked);
      if (kept) relevant[key] = kept;
    }
  for (const { id } of contradictions) {
    const explanation = state.answers.get(id);
    if (explanation !== undefined) relevant[id] = explanation;
  }
  return relevant;
};
