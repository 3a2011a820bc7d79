import type { ReportAnswer, ReportSection } from "#core/report.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { Paper } from "../parts/paper.tsx";
import { useWords } from "../text/language.ts";
import { QuestionLink } from "./question-link.tsx";
import { useReportWords } from "./report-words.ts";
import { RowTable } from "./row-table.tsx";

/** All answers by section, with reasons, citations and notes. */
export const AnswersPart = ({ sections }: { readonly sections: readonly ReportSection[] }) => {
  const { headings } = useReportWords();
  const { report } = useWords();
  return (
    <Paper title={headings.answers}>
      <div className="folds">
        {sections.map((section) => (
          <Disclosure key={section.id} summary={report.showAnswers(section.number, section.title)}>
            {section.applies ? (
              <ul className="answers">
                {section.answers.map((answer) => (
                  <AnswerItem key={answer.question} answer={answer} />
                ))}
              </ul>
            ) : (
              <p className="muted">{report.sectionHidden}</p>
            )}
          </Disclosure>
        ))}
      </div>
    </Paper>
  );
};

const AnswerItem = ({ answer }: { readonly answer: ReportAnswer }) => {
  const { headings, duties, question } = useReportWords();
  const { number, text, required, outcome, outcomeText, lines, table, reason, citations, note } = answer;
  const said = lines.length > 0 || table !== null;
  return (
    <li>
      <span className="q__no">
        <QuestionLink id={answer.question}>{question(number)}</QuestionLink> ·{" "}
        {required ? duties.required : duties.optional}
        {outcome === "informative" || !said ? "" : ` · ${outcomeText}`}
      </span>
      <p className="answers__text">{text}</p>
      {said ? null : <p className="muted">{outcomeText}</p>}
      {lines.map((line, index) => (
        <p className="pre-line" key={index}>
          {line}
        </p>
      ))}
      {table ? <RowTable caption={text} table={table} /> : null}
      <Said label={headings.reason} text={reason} />
      <Said label={headings.citations} text={citations.map((each) => each.text).join(", ") || null} />
      <Said label={headings.note} text={note} />
    </li>
  );
};

const Said = ({ label, text }: { readonly label: string; readonly text: string | null }) =>
  text === null || text === "" ? null : (
    <p className="pre-line">
      <span className="muted">{label}:</span> {text}
    </p>
  );
