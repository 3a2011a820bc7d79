import { readDate } from "#core/date-input.ts";
import { dayText } from "#core/format.ts";
import type { Locale } from "#core/locale.ts";
import type { Proposal, ProposalUpdate } from "#core/contract.ts";
import type { Words } from "../text/de.ts";
import type { Complaint } from "./form-errors.ts";

export type Facts = Omit<ProposalUpdate, "revision">;

/** Facts while somebody edits them: the deadline as it is typed. */
export type FactDraft = Omit<Facts, "deadline"> & { readonly deadline: string };

/** The fields in the order in which they are filled in. */
export const factFields = [
  "title",
  "shortTitle",
  "reference",
  "instrument",
  "stage",
  "leadMinistry",
  "unit",
  "deadline",
  "summary",
] as const satisfies readonly (keyof Facts)[];

export type FactField = (typeof factFields)[number];

/** What stands in the form for a proposal as it is stored. */
export const draftOf = (proposal: Proposal, locale: Locale): FactDraft => ({
  title: proposal.title,
  shortTitle: proposal.shortTitle,
  reference: proposal.reference,
  instrument: proposal.instrument,
  stage: proposal.stage,
  leadMinistry: proposal.leadMinistry,
  unit: proposal.unit,
  deadline: proposal.deadline === null ? "" : dayText(proposal.deadline, locale),
  summary: proposal.summary,
});

/** The fields in which two drafts differ. */
export const changedFields = (a: FactDraft, b: FactDraft): readonly FactField[] =>
  factFields.filter((field) => a[field] !== b[field]);

/** What is wrong with a draft, and the facts where nothing is. Dates that can mean two days are asked back. */
export const readDraft = (
  draft: FactDraft,
  locale: Locale,
  { proposals }: Words,
): { readonly facts: Facts | null; readonly complaints: readonly Complaint[] } => {
  const title = draft.title.trim();
  const reading = readDate(draft.deadline, locale);
  const deadline = reading.kind === "date" ? reading.value : null;
  const candidates =
    reading.kind === "ambiguous" ? reading.candidates.map((day) => dayText(day, locale)) : [];
  const complaints: readonly Complaint[] = [
    title === "" && ["title", proposals.titleMissing],
    reading.kind === "unreadable" && ["deadline", proposals.deadlineWrong],
    reading.kind === "ambiguous" && ["deadline", proposals.deadlineUnclear(candidates)],
  ];
  return { facts: complaints.some(Boolean) ? null : { ...draft, title, deadline }, complaints };
};
