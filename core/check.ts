import { cellKey, type Answer, type AnswerValue } from "./answer.ts";
import { accompanyingFaults } from "./cell.ts";
import { exceededLength } from "./citation-length.ts";
import { codePoints, hasForbiddenCharacter, isBlank } from "./characters.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import type { Evaluation } from "./evaluation.ts";
import { limits } from "./limits.ts";
import type { AnswerProblem, AnswerProblemCode } from "./problem.ts";
import { isGroup, rowsOwner } from "./rows-owner.ts";
import { cellsOf, faultsOf, type Asked } from "./standing.ts";
import { rowsOf } from "./types/repeat-group.ts";
import { fault, type Fault } from "./types/rule.ts";

const problemAt = (id: string, rowId: string | null, { code, part, params }: Fault): AnswerProblem => ({
  code,
  path: [id, ...(rowId === null ? [] : [rowId]), ...(part === "value" ? [] : [part])],
  params,
});

/** What still has to be entered in a cell that applies. */
const missingIn = ({ entry, cell }: Asked, required: boolean): readonly Fault[] => {
  const { standing, dropped } = cell.reading;
  if (standing === "open" && required) {
    const [option] = dropped;
    return [option === undefined ? fault("missing") : fault("optionNotApplicable", { option })];
  }
  return entry.kind === "question" && entry.rows !== null
    ? cell.lacks.filter(({ code }) => code !== "missing")
    : cell.lacks;
};

type Judging = { readonly complete: boolean; readonly of: (asked: Asked) => boolean };

const questionProblems = (
  { checklist: { program }, state }: Evaluation,
  entry: QuestionEntry | RowQuestionEntry,
  { complete, of }: Judging,
): readonly AnswerProblem[] => {
  const { id } = entry.definition;
  return cellsOf(entry, state)
    .filter((asked) => asked.cell.applies && of(asked))
    .flatMap((asked) =>
      [
        ...faultsOf(asked, program, state),
        ...(complete ? missingIn(asked, program.required.has(id)) : []),
      ].map((found) => problemAt(id, asked.rowId, found)),
    );
};

/** What `answerProblems` says of the answer of one cell as it stands, without what is still missing. */
export const cellProblems = (
  evaluation: Evaluation,
  questionId: string,
  rowId: string | null,
): readonly AnswerProblem[] => {
  const entry = evaluation.checklist.program.entries.questions.get(questionId);
  if (entry === undefined) return [];
  return questionProblems(evaluation, entry, { complete: false, of: (asked) => asked.rowId === rowId });
};

/** What is wrong with the explanation of a contradiction: it is a text. */
const explanationFaults = (answer: Answer | undefined): readonly Fault[] => {
  const value = answer?.value ?? null;
  if (value === null) return [];
  if (typeof value !== "string") return [fault("wrongType")];
  if (hasForbiddenCharacter(value)) return [fault("forbiddenCharacter")];
  const maxLength = limits.answerText;
  return codePoints(value) > maxLength ? [fault("textTooLong", { maxLength })] : [];
};

const explanationProblems = (evaluation: Evaluation, complete: boolean): readonly AnswerProblem[] =>
  evaluation.contradictions.flatMap(({ id, explanation }) => {
    const faults = explanationFaults(evaluation.answers[id]);
    const missing = complete && faults.length === 0 && (explanation === null || isBlank(explanation));
    return [...faults, ...(missing ? [fault("explanationMissing")] : [])].map((found) =>
      problemAt(id, null, found),
    );
  });

/** Keys that belong to no cell. Cells of rows that were taken out are no problem: they may come back. */
const keyProblems = ({ checklist: { program }, answers }: Evaluation): readonly AnswerProblem[] =>
  Object.keys(answers).flatMap((key) => {
    const slash = key.indexOf("/");
    const [id, rowId] = slash < 0 ? [key, null] : [key.slice(0, slash), key.slice(slash + 1)];
    const entry = program.entries.questions.get(id);
    if (entry === undefined && !program.entries.contradictions.has(id))
      return [problemAt(id, rowId, fault("unknownQuestion"))];
    const inRows = entry?.kind === "rowQuestion";
    return inRows === (rowId !== null) ? [] : [problemAt(id, rowId, fault("unknownRow"))];
  });

/**
 * What is wrong with answers: the only judge of them, in the browser and on the server. Questions that do not apply
 * have no problems. With `complete` also what is still missing before submitting: answers, reasons, citations,
 * rows and explanations. In the order of the checklist; `path` as told at the codes.
 */
export const answerProblems = (
  evaluation: Evaluation,
  { complete }: { readonly complete: boolean },
): readonly AnswerProblem[] => [
  ...keyProblems(evaluation),
  ...[...evaluation.checklist.program.entries.questions.values()].flatMap((entry) =>
    questionProblems(evaluation, entry, { complete, of: () => true }),
  ),
  ...explanationProblems(evaluation, complete),
];

const refused: ReadonlySet<AnswerProblemCode> = new Set([
  "wrongType",
  "unknownOption",
  "chosenTwice",
  "notANumber",
  "notADate",
  "forbiddenCharacter",
]);

/** The text of an answer; of a list all its texts. */
const textIn = (value: AnswerValue): string =>
  (Array.isArray(value) ? value : [value]).filter((part) => typeof part === "string").join("");

/** Sizes that no definition can allow. */
const sizeFaults = ({ value, reason, citations, note }: Answer): readonly Fault[] => {
  const maxLength = limits.answerText;
  const isLong = (text: string | undefined): boolean => text !== undefined && codePoints(text) > maxLength;
  const exceeded = (citations ?? []).map(exceededLength).find((length) => length !== null);
  return [
    ...(isLong(textIn(value)) ? [fault("textTooLong", { maxLength })] : []),
    ...(Array.isArray(value) && value.length > limits.rows
      ? [fault("tooManyRows", { max: limits.rows })]
      : []),
    ...(isLong(reason) ? [fault("reasonTooLong", { maxLength }, "reason")] : []),
    ...(isLong(note) ? [fault("textTooLong", { maxLength }, "note")] : []),
    ...(exceeded ? [fault("textTooLong", { maxLength: exceeded }, "citations")] : []),
    ...((citations?.length ?? 0) > limits.citations
      ? [fault("textTooLong", { maxLength: limits.citations }, "citations")]
      : []),
  ];
};

const refusedFaults = ({ definition, rule }: QuestionEntry | RowQuestionEntry, answer: Answer) => {
  const faults = [...rule.read(answer.value, null).faults, ...accompanyingFaults(definition, answer)];
  return [...faults.filter(({ code }) => refused.has(code)), ...sizeFaults(answer)];
};

/** Whether the row is in the list of its group, or of the group whose rows that is about; hidden or not. */
const isRowOf = (
  { group }: RowQuestionEntry,
  rowId: string | null,
  { checklist, answers }: Evaluation,
): boolean => {
  const { questions } = checklist.program.entries;
  const entry = questions.get(group);
  const list = isGroup(entry) ? answers[rowsOwner(entry, questions).definition.id]?.value : null;
  return rowId !== null && rowsOf(list ?? null).includes(rowId);
};

/**
 * Why one changed answer must not be stored, judged on the evaluation after the change; empty: store it.
 *
 * The rule: an answer is refused when it can be no answer to its question at all (unknown question, row or option,
 * another type, no number, no day, an option twice, a character that cannot be kept, larger than anything allowed).
 * It is kept, and marked by `answerProblems`, when it is an answer that does not fit yet: out of range, too short or
 * too long for its question, too many or too few chosen, an earlier option that does not apply now. People are
 * midway, and what they typed must not be lost. Whether the question applies does not matter: someone may have
 * hidden it a second ago. Nothing is ever corrected.
 */
export const changeProblems = (
  evaluation: Evaluation,
  questionId: string,
  rowId: string | null,
): readonly AnswerProblem[] => {
  const { entries } = evaluation.checklist.program;
  const entry = entries.questions.get(questionId);
  const told = (faults: readonly Fault[]) => faults.map((found) => problemAt(questionId, rowId, found));
  if (entry === undefined && !entries.contradictions.has(questionId)) return told([fault("unknownQuestion")]);
  const isRow = entry?.kind === "rowQuestion";
  if (isRow ? !isRowOf(entry, rowId, evaluation) : rowId !== null) return told([fault("unknownRow")]);
  const key = cellKey(questionId, rowId);
  const answer = Object.hasOwn(evaluation.answers, key) ? evaluation.answers[key] : undefined;
  if (answer === undefined) return [];
  return told(entry === undefined ? explanationFaults(answer) : refusedFaults(entry, answer));
};
