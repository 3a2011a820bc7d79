import type { ReportDimension } from "#core/report.ts";
import { AskedCells, CountingTable, SumHead } from "./counting-table.tsx";
import { Figure } from "./figure-table.tsx";
import { useReportWords } from "./report-words.ts";

/** Each question's points of a sum. */
export const SumTable = ({ dimension }: { readonly dimension: ReportDimension }) => {
  const { headings } = useReportWords();
  return (
    <CountingTable
      dimension={dimension}
      figures={[headings.points]}
      counted={dimension.contributions.map((each) => (
        <tr role="row" key={each.question}>
          <AskedCells row={each} />
          <Figure label={headings.points} text={each.part} />
        </tr>
      ))}
      sum={
        <>
          <SumHead columns={2} />
          <Figure label={headings.points} text={dimension.sum} />
        </>
      }
    />
  );
};
