/** The id of the element around an entry of a list. */
export const entryElementId = (key: string): string => `eintrag-${key}`;

/** The id of the button that removes an entry. */
export const removeButtonId = (key: string): string => `${entryElementId(key)}-entfernen`;

/** The first control in an element, where typing begins. */
export const firstControlIn = (id: string): HTMLElement | null =>
  document.getElementById(id)?.querySelector<HTMLElement>("input, textarea, select") ?? null;
