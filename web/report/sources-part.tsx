import type { ReportSource } from "#core/report.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { Paper } from "../parts/paper.tsx";
import { Tag } from "../parts/tag.tsx";
import { useWords } from "../text/language.ts";
import { useReportWords } from "./report-words.ts";
import { SourceLink } from "./source-link.tsx";

/** The sources with how sure they are. */
export const SourcesPart = ({ sources }: { readonly sources: readonly ReportSource[] }) => {
  const { headings } = useReportWords();
  const { report: words } = useWords();
  if (sources.length === 0) return null;
  return (
    <Paper title={headings.sources}>
      <Disclosure summary={words.sources(sources.length)}>
        <ul className="sources gap-small">
          {sources.map((source) => (
            <li key={source.id}>
              <SourceLink source={source} text={source.citation} /> {source.title}{" "}
              <Standing source={source} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </Paper>
  );
};

const Standing = ({ source }: { readonly source: ReportSource }) =>
  source.verified === "unverified" ? (
    <span className="meta">
      <Tag kind="warn" icon="question">
        {source.verifiedText}
      </Tag>
    </span>
  ) : (
    <span className="muted small meta">{source.verifiedText}</span>
  );
