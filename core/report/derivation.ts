import { cellKey } from "../answer.ts";
import { printDecimal, type Decimal } from "../decimal.ts";
import { derivationOf, type FromOptions, type FromRows, type RatedRow, type Worth } from "../derivation.ts";
import { decimalText, fixedSpace } from "../format.ts";
import { combinedFormula } from "./combined.ts";
import type { ReportContext } from "./context.ts";
import type { Scale } from "./formula.ts";
import { printedFigure } from "./printed-parts.ts";
import type { ReportFromAnswers, ReportFromOptions, ReportFromRows } from "./schema-derivation.ts";
import { valueLines } from "./value-lines.ts";

const counting = (parts: readonly Worth[]): readonly Decimal[] =>
  parts.map(({ rating }) => rating).filter((rating) => rating !== null);

const worthColumns = (
  { rating, because }: Worth,
  { words, locale }: ReportContext,
): { readonly rating: string | null; readonly because: string | null } => ({
  rating: rating === null ? null : printedFigure(printDecimal(rating), locale),
  because: because === null ? null : words.exclusions[because],
});

const optionsPart = (
  questionId: string,
  { combine, rating, options }: FromOptions,
  scale: Scale,
  context: ReportContext,
): ReportFromOptions => ({
  lines: options.map((option) => ({
    text: context.names.option(questionId, option.id),
    ...worthColumns(option, context),
    derivation: null,
  })),
  rule: optionsRule(combine, scale, context),
  formula: combinedFormula(combine, counting(options), rating, context),
});

const optionsRule = (
  combine: FromOptions["combine"],
  { from, to }: Scale,
  { words, locale }: ReportContext,
): string =>
  combine === "sumCapped"
    ? words.combined.sumOfOptions(decimalText(String(from), locale), decimalText(String(to), locale))
    : words.combined.options[combine];

const questionText = (questionId: string, { evaluation, say }: ReportContext): string => {
  const question = evaluation.checklist.questions.get(questionId);
  if (!question) return questionId;
  return say((question.type === "info" ? undefined : question.shortText) ?? question.text);
};

const answerText = (questionId: string, rowId: string, context: ReportContext): string => {
  const { checklist, relevant } = context.evaluation;
  const question = checklist.questions.get(questionId);
  const value = relevant[cellKey(questionId, rowId)]?.value ?? null;
  return question ? valueLines(question, value, context).join(", ") : "";
};

/** "Angabe 1 – Register"; the name alone where nothing is answered. */
const named = (name: string, answer: string): string => (answer === "" ? name : `${name} – ${answer}`);

const rowPart = (
  row: RatedRow,
  rating: Decimal,
  scale: Scale,
  context: ReportContext,
): ReportFromAnswers => ({
  lines: row.answers.map((answer) => ({
    text: named(questionText(answer.question, context), answerText(answer.question, row.id, context)),
    ...worthColumns(answer, context),
    derivation: answer.from && optionsPart(answer.question, answer.from, scale, context),
  })),
  rule: context.words.combined.answers,
  formula: combinedFormula("mean", counting(row.answers), rating, context),
});

type Line = ReportFromRows["lines"][number];

/** Where a row has but one rated answer that answer stands for it. */
const rowLine = (
  row: RatedRow,
  name: string,
  questions: readonly string[],
  scale: Scale,
  context: ReportContext,
): Line => {
  const worth = worthColumns(row, context);
  const [question = "", ...others] = questions;
  if (others.length > 0) {
    const derivation = row.rating && rowPart(row, row.rating, scale, context);
    return { text: name, ...worth, derivation };
  }
  const from = row.answers.find((answer) => answer.question === question)?.from ?? null;
  return {
    text: named(name, answerText(question, row.id, context)),
    ...worth,
    derivation: from && optionsPart(question, from, scale, context),
  };
};

const rowsPart = (
  questionId: string,
  { combine, rating, questions, rows }: FromRows,
  scale: Scale,
  context: ReportContext,
): ReportFromRows => {
  const { questions: all } = context.evaluation.checklist;
  const group = all.get(questionId);
  const list = group?.type === "repeatGroup" && group.rowsOf !== undefined ? all.get(group.rowsOf) : group;
  const titled = list?.type === "repeatGroup" ? list.rowTitle : undefined;
  const title = titled ? context.say(titled) : context.words.headings.entry;
  return {
    lines: rows.map((row, index) =>
      rowLine(row, `${title}${fixedSpace}${index + 1}`, questions, scale, context),
    ),
    rule: context.words.combined.rows[combine],
    formula: combinedFormula(combine, counting(rows), rating, context),
  };
};

/** How a question's rating arose from chosen options or from rows; null where one option gives it. */
export const derivationPart = (
  questionId: string,
  scale: Scale,
  context: ReportContext,
): ReportFromRows | null => {
  const derivation = derivationOf(questionId, context.evaluation);
  if (derivation === null) return null;
  return "rows" in derivation
    ? rowsPart(questionId, derivation, scale, context)
    : optionsPart(questionId, derivation, scale, context);
};
