import type { ReportFinding, ReportSource } from "#core/report.ts";
import { WithTerms } from "../parts/explained.tsx";
import { NamedDimension } from "../parts/named-dimension.tsx";
import { SeverityTag } from "../parts/severity-tag.tsx";
import { Tag } from "../parts/tag.tsx";
import { useWords } from "../text/language.ts";
import { findingAnchor } from "../state/links.ts";
import { shortCitation } from "#core/short-citation.ts";
import { Change } from "./change.tsx";
import { QuestionLink } from "./question-link.tsx";
import { useReportPlace } from "./report-place.ts";
import { useReportWords } from "./report-words.ts";
import { SourceLink } from "./source-link.tsx";

/** A finding: what the answer shows and the recommendation at the left, the suggested wording at the right. */
export const FindingView = ({ finding }: { readonly finding: ReportFinding }) => {
  const words = useReportWords();
  const anchor = findingAnchor(finding.id);
  const { locale } = useReportPlace();
  const { title, suggestion, citations, legalBasis, shows, recommendation } = finding;
  return (
    <article className="finding" id={anchor} tabIndex={-1} aria-labelledby={`${anchor}-title`}>
      <FindingHead finding={finding} />
      <h3 className="h3" id={`${anchor}-title`}>
        {title}
      </h3>
      <div className={suggestion ? "finding__body has-change" : "finding__body"}>
        <div>
          <p className="pre-line">
            <WithTerms text={shows} language={locale} />
          </p>
          <p>
            <strong>{words.headings.recommendation}:</strong>{" "}
            <WithTerms text={recommendation} language={locale} />
          </p>
          {citations.length > 0 ? (
            <div className="row row--tight">
              {citations.map(({ text }) => (
                <span className="chip" key={text}>
                  <span>{text}</span>
                </span>
              ))}
            </div>
          ) : null}
          <LegalBasis sources={legalBasis} />
        </div>
        {suggestion ? <Change suggestion={suggestion} /> : null}
      </div>
    </article>
  );
};

const FindingHead = ({ finding }: { readonly finding: ReportFinding }) => {
  const words = useReportWords();
  const { report } = useWords();
  const { marks, titles } = useReportPlace();
  const mark = finding.dimension === null ? undefined : marks.get(finding.dimension);
  const title = finding.dimension === null ? undefined : titles.get(finding.dimension);
  return (
    <div className="finding__head">
      <SeverityTag severity={finding.severity} text={finding.severityText} />
      {finding.blocking ? (
        <Tag kind="stop" icon="stop">
          {report.obstacle}
        </Tag>
      ) : null}
      {mark && title ? <NamedDimension mark={mark} title={title} /> : null}
      <span className="row row--tight small">
        {/* Questions of a repeat group's rows have no number of their own; their group stands for them. */}
        {finding.questions
          .filter(({ number }) => number !== "")
          .map(({ id, number }) => (
            <QuestionLink key={id} id={id}>
              {words.question(number)}
            </QuestionLink>
          ))}
      </span>
    </div>
  );
};

const LegalBasis = ({ sources }: { readonly sources: readonly ReportSource[] }) => {
  const words = useReportWords();
  if (sources.length === 0) return null;
  return (
    <p className="small muted gap-small">
      {words.headings.legalBasis}:{" "}
      {sources.map((source, index) => (
        <span key={source.id}>
          {index === 0 ? "" : ", "}
          <SourceLink source={source} text={shortCitation(source.citation)} />
        </span>
      ))}
    </p>
  );
};
