import type { ReportPoints } from "#core/report.ts";
import { Paper } from "../parts/paper.tsx";
import { ColumnHeads, Figure } from "./figure-table.tsx";
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
      <ColumnHeads texts={[headings.section]} figures={[headings.points]} />
      <tbody role="rowgroup">
        {points.sections.map(({ section, number, title, printed }) => (
          <tr role="row" key={section}>
            <th role="rowheader" scope="row">
              {number} {title}
            </th>
            <Figure label={headings.points} text={printed} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr role="row">
          <th role="rowheader" scope="row">
            {sums.whole}
          </th>
          <Figure label={headings.points} text={points.printed} />
        </tr>
      </tfoot>
    </table>
  );
};
