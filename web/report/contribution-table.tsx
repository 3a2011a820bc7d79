import type { ReportContribution, ReportDimension, ReportExclusion } from "#core/report.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { StateIcon } from "../parts/state-icon.tsx";
import { useWords } from "../text/language.ts";
import { DerivationView } from "./derivation-view.tsx";
import { QuestionLink } from "./question-link.tsx";
import { useReportWords } from "./report-words.ts";

/** Each question's part of a value. The parts add up to the sum at the end, as printed. */
export const ContributionTable = ({ dimension }: { readonly dimension: ReportDimension }) => {
  const { headings } = useReportWords();
  const { report: words } = useWords();
  return (
    <table role="table" className="table table--cards table--plain">
      <caption className="kern-sr-only">{words.contributionCaption(dimension.title)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[headings.question, headings.answer].map((name) => (
            <th role="columnheader" scope="col" key={name}>
              {name}
            </th>
          ))}
          {[headings.rating, headings.weight, headings.part].map((name) => (
            <th role="columnheader" scope="col" className="r" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {dimension.contributions.map((each) => (
          <Counted key={each.question} contribution={each} />
        ))}
        {dimension.exclusions.map((each) => (
          <NotCounted key={each.question} exclusion={each} />
        ))}
      </tbody>
      <tfoot>
        <tr role="row">
          <th role="rowheader" scope="row" colSpan={3}>
            {headings.sum}
          </th>
          <td role="cell" className="r" data-label={headings.weight}>
            <span>{dimension.weight}</span>
          </td>
          <td role="cell" className="r" data-label={headings.part}>
            <span>{dimension.sum}</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
};

const Name = ({ row }: { readonly row: ReportContribution | ReportExclusion }) => (
  <th role="rowheader" scope="row">
    <QuestionLink id={row.question}>{row.number}</QuestionLink> {row.text}
  </th>
);

const Counted = ({ contribution }: { readonly contribution: ReportContribution }) => {
  const { headings, howRated } = useReportWords();
  const { number, rating, derivation } = contribution;
  return (
    <>
      <tr role="row" className={derivation ? "derived" : undefined}>
        <Name row={contribution} />
        <td role="cell" data-label={headings.answer}>
          <span>{contribution.answer}</span>
        </td>
        <td role="cell" className="r" data-label={headings.rating}>
          <span>{rating}</span>
        </td>
        <td role="cell" className="r" data-label={headings.weight}>
          <span>{contribution.weight}</span>
        </td>
        <td role="cell" className="r" data-label={headings.part}>
          <span>{contribution.part}</span>
        </td>
      </tr>
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

const NotCounted = ({ exclusion }: { readonly exclusion: ReportExclusion }) => {
  const { headings } = useReportWords();
  return (
    <tr role="row">
      <Name row={exclusion} />
      <td role="cell" data-label={headings.answer}>
        <span>{exclusion.answer || "–"}</span>
      </td>
      <td role="cell" className="r full" colSpan={3}>
        <span className="named muted">
          <StateIcon name="none" size={18} />
          <span>{exclusion.because}</span>
        </span>
      </td>
    </tr>
  );
};
