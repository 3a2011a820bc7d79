import type { ReportAssumption } from "#core/report.ts";
import { Paper } from "../parts/paper.tsx";
import { SourceLink } from "./source-link.tsx";
import { useReportWords } from "./report-words.ts";

/** The parameters that figures are computed with, each with where its value comes from. */
export const AssumptionsPart = ({ assumptions }: { readonly assumptions: readonly ReportAssumption[] }) => {
  const { headings, assumptions: words } = useReportWords();
  if (assumptions.length === 0) return null;
  return (
    <Paper title={headings.assumptions}>
      <p>{words.about}</p>
      <dl className="facts gap-small">
        {assumptions.map(({ id, title, printed, origin, source }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd className="num">{printed}</dd>
            <dd className="small muted note-line">{origin}</dd>
            {source === null ? null : (
              <dd className="small muted note-line">
                <SourceLink source={source} text={source.citation} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Paper>
  );
};
