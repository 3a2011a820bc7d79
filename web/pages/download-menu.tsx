import { Icon } from "../parts/icon.tsx";
import { Menu } from "../parts/menu.tsx";
import { documentLink } from "../state/links.ts";
import { useWords } from "../text/language.ts";

/** The report as documents, and on paper. */
export const DownloadMenu = ({ assessment }: { readonly assessment: string }) => {
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
      <a href={documentLink(assessment, "report.docx")} download>
        <b>{words.word}</b>
        <span className="small muted">{words.wordText}</span>
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
