import type { Cell } from "#core/contract-assessment.ts";
import { keyOfCell } from "./cells-answer.ts";

/** One cell as this page knows it. */
export type CellView = {
  /** What is shown: the stored answer that typing here is based on. */
  readonly stored: Cell;
  /** Newer on the server, held back while somebody types here. */
  readonly newer: Cell | null;
  /** Somebody else's change that came while the page was open. */
  readonly changedBy: Cell["by"] | null;
};

export type CellViews = ReadonlyMap<string, CellView>;

/** What decides whether a newer answer may be shown at once. */
export type Presence = {
  /** The person in front of this page. */
  readonly person: string;
  /** Whether somebody is typing in the cell or has something unsent in it. */
  readonly isBusy: (key: string) => boolean;
};

const withNewer = (view: CellView | undefined, cell: Cell, presence: Presence): CellView => {
  const changedBy = cell.by.id === presence.person ? null : cell.by;
  if (view === undefined) return { stored: cell, newer: null, changedBy };
  return presence.isBusy(keyOfCell(cell))
    ? { ...view, newer: cell }
    : { stored: cell, newer: null, changedBy: changedBy ?? view.changedBy };
};

const newest = (view: CellView): number => Math.max(view.stored.revision, view.newer?.revision ?? 0);

/**
 * The views after reading the assessment anew. Answers older than what is known are from a read that was overtaken;
 * a cell that nobody had answered counts as shown, empty, while it is busy.
 */
export const mergeRead = (views: CellViews, cells: readonly Cell[], presence: Presence): CellViews => {
  const fresh = cells.filter((cell) => {
    const view = views.get(keyOfCell(cell));
    return view === undefined ? !presence.isBusy(keyOfCell(cell)) : cell.revision > newest(view);
  });
  if (fresh.length === 0) return views;
  const next = new Map(views);
  for (const cell of fresh) next.set(keyOfCell(cell), withNewer(views.get(keyOfCell(cell)), cell, presence));
  return next;
};

/** The views after one of the person's own changes was confirmed. */
export const mergeSaved = (views: CellViews, cell: Cell): CellViews => {
  const view = views.get(keyOfCell(cell));
  if (view && view.stored.revision >= cell.revision) return views;
  const newer = view?.newer && view.newer.revision > cell.revision ? view.newer : null;
  return new Map(views).set(keyOfCell(cell), { stored: cell, newer, changedBy: null });
};

/** Shows what was held back where nobody types any more. */
export const releaseHeld = (views: CellViews, presence: Presence): CellViews => {
  const held = [...views].filter(([key, view]) => view.newer !== null && !presence.isBusy(key));
  if (held.length === 0) return views;
  const next = new Map(views);
  for (const [key, view] of held) {
    if (view.newer) next.set(key, withNewer({ ...view, newer: null }, view.newer, presence));
  }
  return next;
};
