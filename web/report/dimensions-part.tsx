import type { Report } from "#core/report.ts";
import { Paper } from "../parts/paper.tsx";
import { useWords } from "../text/language.ts";
import { DimensionExplanation } from "./dimension-explanation.tsx";
import { DimensionTable } from "./dimension-table.tsx";
import { Radar } from "./radar.tsx";
import { TotalExplanation } from "./total-explanation.tsx";

/** The principles as shape and table, each value with how it came about. */
export const DimensionsPart = ({ report }: { readonly report: Report }) => {
  const { report: words } = useWords();
  const scored = report.dimensions.filter(
    ({ contributions, exclusions }) => contributions.length + exclusions.length > 0,
  );
  const principles = scored.filter(({ kind }) => kind === "principle");
  const onOneScale = principles.filter(({ scoring }) => scoring === "mean");
  if (scored.length === 0) return null;
  return (
    <Paper title={words.principles(principles.length)}>
      <div className={onOneScale.length > 2 ? "radarrow" : undefined}>
        {onOneScale.length > 2 ? <Radar dimensions={onOneScale} /> : null}
        <DimensionTable dimensions={scored} total={report.total} />
      </div>
      <div className="folds">
        {scored.map((dimension) => (
          <DimensionExplanation key={dimension.id} dimension={dimension} />
        ))}
        {report.total ? <TotalExplanation total={report.total} /> : null}
      </div>
    </Paper>
  );
};
