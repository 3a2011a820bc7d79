import type { ReportTotal } from "#core/report.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useWords } from "../text/language.ts";
import { SumHead } from "./counting-table.tsx";
import { ColumnHeads, Figure } from "./figure-table.tsx";
import { useReportWords } from "./report-words.ts";

/** How the overall value came about from the dimensions. */
export const TotalExplanation = ({ total }: { readonly total: ReportTotal }) => {
  const { headings, weighs } = useReportWords();
  const { report: words } = useWords();
  return (
    <Disclosure summary={words.howTotal}>
      <div className="explain">
        <table role="table" className="table table--cards table--plain">
          <caption className="kern-sr-only">{words.totalCaption}</caption>
          <ColumnHeads texts={[headings.dimension]} figures={[words.value, headings.weight, headings.part]} />
          <tbody role="rowgroup">
            {total.contributions.map(({ dimension, title, value, weight, part }) => (
              <tr role="row" key={dimension}>
                <th role="rowheader" scope="row">
                  {title}
                </th>
                <Figure label={words.value} text={value} />
                <Figure label={headings.weight} text={weight} />
                <Figure label={headings.part} text={part} />
              </tr>
            ))}
            {total.exclusions.map(({ dimension, title }) => (
              <tr role="row" key={dimension}>
                <th role="rowheader" scope="row">
                  {title}
                </th>
                <td role="cell" className="r full" colSpan={3}>
                  <span className="muted">{words.noValue}</span>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr role="row">
              <SumHead columns={2} />
              <Figure label={headings.weight} text={total.weight} />
              <Figure label={headings.part} text={total.sum} />
            </tr>
          </tfoot>
        </table>
        {total.formula === null ? null : (
          <p className="formula">
            <strong>{total.formula}</strong>
          </p>
        )}
        <p className="small muted">{total.rule}</p>
        {total.contributions.map(({ dimension, title, weight, weightReason }) =>
          weightReason === null ? null : (
            <p className="small muted" key={dimension}>
              {weighs(title, weight, weightReason)}
            </p>
          ),
        )}
      </div>
    </Disclosure>
  );
};
