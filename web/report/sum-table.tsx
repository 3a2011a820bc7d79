import type { ReactNode } from "react";
import { noFigure } from "#core/format.ts";
import type { ReportDimension } from "#core/report.ts";
import { StateIcon } from "../parts/state-icon.tsx";
import { useWords } from "../text/language.ts";
import { QuestionLink } from "./question-link.tsx";
import { useReportWords } from "./report-words.ts";

/** Each question's points. They add up to the sum at the end, as printed. */
export const SumTable = ({ dimension }: { readonly dimension: ReportDimension }) => {
  const { headings } = useReportWords();
  const { report: words } = useWords();
  return (
    <table role="table" className="table table--cards table--plain">
      <caption className="kern-sr-only">{words.contributionCaption(dimension.title)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {headings.question}
          </th>
          <th role="columnheader" scope="col">
            {headings.answer}
          </th>
          <th role="columnheader" scope="col" className="r">
            {headings.points}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {dimension.contributions.map(({ part, ...row }) => (
          <Row key={row.question} {...row}>
            <td role="cell" className="r" data-label={headings.points}>
              <span>{part}</span>
            </td>
          </Row>
        ))}
        {dimension.exclusions.map(({ because, ...row }) => (
          <Row key={row.question} {...row}>
            <td role="cell" className="r full">
              <span className="named muted">
                <StateIcon name="none" size={18} />
                <span>{because}</span>
              </span>
            </td>
          </Row>
        ))}
      </tbody>
      <tfoot>
        <tr role="row">
          <th role="rowheader" scope="row" colSpan={2}>
            {headings.sum}
          </th>
          <td role="cell" className="r" data-label={headings.points}>
            <span>{dimension.sum}</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
};

const Row = ({
  question,
  number,
  text,
  answer,
  children,
}: Pick<ReportDimension["exclusions"][number], "question" | "number" | "text" | "answer"> & {
  readonly children: ReactNode;
}) => {
  const { headings } = useReportWords();
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <QuestionLink id={question}>{number}</QuestionLink> {text}
      </th>
      <td role="cell" data-label={headings.answer}>
        <span>{answer || noFigure}</span>
      </td>
      {children}
    </tr>
  );
};
