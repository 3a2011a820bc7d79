import { computedText } from "../computed-text.ts";
import { decimal, decimalsOf, printDecimal, type Decimal } from "../decimal.ts";
import type { Expression } from "../definition-condition.ts";
import type { ComputedState } from "../evaluation.ts";
import { dayText, decimalText, figureText } from "../format.ts";
import { isNumber } from "../rows-expression.ts";
import { cellsOf } from "../standing.ts";
import type { ReportContext } from "./context.ts";
import { figure, joined, type Written } from "./written.ts";

const print = (value: Decimal, { locale }: ReportContext): string => decimalText(printDecimal(value), locale);

const place = (questionId: string, { evaluation, words }: ReportContext): string =>
  words.question(evaluation.question(questionId)?.number ?? "");

const answered = (id: string, context: ReportContext): Written => {
  const { evaluation, locale, say } = context;
  const question = evaluation.checklist.questions.get(id);
  const value = String(evaluation.relevant[id]?.value ?? "");
  const unit = question?.type === "number" && question.unit ? say(question.unit) : null;
  const text = question?.type === "date" ? dayText(value, locale) : figureText(value, unit, locale);
  return figure(`${text} (${place(id, context)})`);
};

const isExact = ({ value, decimals }: ComputedState): boolean =>
  value === null || decimalsOf(value) <= decimals;

const computed = (id: string, { evaluation, locale, say }: ReportContext): Written => {
  const state = evaluation.computed.find((candidate) => candidate.id === id);
  const definition = evaluation.checklist.definition.computed?.find((candidate) => candidate.id === id);
  if (!state || !definition) return figure(id);
  return figure(`${computedText(state, locale)} (${say(definition.title)})`, isExact(state));
};

type Sum = { readonly group: string; readonly of: string };

/** The numbers of the rows that have one. */
const summed = ({ group, of }: Sum, context: ReportContext): Written => {
  const { evaluation } = context;
  const entry = evaluation.checklist.program.entries.questions.get(of);
  const values = entry ? cellsOf(entry, evaluation.state).map(({ cell }) => cell.reading.value) : [];
  const terms = values.filter((value) => isNumber(value)).map((value) => figure(print(value, context)));
  const [only = figure("0"), ...more] = terms;
  return more.length === 0
    ? figure(`${only.text} (${place(group, context)})`)
    : figure(`(${joined(terms, "+", "sum").text}, ${place(group, context)})`);
};

const counted = (group: string, context: ReportContext): Written => {
  const { evaluation, words } = context;
  return figure(`${words.entries(evaluation.rows(group).length)} (${place(group, context)})`);
};

const written = (expression: Expression, context: ReportContext): Written => {
  const { words, locale, evaluation } = context;
  const all = (parts: readonly Expression[]) => parts.map((part) => written(part, context));
  if (typeof expression !== "object") return figure(print(decimal(expression), context));
  if ("answer" in expression) return answered(expression.answer, context);
  if ("computed" in expression) return computed(expression.computed, context);
  if ("today" in expression) return figure(dayText(evaluation.today, locale));
  if ("sum" in expression) return summed(expression.sum, context);
  if ("count" in expression) return counted(expression.count.group, context);
  if ("round" in expression) {
    const { text, exact } = written(expression.round, context);
    const rounded = words.roundedTo(expression.mode, expression.decimals);
    return { text: `${text}, ${rounded}`, binds: "phrase", exact };
  }
  if ("daysBetween" in expression) {
    const [from, to] = all(expression.daysBetween).map(({ text }) => text);
    return { text: words.daysFromTo(from ?? "", to ?? ""), binds: "phrase", exact: true };
  }
  if ("divide" in expression) return joined(all(expression.divide), "÷", "product", "figure");
  if ("add" in expression) return joined(all(expression.add), "+", "sum");
  if ("subtract" in expression) return joined(all(expression.subtract), "−", "sum", "product");
  return joined(all(expression.multiply), "×", "product");
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
  const { text, exact } = written(value, context);
  return `${text} ${exact && isExact(state) ? "=" : "≈"} ${computedText(state, context.locale)}`;
};
