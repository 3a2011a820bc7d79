import type { Report } from "#core/report.ts";
import { bySeverity } from "#core/severity-order.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { Note } from "../parts/note.tsx";
import { Paper } from "../parts/paper.tsx";
import { useWords } from "../text/language.ts";
import { FindingView } from "./finding-view.tsx";
import { useReportWords } from "./report-words.ts";

/** Findings by severity; hints fold away where there is something weightier. */
export const FindingsPart = ({ report }: { readonly report: Report }) => {
  const { headings, noFindings } = useReportWords();
  const { report: words } = useWords();
  const hints = report.findings.filter(({ severity }) => severity === "hint");
  const weighty = bySeverity(report.findings.filter(({ severity }) => severity !== "hint"));
  const hintViews = hints.map((finding) => <FindingView key={finding.id} finding={finding} />);
  return (
    <Paper title={headings.findings}>
      {report.findings.length === 0 ? (
        <div className="gap-small">
          <Note kind="ok" title={report.draft ? words.noFindingsYet : noFindings} />
        </div>
      ) : null}
      {weighty.map((finding) => (
        <FindingView key={finding.id} finding={finding} />
      ))}
      {weighty.length === 0 || hints.length === 0 ? (
        hintViews
      ) : (
        <Disclosure summary={words.hints(hints.length)}>{hintViews}</Disclosure>
      )}
    </Paper>
  );
};
