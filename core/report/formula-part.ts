import { decimalsOf, printDecimal, type Decimal } from "../decimal.ts";
import type { Expression } from "../definition-condition.ts";
import { printDay } from "../figure.ts";
import { dayText, decimalText, noFigure, roundedDecimal } from "../format.ts";
import type { ReportContext } from "./context.ts";
import { mostDecimals } from "./printed-parts.ts";
import { figure, type Written } from "./written.ts";

/** What a part of a calculation is written for: the answers, and the row it stands in (-1 outside of rows). */
export type Writing = { readonly context: ReportContext; readonly row: number };

/** Writes a part of a calculation. */
export type Write = (expression: Expression, writing: Writing) => Written;

/** A number for reading, at most four decimals. */
export const writtenNumber = (value: Decimal, { locale }: ReportContext): Written => {
  const exact = printDecimal(value);
  return figure(decimalText(roundedDecimal(exact, mostDecimals), locale), decimalsOf(exact) <= mostDecimals);
};

/** What a part of a computed value comes to; a day as a date. */
export const writtenValue = (expression: Expression, { context, row }: Writing): Written => {
  const { evaluation, locale } = context;
  const quantity = evaluation.checklist.program.parts.quantities.get(expression);
  const found = quantity?.run(evaluation.state, row) ?? null;
  if (quantity === undefined || found === null || found.value === null) return figure(noFigure);
  if (quantity.type === "day") return figure(dayText(printDay(found) ?? "", locale));
  return writtenNumber(found.value, context);
};

/** "Frage 2.1"; a row question stands under its group. */
export const writtenPlace = (questionId: string, { names, words }: ReportContext): string =>
  words.question(names.place(questionId, null)?.number ?? "");
