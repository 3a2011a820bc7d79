import type { ReactNode } from "react";
import { noFigure } from "#core/format.ts";
import type { ReportDimension, ReportExclusion } from "#core/report.ts";
import { StateIcon } from "../parts/state-icon.tsx";
import { useWords } from "../text/language.ts";
import { ColumnHeads } from "./figure-table.tsx";
import { QuestionLink } from "./question-link.tsx";
import { useReportWords } from "./report-words.ts";

type Asked = Pick<ReportExclusion, "question" | "number" | "text" | "answer">;

/** What a row about a question begins with: what is asked, and the answer. */
export const AskedCells = ({ row }: { readonly row: Asked }) => {
  const { headings } = useReportWords();
  return (
    <>
      <th role="rowheader" scope="row">
        <QuestionLink id={row.question}>{row.number}</QuestionLink> {row.text}
      </th>
      <td role="cell" data-label={headings.answer}>
        <span>{row.answer || noFigure}</span>
      </td>
    </>
  );
};

/**
 * The questions of a dimension with the figures of each: those that count, then those that do not and why. The sum at
 * the end is that of the parts as printed.
 */
export const CountingTable = ({
  dimension: { title, exclusions },
  figures,
  counted,
  sum,
}: {
  readonly dimension: ReportDimension;
  /** Heads of the columns of figures. */
  readonly figures: readonly string[];
  readonly counted: ReactNode;
  readonly sum: ReactNode;
}) => {
  const { headings } = useReportWords();
  const { report: words } = useWords();
  return (
    <table role="table" className="table table--cards table--plain">
      <caption className="kern-sr-only">{words.contributionCaption(title)}</caption>
      <ColumnHeads texts={[headings.question, headings.answer]} figures={figures} />
      <tbody role="rowgroup">
        {counted}
        {exclusions.map((exclusion) => (
          <tr role="row" key={exclusion.question}>
            <AskedCells row={exclusion} />
            <td role="cell" className="r full" colSpan={figures.length}>
              <span className="named muted">
                <StateIcon name="none" size={18} />
                <span>{exclusion.because}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr role="row">{sum}</tr>
      </tfoot>
    </table>
  );
};

/** Heads the row of sums, over as many columns as have none. */
export const SumHead = ({ columns }: { readonly columns: number }) => (
  <th role="rowheader" scope="row" colSpan={columns}>
    {useReportWords().headings.sum}
  </th>
);
