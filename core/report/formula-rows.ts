import type { Expression, OverRows, RowsIn } from "../condition-type.ts";
import { decimal } from "../decimal.ts";
import { isNumber } from "../answer-quantity.ts";
import { dayText } from "../format.ts";
import { writtenNumber, writtenPlace, type Write, type Writing } from "./formula-part.ts";
import type { ReportContext } from "./context.ts";
import { areExact, figure, joined, phrase, type Written } from "./written.ts";

export type OverRowsWord = "sum" | "mean" | "min" | "max";

/** More terms than these would not be read. */
const mostTerms = 12;

/** The rows in which a condition holds, by their place. */
const rowsWhere = ({ group, where }: RowsIn, { evaluation }: ReportContext): readonly number[] => {
  const test = where && evaluation.checklist.program.parts.tests.get(where);
  return evaluation
    .rows(group)
    .map((_, row) => row)
    .filter((row) => test === undefined || test.holds(evaluation.state, row));
};

/** The answer in a row as a term; null where there is none. */
const answerTerm = (questionId: string, row: number, context: ReportContext): Written | null => {
  const { evaluation, locale } = context;
  const entry = evaluation.checklist.program.entries.questions.get(questionId);
  const value =
    entry?.kind === "rowQuestion" ? entry.cells.of(evaluation.state)[row]?.reading.value : undefined;
  if (typeof value === "string") return figure(dayText(value, locale));
  return value !== undefined && isNumber(value) ? writtenNumber(value, context) : null;
};

/** What a row adds; null where something is missing in it. */
const termOf = (of: Expression, row: number, { context }: Writing, write: Write): Written | null => {
  if (typeof of === "string" && /^[a-z]/.test(of)) return answerTerm(of, row, context);
  const { evaluation } = context;
  if (typeof of !== "object") return write(of, { context, row });
  const quantity = evaluation.checklist.program.parts.quantities.get(of);
  const isThere = quantity !== undefined && quantity.run(evaluation.state, row).value !== null;
  return isThere ? write(of, { context, row }) : null;
};

/** The first terms and the last one, where there are many. */
const readable = (terms: readonly Written[], { words }: ReportContext): readonly Written[] => {
  const last = terms.at(-1);
  if (terms.length <= mostTerms || last === undefined) return terms;
  const shown = terms.slice(0, mostTerms - 2);
  return [...shown, figure(words.formulas.more(terms.length - mostTerms + 1)), last];
};

const isDays = (over: OverRows, { evaluation }: ReportContext): boolean => {
  const { quantities } = evaluation.checklist.program.parts;
  if (typeof over.of === "object") return quantities.get(over.of)?.type === "day";
  const domain = evaluation.checklist.program.entries.questions.get(String(over.of))?.rule.domain;
  return domain === "day";
};

const extremeOf = (
  word: "min" | "max",
  terms: readonly Written[],
  days: boolean,
  { words }: ReportContext,
): Written => {
  if (days) return phrase(terms, word === "min" ? words.formulas.earliestOf : words.formulas.latestOf);
  return phrase(terms, word === "min" ? words.combined.lowestOf : words.combined.highestOf);
};

/** The least or the greatest of several parts. */
export const writtenExtreme = extremeOf;

const combined = (
  word: OverRowsWord,
  terms: readonly Written[],
  count: number,
  days: boolean,
  context: ReportContext,
): Written => {
  const [only, ...more] = terms;
  if (only === undefined) return figure("0");
  if (more.length === 0) return only;
  if (word === "min" || word === "max") return extremeOf(word, terms, days, context);
  const sum = joined(terms, "+", "sum");
  return word === "sum" ? sum : joined([sum, writtenNumber(decimal(count), context)], "÷", "product");
};

/** What is taken together over rows, each with what it adds: "(3 + 5, Frage 1.6)". */
export const writtenOverRows = (
  word: OverRowsWord,
  over: OverRows,
  writing: Writing,
  write: Write,
): Written => {
  const { context } = writing;
  const rows = rowsWhere(over, context);
  const terms = rows.map((row) => termOf(over.of, row, writing, write)).filter((term) => term !== null);
  const shown = readable(terms, context);
  const { text } = combined(word, shown, terms.length, isDays(over, context), context);
  const all = context.evaluation.rows(over.group).length;
  const share = over.where === undefined ? [] : [context.words.formulas.entriesOf(String(rows.length), all)];
  const place = [writtenPlace(over.group, context), ...share].join(", ");
  return figure(terms.length < 2 ? `${text} (${place})` : `(${text}, ${place})`, areExact(shown));
};

/** How many rows there are, or those in which something holds. */
export const writtenRowCount = (count: RowsIn, { context }: Writing): Written => {
  const { evaluation, words } = context;
  const all = evaluation.rows(count.group).length;
  const text =
    count.where === undefined
      ? words.entries(all)
      : words.formulas.entriesOf(String(rowsWhere(count, context).length), all);
  return figure(`${text} (${writtenPlace(count.group, context)})`);
};
