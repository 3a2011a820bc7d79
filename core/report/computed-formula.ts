import { computedText } from "../computed-text.ts";
import { decimal, decimalsOf, printDecimal } from "../decimal.ts";
import type { Expression } from "../definition-condition.ts";
import type { ComputedState } from "../evaluation.ts";
import { dayText, decimalText, figureText } from "../format.ts";
import { expressionType } from "../expression-type.ts";
import type { ReportContext } from "./context.ts";
import { writtenCount, writtenFigure } from "./formula-figures.ts";
import { writtenLookup } from "./formula-lookup.ts";
import { writtenPlace, writtenValue, type Writing } from "./formula-part.ts";
import { writtenExtreme, writtenOverRows, writtenRowCount } from "./formula-rows.ts";
import { parameterText } from "./parameter-text.ts";
import { bracketed, figure, joined, type Written } from "./written.ts";

type Word<W extends string> = Extract<Expression, Readonly<Record<W, unknown>>>;

const unitOf = (questionId: string, { evaluation, say, currency }: ReportContext): string | null => {
  const question = evaluation.checklist.questions.get(questionId);
  if (question?.type === "money") return say(currency);
  return question?.type === "number" && question.unit ? say(question.unit) : null;
};

/** The value of an answer: a number as it was entered. In its own row it needs no place. */
const answered = (expression: Word<"answer">, writing: Writing): Written => {
  const { context, row } = writing;
  const { evaluation, locale } = context;
  const { answer: id } = expression;
  const entry = evaluation.checklist.program.entries.questions.get(id);
  const inRow = entry?.kind === "rowQuestion";
  const rowId = inRow ? (entry.rows.of(evaluation.state).ids[row] ?? null) : null;
  const { value = null } = evaluation.relevant[rowId === null ? id : `${id}/${rowId}`] ?? {};
  const isDay = expressionType(expression, evaluation.checklist.program.entries) === "day";
  const text = isDay
    ? writtenValue(expression, writing).text
    : figureText(String(value ?? ""), unitOf(id, context), locale);
  return figure(inRow ? text : `${text} (${writtenPlace(id, context)})`);
};

const isExact = ({ value, type, decimals }: ComputedState): boolean =>
  value === null || type === "day" || decimalsOf(value) <= decimals;

const computed = (id: string, { evaluation, locale, say }: ReportContext): Written => {
  const state = evaluation.computed.find((candidate) => candidate.id === id);
  const definition = evaluation.checklist.definition.computed?.find((candidate) => candidate.id === id);
  if (!state || !definition) return figure(id);
  return figure(`${computedText(state, locale)} (${say(definition.title)})`, isExact(state));
};

const parameter = (id: string, context: ReportContext): Written => {
  const { evaluation, say } = context;
  const state = evaluation.parameters.find((candidate) => candidate.id === id);
  const definition = evaluation.checklist.definition.parameters?.find((candidate) => candidate.id === id);
  if (!state || !definition) return figure(id);
  return figure(`${parameterText(state, state.value, context)} (${say(definition.title)})`);
};

const rounded = ({ round, decimals, mode }: Word<"round">, writing: Writing): Written => {
  const { text, exact } = written(round, writing);
  const { words } = writing.context;
  return { text: `${text}, ${words.roundedTo(mode, decimals)}`, binds: "phrase", exact };
};

const daysBetween = (parts: readonly Written[], { words }: ReportContext): Written => {
  const [from, to] = parts.map(({ text }) => text);
  return { text: words.daysFromTo(from ?? "", to ?? ""), binds: "phrase", exact: true };
};

/** A day and how many days or months are added: "01.03.2026 + 14 Tage". */
const laterDay = (expression: Word<"addDays"> | Word<"addMonths">, writing: Writing): Written => {
  const { formulas } = writing.context.words;
  const isDays = "addDays" in expression;
  const [day = "", count = ""] = isDays ? expression.addDays : expression.addMonths;
  const { plain, calculated } = isDays ? formulas.days : formulas.months;
  const [from, added] = [written(day, writing), written(count, writing)];
  const later: Written =
    typeof count === "object"
      ? { ...added, text: calculated(bracketed(added, "product", false)), binds: "product" }
      : { ...added, text: plain(added.text, decimal(count).abs().eq(1)) };
  return joined([from, later], "+", "sum");
};

const extreme = (expression: Word<"min"> | Word<"max">, writing: Writing): Written => {
  const word = "min" in expression ? "min" : "max";
  const of = "min" in expression ? expression.min : expression.max;
  if (!isList(of)) return writtenOverRows(word, of, writing, written);
  const { context } = writing;
  const isDays = expressionType(expression, context.evaluation.checklist.program.entries) === "day";
  const parts = of.map((part) => written(part, writing));
  const [only, ...more] = parts;
  return only !== undefined && more.length === 0 ? only : writtenExtreme(word, parts, isDays, context);
};

const isList = <T>(of: readonly Expression[] | T): of is readonly Expression[] => Array.isArray(of);

/** Only the branch that is taken is part of the calculation. */
const chosen = (expression: Word<"if">, writing: Writing): Written => {
  const { checklist, state } = writing.context.evaluation;
  const test = checklist.program.parts.tests.get(expression.if);
  return written(test?.holds(state, writing.row) ? expression.then : expression.else, writing);
};

const written = (expression: Expression, writing: Writing): Written => {
  const { context } = writing;
  if (typeof expression !== "object")
    return figure(decimalText(printDecimal(decimal(expression)), context.locale));
  if ("answer" in expression) return answered(expression, writing);
  if ("computed" in expression) return computed(expression.computed, context);
  if ("parameter" in expression) return parameter(expression.parameter, context);
  if ("today" in expression) return figure(dayText(context.evaluation.today, context.locale));
  if ("day" in expression) return figure(dayText(expression.day, context.locale));
  if ("if" in expression) return chosen(expression, writing);
  if ("lookup" in expression) return writtenLookup(expression.lookup, writing, written);
  if ("count" in expression) return counted(expression, writing);
  if ("round" in expression) return rounded(expression, writing);
  if ("sum" in expression) return writtenOverRows("sum", expression.sum, writing, written);
  if ("mean" in expression) return writtenOverRows("mean", expression.mean, writing, written);
  if ("min" in expression || "max" in expression) return extreme(expression, writing);
  if ("addDays" in expression || "addMonths" in expression) return laterDay(expression, writing);
  return arithmetic(expression, writing);
};

const counted = (expression: Word<"count">, writing: Writing): Written => {
  const { count } = expression;
  return "group" in count ? writtenRowCount(count, writing) : writtenCount(expression, count, writing);
};

type Arithmetic =
  | Word<"add">
  | Word<"subtract">
  | Word<"multiply">
  | Word<"divide">
  | Word<"daysBetween">
  | Parameters<typeof writtenFigure>[0];

const arithmetic = (expression: Arithmetic, writing: Writing): Written => {
  const all = (parts: readonly Expression[]) => parts.map((part) => written(part, writing));
  if ("daysBetween" in expression) return daysBetween(all(expression.daysBetween), writing.context);
  if ("divide" in expression) return joined(all(expression.divide), "÷", "product", "figure");
  if ("add" in expression) return joined(all(expression.add), "+", "sum");
  if ("subtract" in expression) return joined(all(expression.subtract), "−", "sum", "product");
  if ("multiply" in expression) return joined(all(expression.multiply), "×", "product");
  return writtenFigure(expression, writing);
};

/**
 * The calculation of a computed value in one line, each answer with its question: "12 400 Fälle (Frage 2.1) × 35
 * Minuten (Frage 2.2) ÷ 60 ≈ 7 233 Stunden im Jahr"; "≈" where decimals are cut. Null where there is no value.
 */
export const computedFormula = (
  state: ComputedState,
  value: Expression,
  context: ReportContext,
): string | null => {
  if (state.value === null) return null;
  const { text, exact } = written(value, { context, row: -1 });
  return `${text} ${exact && isExact(state) ? "=" : "≈"} ${computedText(state, context.locale)}`;
};
