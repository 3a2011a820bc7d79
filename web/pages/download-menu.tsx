import { Icon } from "../parts/icon.tsx";
import { Menu } from "../parts/menu.tsx";
import { documentLink } from "../state/links.ts";
import { useWords } from "../text/language.ts";

/** The report as documents, and on paper. */
export const DownloadMenu = ({
  assessment,
  outline,
}: {
  readonly assessment: string;
  /** The order of the answers in the Word file; null for that of the checklist. */
  readonly outline: string | null;
}) => {
  const { report: words } = useWords();
  return (
    <Menu
      summaryClass="kern-btn kern-btn--secondary"
      summary={
        <>
          <Icon name="download" />
          <span className="kern-label">{words.download}</span>
        </>
      }
    >
      <a href={documentLink(assessment, "report.docx", { outline })} download>
        <b>{words.word}</b>
        <span className="small muted">{words.wordText}</span>
      </a>
      <a href={documentLink(assessment, "report.docx", { extent: "short" })} download>
        <b>{words.shortWord}</b>
        <span className="small muted">{words.shortWordText}</span>
      </a>
      <a href={documentLink(assessment, "report.json")} download>
        <b>{words.json}</b>
        <span className="small muted">{words.jsonText}</span>
      </a>
      <button type="button" className="menu__action" onClick={() => window.print()}>
        <b>{words.print}</b>
      </button>
    </Menu>
  );
};
