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
  const { place, unexplained } = useCells(
    useCallback(
      ({ evaluation }: CellsState) => {
        const unexplained = evaluation.contradictions.filter(({ explanation }) => explanation === null);
        return { place: nextOpen(evaluation, section, null) ?? null, unexplained: unexplained.length };
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
      if (target) void navigate(checkLink(proposal, assessment, target.section, target.id, target.row));
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [shortcuts, cells, section, proposal, assessment, navigate]);
  if (place === null)
    return (
      <span className="muted">
        {deCheck.nothingOpen} {unexplained > 0 ? deCheck.unexplained(unexplained) : null}
      </span>
    );
  return (
    <Link
      to={checkLink(proposal, assessment, place.section, place.id, place.row)}
      aria-keyshortcuts={shortcuts ? deCheck.keys.nextOpen : undefined}
    >
      {deCheck.nextOpen(place.number)}
    </Link>
  );
};
