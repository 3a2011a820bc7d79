import { useId } from "react";
import { arrangedSections } from "#core/report/arranged-sections.ts";
import type { Report, ReportAnswer, ReportOutline, ReportSection } from "#core/report.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { WithTerms } from "../parts/explained.tsx";
import { Paper } from "../parts/paper.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { useWords } from "../text/language.ts";
import { QuestionLink } from "./question-link.tsx";
import { useReportPlace } from "./report-place.ts";
import { useReportWords } from "./report-words.ts";
import { RowTable } from "./row-table.tsx";

/** All answers by section, with reasons, citations and notes; in another order where the checklist offers some. */
export const AnswersPart = ({
  report,
  outline,
  chooseOutline,
}: {
  readonly report: Report;
  readonly outline: string | null;
  readonly chooseOutline: (outline: string | null) => void;
}) => {
  const { headings } = useReportWords();
  return (
    <Paper title={headings.answers}>
      {report.outlines.length === 0 ? null : (
        <OutlineField outlines={report.outlines} outline={outline} choose={chooseOutline} />
      )}
      {arrangedSections(report, outline).map(({ title, sections }) => (
        <div key={title ?? ""}>
          {title === null ? null : <h3 className="outline__title">{title}</h3>}
          <SectionFolds sections={sections} />
        </div>
      ))}
    </Paper>
  );
};

const ownOrder = "";

const OutlineField = ({
  outlines,
  outline,
  choose,
}: {
  readonly outlines: readonly ReportOutline[];
  readonly outline: string | null;
  readonly choose: (outline: string | null) => void;
}) => {
  const { report } = useWords();
  const choices = [
    { value: ownOrder, label: report.ownOrder },
    ...outlines.map(({ id, title }) => ({ value: id, label: title })),
  ];
  return (
    <SelectField
      id={useId()}
      label={report.outline}
      value={outline ?? ownOrder}
      choices={choices}
      onChange={(chosen) => choose(chosen === ownOrder ? null : chosen)}
    />
  );
};

const SectionFolds = ({ sections }: { readonly sections: readonly ReportSection[] }) => {
  const { report } = useWords();
  return (
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
  );
};

const AnswerItem = ({ answer }: { readonly answer: ReportAnswer }) => {
  const { headings, duties, question } = useReportWords();
  const { locale } = useReportPlace();
  const { number, text, required, outcome, outcomeText, lines, table, reason, citations, note } = answer;
  const said = lines.length > 0 || table !== null;
  return (
    <li>
      <span className="q__no">
        <QuestionLink id={answer.question}>{question(number)}</QuestionLink> ·{" "}
        {required ? duties.required : duties.optional}
        {outcome === "informative" || !said ? "" : ` · ${outcomeText}`}
      </span>
      <p className="answers__text">
        <WithTerms text={text} language={locale} />
      </p>
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
