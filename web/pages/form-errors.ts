import { useState } from "react";
import type { SummaryItem } from "../parts/error-summary.tsx";

/** What is wrong with a field: its id and a sentence. `false` where nothing is. */
export type Complaint = readonly [field: string, text: string] | false;

type Shown = {
  readonly items: readonly SummaryItem[];
  /** Grows with each attempt to send. */
  readonly attempt: number;
  /** Whether the server said no, rather than something missing. */
  readonly refused: boolean;
};

export type FormErrors = Shown & {
  /** The sentence for each field that has one. */
  readonly errors: Readonly<Partial<Record<string, string>>>;
  /** Takes complaints and says whether there were none. */
  readonly check: (complaints: readonly Complaint[]) => boolean;
  /** Takes a sentence of the server, at a field where it belongs to one. */
  readonly refuse: (text: string, field?: string | null) => void;
};

/** The errors of a small form, shown only after somebody asked to send it. */
export const useFormErrors = (): FormErrors => {
  const [shown, setShown] = useState<Shown>({ items: [], attempt: 0, refused: false });
  const show = (items: readonly SummaryItem[], refused: boolean) =>
    setShown(({ attempt }) => ({ items, attempt: attempt + 1, refused }));
  return {
    ...shown,
    errors: errorsByField(shown.items),
    check: (complaints) => {
      const found = complaints.filter((complaint) => complaint !== false);
      show(
        found.map(([field, text]) => ({ field, text })),
        false,
      );
      return found.length === 0;
    },
    refuse: (text, field = null) => show([{ field, text }], true),
  };
};

/** The sentence for each field that has one. */
export const errorsByField = (items: readonly SummaryItem[]): FormErrors["errors"] =>
  Object.fromEntries(items.flatMap(({ field, text }) => (field === null ? [] : [[field, text]])));
