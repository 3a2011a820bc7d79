import type { FindingEntry } from "./entry.ts";
import type { QuestionState } from "./evaluation.ts";
import { raises } from "./finding.ts";
import type { State } from "./node.ts";
import type { Program } from "./program.ts";
import { statusOf, type Asked } from "./standing.ts";

/** Whether a raised finding belongs to this cell: an option or a band of it raises it, or the finding names the question. */
const belongs = ({ definition }: FindingEntry, { entry, cell }: Asked, program: Program): boolean => {
  const raisers = program.raisers.get(definition.id)?.filter((raiser) => raiser.entry === entry) ?? [];
  if (raisers.some((raiser) => raises(raiser, cell))) return true;
  const named = definition.questions.includes(entry.definition.id);
  return named && cell.applies && (raisers.length === 0 || definition.when !== undefined);
};

/** A cell as others see it. */
export const questionState = (asked: Asked, program: Program, state: State): QuestionState => {
  const { entry, cell, rowId } = asked;
  return {
    id: entry.definition.id,
    row: rowId,
    section: entry.section.definition.id,
    number: entry.number,
    applies: cell.applies,
    status: statusOf(asked, program, state),
    outcome: cell.reading.outcome,
    required: program.required.has(entry.definition.id),
    options: cell.options,
    dropped: cell.reading.dropped,
    reason: cell.reason,
    citations: cell.citations,
    findings: (program.findingsAt.get(entry.definition.id) ?? [])
      .filter((finding) => finding.raised.of(state) && belongs(finding, asked, program))
      .map((finding) => finding.definition.id),
  };
};
