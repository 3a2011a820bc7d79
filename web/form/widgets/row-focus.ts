/** The id of the element around an entry of a repeat group. */
export const rowElementId = (row: string | undefined): string => `eintrag-${row ?? ""}`;

/** The first control in an element, where typing begins. */
export const firstControlIn = (id: string): HTMLElement | null =>
  document.getElementById(id)?.querySelector<HTMLElement>("input, textarea, select") ?? null;
