import { useId } from "react";
import type { Report, ReportResult } from "#core/report.ts";
import { Paper } from "../parts/paper.tsx";
import { useWords } from "../text/language.ts";
import { FactList } from "./fact-list.tsx";
import { FindingAnchorLink } from "./finding-anchor-link.tsx";
import { useReportWords } from "./report-words.ts";
import { Scale } from "./scale.tsx";

/** The results in one sentence each, with scale and reasons, then the key facts. No verdict on nothing. */
export const VerdictPart = ({ report }: { readonly report: Report }) => {
  const { headings } = useReportWords();
  const { report: words } = useWords();
  if (report.draft && report.progress.answered === 0) {
    return (
      <Paper title={words.nothingYet} level="h1">
        <p className="lead">{words.nothingYetText}</p>
        <FactList facts={report.keyFacts} look="line" />
      </Paper>
    );
  }
  if (report.results.length === 0) {
    return (
      <Paper title={headings.keyFacts}>
        <FactList facts={report.keyFacts} look="line" />
      </Paper>
    );
  }
  return report.results.map((result, index) => (
    <Verdict key={result.id} result={result} report={report} first={index === 0} />
  ));
};

const Verdict = ({
  result,
  report,
  first,
}: {
  readonly result: ReportResult;
  readonly report: Report;
  readonly first: boolean;
}) => {
  const heading = useId();
  const { headings, points } = useReportWords();
  const words = useWords().report;
  const capping = report.findings.find(
    ({ id, blocking }) => id === result.cappedBy || (result.cappedBy === "blocking" && blocking),
  );
  const total = report.total?.points ?? null;
  return (
    <section className="paper kern-level-2" aria-labelledby={heading}>
      <div className="verdict">
        <div>
          <p className="muted small">{result.title}</p>
          <h2 className="h1" id={heading}>
            {result.levelText}
          </h2>
          <p className="lead">{result.level.text}</p>
          {first && total !== null ? <p>{words.reachedPoints(points(String(total)))}</p> : null}
          {capping ? <FindingAnchorLink id={capping.id}>{words.toBlocking}</FindingAnchorLink> : null}
        </div>
        {result.ordered ? <Scale result={result} /> : null}
      </div>
      <div className="two">
        <Sentences title={headings.because} items={result.because} />
        <div>
          <Sentences title={headings.obligations} items={result.obligations} />
          <Sentences title={headings.nextSteps} items={result.nextSteps} />
        </div>
      </div>
      {first ? <FactList facts={report.keyFacts} look="line" /> : null}
    </section>
  );
};

const Sentences = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) =>
  items.length === 0 ? null : (
    <div className="sentences">
      <h3 className="h4">{title}</h3>
      <ul className="bullets">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
