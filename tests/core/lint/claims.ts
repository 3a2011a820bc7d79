import type { Evaluation } from "#core/evaluation.ts";
import type { LintNote } from "#core/lint/note.ts";

/** What the notes about reach are about, by the word that a path begins with. */
const subject = ({ path, params }: LintNote): { readonly list: unknown; readonly of: string } => ({
  list: path[0],
  of: String(params["of"]),
});

const cellsOf = (evaluation: Evaluation, id: string) => {
  const entry = evaluation.checklist.program.entries.questions.get(id);
  if (entry === undefined) return [];
  const rows = entry.kind === "rowQuestion" ? evaluation.rows(entry.group) : [null];
  return rows.map((row) => evaluation.question(id, row)).filter((cell) => cell !== undefined);
};

/** Whether an option is offered in any cell of its question; null where none applies. */
const isOffered = (evaluation: Evaluation, of: string): boolean | null => {
  const [id = "", option = ""] = of.split(" ");
  const shown = cellsOf(evaluation, id).filter(({ applies }) => applies);
  return shown.length === 0 ? null : shown.some(({ options }) => options.includes(option));
};

const isAsked = (evaluation: Evaluation, id: string): boolean | null => {
  const cells = cellsOf(evaluation, id);
  return cells.length === 0 ? null : cells.some(({ applies }) => applies);
};

/** Whether what a note is about holds now; null where nothing can be said of it. */
const holdsNow = (note: LintNote, evaluation: Evaluation): boolean | null => {
  const { entries } = evaluation.checklist.program;
  const { state } = evaluation;
  const { list, of } = subject(note);
  if (list === "conditions") return entries.conditions.get(of)?.holds.of(state) ?? null;
  if (list === "findings") return entries.findings.get(of)?.raised.of(state) ?? null;
  if (list === "contradictions") return entries.contradictions.get(of)?.holds.of(state) ?? null;
  if (note.path.length === 3) return evaluation.sections.find(({ id }) => id === of)?.applies ?? null;
  return of.includes(" ") ? isOffered(evaluation, of) : isAsked(evaluation, of);
};

/** Whether answers show that something the linter claimed is not so. What is undecided claims nothing. */
export const isRefuted = (note: LintNote, evaluation: Evaluation): boolean => {
  if (note.code === "unreachableLevel") {
    const result = evaluation.results[Number(note.path[1])];
    return evaluation.complete && result?.level === note.params["of"];
  }
  if (note.code === "undecided") return false;
  return holdsNow(note, evaluation) === (note.code !== "alwaysHolds");
};
