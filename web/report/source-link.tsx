import type { ReportSource } from "#core/report.ts";
import { useWords } from "../text/language.ts";

/** A source by its citation; a link where it has an address on the web. Opens elsewhere, and says so. */
export const SourceLink = ({ source, text }: { readonly source: ReportSource; readonly text: string }) => {
  const { report: words } = useWords();
  if (source.url === null || !source.url.startsWith("https://")) return <span>{text}</span>;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      {text}
      <span className="kern-sr-only"> {words.opensElsewhere}</span>
    </a>
  );
};
