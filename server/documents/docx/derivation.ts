import type { ReportContribution, ReportDerivation } from "#core/report.ts";
import { noFigure } from "#core/format.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import type { Block } from "./block.ts";
import { bold, paragraph } from "./paragraphs.ts";
import { table, type CellText } from "./tables.ts";

const wayOf = ({ rule, formula }: ReportDerivation): readonly string[] =>
  formula === null ? [rule] : [rule, formula];

/** A row for each line, what it is made from below it and set in. */
const rowsOf = (derivation: ReportDerivation, depth: number): readonly (readonly CellText[])[] =>
  derivation.lines.flatMap(({ text, rating, because, derivation: inner }) => {
    const said = [text, ...(because === null ? [] : [because]), ...(inner === null ? [] : wayOf(inner))];
    return [
      [{ text: said.join("\n"), depth }, rating ?? noFigure],
      ...(inner === null ? [] : rowsOf(inner, depth + 1)),
    ];
  });

/** How a question's rating arose from several; nothing where one option gives it. */
export const derivationBlocks = (
  { number, rating, derivation }: ReportContribution,
  words: ReportWords,
): Block[] =>
  derivation === null
    ? []
    : [
        bold(words.howRated(number, rating)),
        table(
          [
            { title: words.headings.answer, share: 8 },
            { title: words.headings.rating, share: 2, figures: true },
          ],
          rowsOf(derivation, 0),
          [derivation.rule, rating],
        ),
        ...(derivation.formula === null ? [] : [paragraph(derivation.formula, "Formula")]),
      ];
