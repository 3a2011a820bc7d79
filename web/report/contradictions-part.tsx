import type { ReportContradiction } from "#core/report.ts";
import { Note } from "../parts/note.tsx";
import { Paper } from "../parts/paper.tsx";
import { useWords } from "../text/language.ts";
import { QuestionLink } from "./question-link.tsx";
import { useReportWords } from "./report-words.ts";

/** Answers that cannot both hold, with the explanation given. */
export const ContradictionsPart = ({
  contradictions,
}: {
  readonly contradictions: readonly ReportContradiction[];
}) => {
  const words = useReportWords();
  const { report } = useWords();
  return (
    <Paper title={words.headings.contradictions}>
      <div className="stack gap-small">
        {contradictions.length === 0 ? <p className="muted">{report.noContradictions}</p> : null}
        {contradictions.map(({ id, title, message, questions, explanation }) => (
          <Note key={id} kind="warn" title={title}>
            <p>{message}</p>
            <p className="row row--tight">
              {questions.map((question) => (
                <QuestionLink key={question.id} id={question.id}>
                  {words.question(question.number)}
                </QuestionLink>
              ))}
            </p>
            <p className="pre-line">
              <strong>{words.headings.explanation}:</strong> {explanation ?? words.noExplanation}
            </p>
          </Note>
        ))}
      </div>
    </Paper>
  );
};
