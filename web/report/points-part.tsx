import type { ReportPoints } from "#core/report.ts";
import { Paper } from "../parts/paper.tsx";
import { useReportWords } from "./report-words.ts";

/** Points of each name, in all and by section. */
export const PointsPart = ({ points }: { readonly points: readonly ReportPoints[] }) => {
  const { headings } = useReportWords();
  if (points.length === 0) return null;
  return (
    <Paper title={headings.pointsByName}>
      <div className="stack gap-small">
        {points.map((each) => (
          <PointsTable key={each.name} points={each} />
        ))}
      </div>
    </Paper>
  );
};

const PointsTable = ({ points }: { readonly points: ReportPoints }) => {
  const { headings, sums } = useReportWords();
  return (
    <table role="table" className="table table--cards table--plain">
      <caption>{points.title}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {headings.section}
          </th>
          <th role="columnheader" scope="col" className="r">
            {headings.points}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {points.sections.map(({ section, number, title, printed }) => (
          <tr role="row" key={section}>
            <th role="rowheader" scope="row">
              {number} {title}
            </th>
            <td role="cell" className="r" data-label={headings.points}>
              <span>{printed}</span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr role="row">
          <th role="rowheader" scope="row">
            {sums.whole}
          </th>
          <td role="cell" className="r" data-label={headings.points}>
            <span>{points.printed}</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
};
