import { useCallback, useEffect } from "react";
import { Link, useNavigate } from "react-router";
import type { CellsState } from "../../state/cells.ts";
import { checkLink } from "../../state/links.ts";
import { useShortcuts } from "../../state/shortcuts.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells, useDesk } from "../desk.ts";
import { nextOpen } from "./next-open.ts";

const focusedQuestion = (): string | null =>
  document.activeElement?.closest("[data-cell]")?.getAttribute("data-cell")?.split("/")[0] ?? null;

const isShortcut = (event: KeyboardEvent): boolean =>
  event.code === "KeyN" && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;

/** Leads to the next open question, also by Alt+N. */
export const NextOpenLink = ({ section }: { readonly section: string }) => {
  const { cells, proposal, assessment } = useDesk();
  const navigate = useNavigate();
  const shortcuts = useShortcuts();
  const next = useCells(
    useCallback(
      ({ evaluation }: CellsState) => {
        const found = nextOpen(evaluation, section, null);
        return found ? { id: found.id, section: found.section, number: found.number } : null;
      },
      [section],
    ),
  );
  useEffect(() => {
    if (!shortcuts) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      const target = nextOpen(cells.state().evaluation, section, focusedQuestion());
      if (target) void navigate(checkLink(proposal, assessment, target.section, target.id));
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [shortcuts, cells, section, proposal, assessment, navigate]);
  if (next === null) return <span className="muted">{deCheck.nothingOpen}</span>;
  return (
    <Link
      to={checkLink(proposal, assessment, next.section, next.id)}
      aria-keyshortcuts={shortcuts ? deCheck.keys.nextOpen : undefined}
    >
      {deCheck.nextOpen(next.number)}
    </Link>
  );
};
