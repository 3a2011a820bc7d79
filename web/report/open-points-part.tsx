import type { OpenPoint } from "#core/report.ts";
import { Paper } from "../parts/paper.tsx";
import { StateIcon, type StateIconName } from "../parts/state-icon.tsx";
import { useWords } from "../text/language.ts";
import { QuestionLink } from "./question-link.tsx";
import { useReportWords } from "./report-words.ts";

const icons: Readonly<Record<OpenPoint["kind"], StateIconName>> = {
  unanswered: "open",
  incomplete: "half",
  unsure: "question",
  explanation: "warning",
};

/** What is still to do, each with what is missing or how to clarify it. */
export const OpenPointsPart = ({ points }: { readonly points: readonly OpenPoint[] }) => {
  const { headings } = useReportWords();
  const { report } = useWords();
  return (
    <Paper title={headings.openPoints}>
      {points.length === 0 ? (
        <p className="muted gap-small">{report.noOpenPoints}</p>
      ) : (
        <ul className="points">
          {points.map(({ kind, question, number, text, what }) => (
            <li key={`${kind} ${question} ${number}`}>
              <StateIcon name={icons[kind]} className={kind === "explanation" ? "st-warn" : "st-info"} />
              <div>
                <QuestionLink id={question}>
                  {number} {text}
                </QuestionLink>
                <span className="small muted meta">{what}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
};
