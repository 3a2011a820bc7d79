import type { ReportExtent } from "#core/report-extent.ts";

/** What of a report a document holds, and in which order its answers stand. */
export type DocumentLayout = {
  readonly extent: ReportExtent;
  /** An outline of the report; null for the order of the checklist. */
  readonly outline: string | null;
};

/** The whole report in the order of its checklist. */
export const wholeReport: DocumentLayout = { extent: "full", outline: null };
