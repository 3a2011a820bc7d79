import { noFigure } from "#core/format.ts";
import type { ReportDimension, ReportTotal } from "#core/report.ts";
import { NamedDimension } from "../parts/named-dimension.tsx";
import { ScoreBar } from "../parts/score-bar.tsx";
import { useWords } from "../text/language.ts";
import { useReportPlace } from "./report-place.ts";
import { useReportWords } from "./report-words.ts";

type Row = Pick<ReportDimension, "points" | "pointsText" | "coverageText">;

/** Points and coverage of each dimension, in the end the mean of all. */
export const DimensionTable = ({
  dimensions,
  total,
}: {
  readonly dimensions: readonly ReportDimension[];
  readonly total: ReportTotal | null;
}) => {
  const { headings } = useReportWords();
  const { report: words } = useWords();
  const { marks } = useReportPlace();
  return (
    <table role="table" className="table table--cards table--plain table--middle dimtable">
      <caption className="kern-sr-only">{words.dimensionCaption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {headings.dimension}
          </th>
          <th role="columnheader" scope="col" className="r">
            {headings.points}
          </th>
          <th role="columnheader" scope="col" className="barcell">
            <span className="kern-sr-only">{words.bar}</span>
          </th>
          <th role="columnheader" scope="col">
            {headings.coverage}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {dimensions.map((dimension) => {
          const mark = marks.get(dimension.id);
          return (
            <tr role="row" key={dimension.id}>
              <th role="rowheader" scope="row">
                {mark ? <NamedDimension mark={mark} title={dimension.title} /> : dimension.title}
              </th>
              <Figures row={dimension} />
            </tr>
          );
        })}
      </tbody>
      {total ? (
        <tfoot>
          <tr role="row">
            <th role="rowheader" scope="row">
              {headings.total}
            </th>
            <Figures row={{ ...total, pointsText: String(total.points ?? noFigure) }} />
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
};

const Figures = ({ row }: { readonly row: Row }) => {
  const { headings } = useReportWords();
  return (
    <>
      <td role="cell" className="r strong" data-label={headings.points}>
        <span>{row.pointsText}</span>
      </td>
      <td role="cell" className="barcell">
        <ScoreBar value={row.points} />
      </td>
      <td role="cell" data-label={headings.coverage}>
        <span>{row.coverageText}</span>
      </td>
    </>
  );
};
