import type { ReportTotal } from "#core/report.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useWords } from "../text/language.ts";
import { useReportWords } from "./report-words.ts";

/** How the overall value came about from the dimensions. */
export const TotalExplanation = ({ total }: { readonly total: ReportTotal }) => {
  const { headings } = useReportWords();
  const { report: words } = useWords();
  return (
    <Disclosure summary={words.howTotal}>
      <div className="explain">
        <table role="table" className="table table--cards table--plain">
          <caption className="kern-sr-only">{words.totalCaption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {headings.dimension}
              </th>
              {[words.value, headings.weight, headings.part].map((name) => (
                <th role="columnheader" scope="col" className="r" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
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
              <th role="rowheader" scope="row" colSpan={2}>
                {headings.sum}
              </th>
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
      </div>
    </Disclosure>
  );
};

const Figure = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <td role="cell" className="r" data-label={label}>
    <span>{text}</span>
  </td>
);
