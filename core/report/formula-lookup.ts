import type { Expression, Lookup } from "../condition-type.ts";
import { compareDecimals, decimal, type Decimal } from "../decimal.ts";
import { noFigure } from "../format.ts";
import { writtenPlace, type Write, type Writing } from "./formula-part.ts";
import { figure, type Written } from "./written.ts";

type ByOption = Extract<Lookup, { readonly question: string }>;
type ByBand = Extract<Lookup, { readonly bands: unknown }>;

/** The option chosen, in the row or outside of rows. */
const chosenIn = (questionId: string, { context, row }: Writing): string | null => {
  const { state, checklist } = context.evaluation;
  const entry = checklist.program.entries.questions.get(questionId);
  const cell = entry?.kind === "rowQuestion" ? entry.cells.of(state)[row] : entry?.cell.of(state);
  return cell?.reading.chosen[0] ?? null;
};

/** A value found in a table, with where it was found. */
const found = (value: Expression | undefined, where: string, writing: Writing, write: Write): Written => {
  const { text, binds, exact } = value === undefined ? figure(noFigure) : write(value, writing);
  const place = writing.context.words.formulas.lookedUp(where);
  return typeof value === "object"
    ? { text: `${text}, ${place}`, binds: "phrase", exact }
    : { text: `${text} (${place})`, binds, exact };
};

const byOption = (lookup: ByOption, writing: Writing, write: Write): Written => {
  const { words, names } = writing.context;
  const option = chosenIn(lookup.question, writing);
  const value =
    option !== null && Object.hasOwn(lookup.values, option) ? lookup.values[option] : lookup.otherwise;
  const label = option === null ? noFigure : names.option(lookup.question, option);
  return found(
    value,
    words.formulas.choice(writtenPlace(lookup.question, writing.context), label),
    writing,
    write,
  );
};

const valueOf = (of: Expression, { context, row }: Writing): Decimal | null => {
  if (typeof of !== "object") return decimal(of);
  const { state, checklist } = context.evaluation;
  return checklist.program.parts.quantities.get(of)?.run(state, row).value ?? null;
};

const bandAt = ({ bands }: ByBand, value: Decimal | null): ByBand["bands"][number] | undefined =>
  value === null
    ? undefined
    : bands.findLast(({ from }) => from === undefined || compareDecimals(value, decimal(from)) >= 0);

const byBand = (lookup: ByBand, writing: Writing, write: Write): Written => {
  const band = bandAt(lookup, valueOf(lookup.of, writing));
  const { text } = write(lookup.of, writing);
  return found(band ? band.value : lookup.otherwise, text, writing, write);
};

/** A value from a table: "0,15 (für Frage 1.1 „Ja“)". */
export const writtenLookup = (lookup: Lookup, writing: Writing, write: Write): Written =>
  "question" in lookup ? byOption(lookup, writing, write) : byBand(lookup, writing, write);
