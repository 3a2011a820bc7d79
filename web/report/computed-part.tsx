import type { ReportComputed } from "#core/report.ts";
import { Paper } from "../parts/paper.tsx";
import { useReportWords } from "./report-words.ts";

/** The figures of practice, computed from answers. */
export const ComputedPart = ({ computed }: { readonly computed: readonly ReportComputed[] }) => {
  const { headings } = useReportWords();
  if (computed.length === 0) return null;
  return (
    <Paper title={headings.computed}>
      <dl className="facts gap-small">
        {computed.map(({ id, title, printed, formula, note }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd className="num">{printed}</dd>
            {formula === null ? null : <dd className="small muted note-line num">{formula}</dd>}
            {note === null ? null : <dd className="small muted note-line">{note}</dd>}
          </div>
        ))}
      </dl>
    </Paper>
  );
};
