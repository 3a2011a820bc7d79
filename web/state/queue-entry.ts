import { cellKey, type Answer } from "#core/answer.ts";

/** Which answer of which assessment. */
export type CellAddress = {
  readonly assessment: string;
  readonly question: string;
  readonly row: string | null;
};

/**
 * A change as it was (or may have been) sent: frozen, so that a repetition carries the same idempotency key
 * (`stamp`) and the same body.
 */
export type Attempt = { readonly stamp: string; readonly answer: Answer; readonly base: number };

/**
 * What a person typed into one cell and the server has not confirmed. `stamp` names the typing and is new with each
 * keystroke; `base` is the cell's revision the typing started from; `draft` is text that cannot be read as an answer
 * yet (kept and shown, never sent); `attempt` is what may have reached the server already.
 */
export type Entry = CellAddress & {
  readonly stamp: string;
  readonly answer: Answer;
  readonly draft: string | null;
  readonly typedAt: number;
  readonly base: number;
  readonly attempt: Attempt | null;
};

/**
 * One step in the life of an entry, as data: the same edit is applied to memory, to the browser's storage and in
 * other tabs, and gives the same entry there.
 */
export type Edit =
  | ({ readonly kind: "typed" } & Omit<Entry, "attempt">)
  | { readonly kind: "tried"; readonly attempt: Attempt }
  | { readonly kind: "confirmed"; readonly stamp: string; readonly revision: number }
  | { readonly kind: "failed"; readonly stamp: string }
  | { readonly kind: "resolved"; readonly stamp: string; readonly answer: Answer; readonly base: number }
  | { readonly kind: "dropped" };

/** The key of an entry among all of a person's entries. */
export const entryKey = (address: CellAddress): string =>
  `${address.assessment}/${cellKey(address.question, address.row)}`;

const typedInto = (entry: Entry | undefined, edit: Extract<Edit, { kind: "typed" }>): Entry => {
  const { kind: _kind, ...typed } = edit;
  if (entry === undefined) return { ...typed, attempt: null };
  const older =
    typed.typedAt < entry.typedAt || (typed.typedAt === entry.typedAt && typed.stamp < entry.stamp);
  return older ? entry : { ...typed, base: entry.base, attempt: entry.attempt };
};

const confirmedIn = (entry: Entry, stamp: string, revision: number): Entry | undefined => {
  if (entry.stamp === stamp && entry.draft === null) return undefined;
  return entry.attempt?.stamp === stamp ? { ...entry, attempt: null, base: revision } : entry;
};

/** The entry after an edit; `undefined` when nothing is left to keep. */
export const applyEdit = (entry: Entry | undefined, edit: Edit): Entry | undefined => {
  if (edit.kind === "typed") return typedInto(entry, edit);
  if (entry === undefined || edit.kind === "dropped") return undefined;
  switch (edit.kind) {
    case "tried":
      return { ...entry, attempt: edit.attempt };
    case "confirmed":
      return confirmedIn(entry, edit.stamp, edit.revision);
    case "failed":
      return entry.attempt?.stamp === edit.stamp ? { ...entry, attempt: null } : entry;
    case "resolved":
      return {
        ...entry,
        stamp: edit.stamp,
        answer: edit.answer,
        base: edit.base,
        draft: null,
        attempt: null,
      };
  }
};
