import type { Evaluation } from "#core/evaluation.ts";
import { namesFor } from "#core/text/names.ts";
import type { AnswerWords } from "#core/text/problem-words.ts";
import { placeOf, sentenceOf } from "#core/text/sentence.ts";
import type { QueueState, Waiting } from "../state/queue-state.ts";
import { deCheck } from "../text/de-check.ts";

const words = deCheck.saving;

/** The assessment on screen; changes of others are named only as such. */
export type SavePlace = {
  readonly proposal: string;
  readonly assessment: string;
  readonly evaluation: Evaluation;
};

/** Where an unsent change belongs: "Frage 3.4", "Frage 3.5, Zeile 2". */
export const placeText = (
  { entry }: Waiting,
  evaluation: Evaluation | null,
  answerWords: AnswerWords,
): string => {
  if (evaluation === null) return words.elsewhere;
  const path = entry.row === null ? [entry.question] : [entry.question, entry.row];
  return placeOf(
    { code: "missing", path, params: {} },
    answerWords,
    namesFor(evaluation, answerWords.locale),
  );
};

const refusedText = (
  { trouble }: Waiting,
  evaluation: Evaluation | null,
  answerWords: AnswerWords,
): string | null => {
  if (trouble?.kind !== "refused" || evaluation === null || trouble.problems.length === 0) return null;
  const names = namesFor(evaluation, answerWords.locale);
  return trouble.problems.map((problem) => sentenceOf(problem, answerWords, names)).join(" ");
};

const troubleText = (
  cell: Waiting,
  evaluation: Evaluation | null,
  answerWords: AnswerWords,
): string | null =>
  cell.trouble === null
    ? null
    : (refusedText(cell, evaluation, answerWords) ?? words.reasons[cell.trouble.kind]);

/** Why the server has not taken a change, as a whole sentence: "Frage 3.4 konnte nicht gespeichert werden: …" */
export const stoppedText = (cell: Waiting, evaluation: Evaluation | null, answerWords: AnswerWords): string =>
  words.stoppedOne(
    placeText(cell, evaluation, answerWords),
    troubleText(cell, evaluation, answerWords) ?? "",
  );

/** Both ends of a period stand in two lines. */
const oneLine = (draft: string): string => draft.split("\n").filter(Boolean).join(", ");

/** Why a change is not saved yet. */
export const unsentReason = (
  state: QueueState,
  cell: Waiting,
  evaluation: Evaluation | null,
  answerWords: AnswerWords,
): string => {
  const trouble = troubleText(cell, evaluation, answerWords);
  if (trouble !== null) return trouble;
  if (cell.entry.draft !== null) return `„${oneLine(cell.entry.draft)}“ ${words.reasons.draft}`;
  if (state.signedOut) return words.reasons.signedOut;
  if (state.outage !== null) return words.reasons.offline;
  if (cell.failures > 0) return words.reasons.busy;
  return cell.flight === "none" ? words.reasons.waiting : words.reasons.sent;
};
