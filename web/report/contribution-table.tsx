import type { ReportContribution, ReportDimension } from "#core/report.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { AskedCells, CountingTable, SumHead } from "./counting-table.tsx";
import { DerivationView } from "./derivation-view.tsx";
import { Figure } from "./figure-table.tsx";
import { useReportWords } from "./report-words.ts";

/** Each question's part of a mean: its rating by its weight. */
export const ContributionTable = ({ dimension }: { readonly dimension: ReportDimension }) => {
  const { headings } = useReportWords();
  return (
    <CountingTable
      dimension={dimension}
      figures={[headings.rating, headings.weight, headings.part]}
      counted={dimension.contributions.map((each) => (
        <Counted key={each.question} contribution={each} />
      ))}
      sum={
        <>
          <SumHead columns={3} />
          <Figure label={headings.weight} text={dimension.weight} />
          <Figure label={headings.part} text={dimension.sum} />
        </>
      }
    />
  );
};

const Counted = ({ contribution }: { readonly contribution: ReportContribution }) => {
  const { headings, howRated, weighs, question } = useReportWords();
  const { number, rating, weight, weightReason, part, derivation } = contribution;
  return (
    <>
      <tr role="row" className={derivation || weightReason ? "derived" : undefined}>
        <AskedCells row={contribution} />
        <Figure label={headings.rating} text={rating} />
        <Figure label={headings.weight} text={weight} />
        <Figure label={headings.part} text={part} />
      </tr>
      {weightReason ? (
        <tr role="row" className={derivation ? "derived" : undefined}>
          <td role="cell" className="full small muted" colSpan={5}>
            {weighs(question(number), weight, weightReason)}
          </td>
        </tr>
      ) : null}
      {derivation ? (
        <tr role="row">
          <td role="cell" className="full" colSpan={5}>
            <Disclosure summary={howRated(number, rating)}>
              <DerivationView derivation={derivation} />
            </Disclosure>
          </td>
        </tr>
      ) : null}
    </>
  );
};
