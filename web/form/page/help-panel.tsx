import { useEffect, useId, useRef } from "react";
import { Icon } from "../../parts/icon.tsx";
import { deCheck } from "../../text/de-check.ts";
import { useDesk } from "../desk.ts";
import { helpPanelId, useHelp } from "../help-context.ts";
import { helpButtonId } from "../question/help-button.tsx";
import { HelpContent } from "../question/help-content.tsx";

/** The help of the question whose button was pressed, in the column beside the form, which scrolls to it. */
export const HelpPanel = () => {
  const { cells } = useDesk();
  const { open, close } = useHelp();
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const column = panel.current?.closest(".stick");
    column?.scrollTo({
      top: (panel.current?.offsetTop ?? 0) - (panel.current?.parentElement?.offsetTop ?? 0),
    });
  }, [open]);
  if (open === null) return null;
  const number = cells.state().evaluation.question(open)?.number ?? "";
  return (
    <section className="paper kern-level-2" ref={panel} id={helpPanelId} aria-labelledby={heading}>
      <div className="row row--between row--tight nowrap-row">
        <h2 className="h3" id={heading}>
          {deCheck.help.title(number)}
        </h2>
        <button
          type="button"
          className="iconbtn"
          aria-label={deCheck.help.close}
          onClick={() => {
            close();
            document.getElementById(helpButtonId(open))?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      <HelpContent questionId={open} heading="h3" />
    </section>
  );
};
