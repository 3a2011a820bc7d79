import { Array as List, Boolean as Truth, Object as Shape, Optional, String as Text, Unknown } from "typebox";
import { cellKey, type Answer, type Answers, type AnswerValue } from "./answer.ts";
import type { CompiledChecklist } from "./compile.ts";
import { CitationBody } from "./contract-assessment.ts";
import { decimal, printDecimal } from "./decimal.ts";
import type { QuestionDefinition } from "./definition-question.ts";
import { limits } from "./limits.ts";
import type { Path } from "./node.ts";
import type { AnswerProblemCode, Problem, Result } from "./problem.ts";
import { askedInRows, isGroup } from "./rows-owner.ts";
import { shapeProblems } from "./shape.ts";
import { rowsOf } from "./types/repeat-group.ts";

/** An answer written out; anything else is its bare value. */
const WrittenAnswer = Shape(
  {
    value: Unknown(),
    reason: Optional(Text()),
    citations: Optional(List(CitationBody)),
    note: Optional(Text()),
    prefilled: Optional(Truth()),
  },
  { additionalProperties: false },
);

type Members = Readonly<Record<string, unknown>>;
type Written = { readonly value: unknown } & Omit<Answer, "value">;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isWritten = (value: unknown): value is Written => isObject(value) && Object.hasOwn(value, "value");

/** Collects cells and problems while a file is read. */
type Reader = {
  readonly checklist: CompiledChecklist;
  readonly answers: Map<string, Answer>;
  readonly problems: Problem[];
  /** Rows given under a group that has none of its own, and the group whose rows they must be. */
  readonly followed: { readonly list: string; readonly id: string | null; readonly path: Path }[];
};

const refuse = (reader: Reader, code: AnswerProblemCode, path: Path): void =>
  void reader.problems.push({ code, path, params: {} });

const isTexts = (value: readonly unknown[]): value is readonly string[] =>
  value.every((item) => typeof item === "string");

/** Periods and passages are told by their parts; which parts there are is for `answerProblems` to say. */
const isParts = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && isTexts(Object.values(value));

const hasParts = ({ type }: QuestionDefinition): boolean => type === "period" || type === "passage";

const isDecimalQuestion = ({ type }: QuestionDefinition): boolean => type === "number" || type === "money";

/** A number in a file stands for its decimal text, where the question asks for one. */
const plainValue = (value: unknown, question: QuestionDefinition): AnswerValue | undefined => {
  if (value === null || typeof value === "string") return value;
  if (typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= limits.number)
    return isDecimalQuestion(question) ? printDecimal(decimal(value)) : value;
  if (Array.isArray(value)) return isTexts(value) ? value : undefined;
  return hasParts(question) && isParts(value) ? value : undefined;
};

/** Takes an answer apart: its value, and what goes with it. */
const parts = (reader: Reader, written: unknown, path: Path): Written | null => {
  if (!isWritten(written)) return { value: written };
  const problems = shapeProblems(written, WrittenAnswer);
  reader.problems.push(...problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] })));
  return problems.length === 0 ? written : null;
};

const readCell = (
  reader: Reader,
  question: QuestionDefinition,
  rowId: string | null,
  written: unknown,
  path: Path,
): void => {
  const found = parts(reader, written, path);
  if (found === null) return;
  const value = plainValue(found.value, question);
  if (value === undefined) return refuse(reader, "wrongType", path);
  reader.answers.set(cellKey(question.id, rowId), { ...found, value });
};

type Group = Extract<QuestionDefinition, { readonly type: "repeatGroup" }>;

/** The questions asked in a group's rows, those of other groups about the same rows included. */
const askedIn = ({ id }: Group, { questions, program }: CompiledChecklist): readonly QuestionDefinition[] => {
  const entry = program.entries.questions.get(id);
  if (!isGroup(entry)) return [];
  return askedInRows(entry, program.entries.questions).flatMap(
    ({ definition }) => questions.get(definition.id) ?? [],
  );
};

/** One row: its cells by question, and its id: `$row`, else "r1", "r2" … by its place. */
const readRow = (reader: Reader, group: Group, row: Members, index: number, path: Path): string | null => {
  const { $row = `r${index + 1}`, ...cells } = row;
  if (typeof $row !== "string") {
    refuse(reader, "wrongType", [...path, "$row"]);
    return null;
  }
  const asked = askedIn(group, reader.checklist);
  for (const [id, written] of Object.entries(cells)) {
    const question = asked.find((inner) => inner.id === id);
    if (question === undefined) refuse(reader, "unknownQuestion", [...path, id]);
    else readCell(reader, question, $row, written, [...path, id]);
  }
  return $row;
};

const readGroup = (reader: Reader, group: Group, written: unknown, path: Path): void => {
  const found = parts(reader, written, path);
  if (found === null) return;
  const rows = found.value;
  if (!Array.isArray(rows) || !rows.every(isObject) || rows.length > limits.rows)
    return readCell(reader, group, null, written, path);
  const ids = rows.map((row, index) => readRow(reader, group, row, index, [...path, index]));
  const value = ids.filter((id) => id !== null);
  if (new Set(value).size < value.length) return refuse(reader, "wrongType", path);
  if (group.rowsOf === undefined) reader.answers.set(group.id, { ...found, value });
  else {
    const list = group.rowsOf;
    reader.followed.push(...ids.map((id, index) => ({ list, id, path: [...path, index] })));
    if (isWritten(written)) reader.answers.set(group.id, { ...found, value: null });
  }
};

/** Rows given under a group that is about another's rows must be rows there. */
const refuseStrayRows = (reader: Reader): void => {
  for (const { list, id, path } of reader.followed)
    if (id !== null && !rowsOf(reader.answers.get(list)?.value ?? null).includes(id))
      refuse(reader, "unknownRow", path);
};

const readEntry = (reader: Reader, key: string, written: unknown): void => {
  const { questions, program } = reader.checklist;
  const [id = "", rowId = null, ...more] = key.split("/");
  const question = questions.get(id);
  const isRow = program.entries.questions.get(id)?.kind === "rowQuestion";
  if (question === undefined || more.length > 0 || isRow !== (rowId !== null))
    refuse(reader, "unknownQuestion", [key]);
  else if (question.type === "repeatGroup") readGroup(reader, question, written, [key]);
  else readCell(reader, question, rowId, written, [key]);
};

const readExplanation = (reader: Reader, id: string, written: unknown, path: Path): void => {
  const text = isWritten(written) ? written.value : written;
  if (!reader.checklist.program.entries.contradictions.has(id)) refuse(reader, "unknownQuestion", path);
  else if (typeof text !== "string") refuse(reader, "wrongType", path);
  else reader.answers.set(id, { value: text });
};

/**
 * Reads answers from their form in files as far as they can be read: by question id the answer written out or its bare
 * value, in repeat groups a list of rows as objects (with `$row` or numbered "r1", "r2" …; cells of groups
 * about the same rows under either), explanations of
 * contradictions beside them or among them. What has no place in `Answers` is left out and told; whether the others
 * are right is for `answerProblems` to say.
 */
export const readAnswers = (
  checklist: CompiledChecklist,
  file: unknown,
  explanations: unknown = {},
): { readonly answers: Answers; readonly problems: readonly Problem[] } => {
  const reader: Reader = { checklist, answers: new Map(), problems: [], followed: [] };
  if (!isObject(file) || !isObject(explanations))
    return { answers: {}, problems: [{ code: "notAnObject", path: [], params: {} }] };
  const { contradictions } = checklist.program.entries;
  for (const [key, written] of Object.entries(file))
    if (contradictions.has(key)) readExplanation(reader, key, written, [key]);
    else readEntry(reader, key, written);
  for (const [id, written] of Object.entries(explanations))
    readExplanation(reader, id, written, ["explanations", id]);
  refuseStrayRows(reader);
  return { answers: Object.fromEntries(reader.answers), problems: reader.problems };
};

/** The same where nothing may be left out: the answers, or what has no place among them. */
export const answersFromFile = (
  checklist: CompiledChecklist,
  file: unknown,
  explanations: unknown = {},
): Result<Answers> => {
  const { answers, problems } = readAnswers(checklist, file, explanations);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: answers };
};
