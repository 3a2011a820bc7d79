import type { ReportExtent } from "#core/report-extent.ts";

/** Addresses of pages, in one place, so that a link and a route never differ. */
const encoded = encodeURIComponent;

export const proposalsLink = "/vorhaben";
export const newProposalLink = "/vorhaben/neu";
export const accountLink = "/konto";
export const signInLink = "/anmelden";
export const signOutLink = "/abmelden";

export const proposalLink = (proposal: string): string => `/vorhaben/${encoded(proposal)}`;

export const resultLink = (proposal: string, assessment: string): string =>
  `${proposalLink(proposal)}/ergebnis/${encoded(assessment)}`;

/** The element of a question (or of a row question) on the check page. */
export const questionAnchor = (question: string, row: string | null = null): string =>
  row === null ? `frage-${question}` : `frage-${question}-${row}`;

/** The element of a finding on the result page. */
export const findingAnchor = (finding: string): string => `befund-${finding}`;

/** The check page, at a section, at a question where one is given, in an entry where that is named. */
export const checkLink = (
  proposal: string,
  assessment: string,
  section?: string,
  question?: string,
  row: string | null = null,
): string => {
  const page = `${proposalLink(proposal)}/pruefung/${encoded(assessment)}`;
  const place = section === undefined ? page : `${page}/${encoded(section)}`;
  return question === undefined ? place : `${place}#${questionAnchor(question, row)}`;
};

/** Which of a report's Word files: how much of it, and its answers in the order of an outline. */
type WordFile = { readonly extent?: ReportExtent; readonly outline?: string | null };

/** A document of an assessment's report, to download; a Word file is whole and in the checklist's order unless said. */
export const documentLink = (
  assessment: string,
  document: "report.docx" | "report.json",
  { extent = "full", outline = null }: WordFile = {},
): string => {
  const query = [
    ...(extent === "full" ? [] : [`extent=${extent}`]),
    ...(outline === null || extent === "short" ? [] : [`outline=${encoded(outline)}`]),
  ].join("&");
  return `/api/assessments/${encoded(assessment)}/${document}${query === "" ? "" : `?${query}`}`;
};

/** Where to go after sign-in: only a path within this application, anything else leads to the projects. */
export const safeReturn = (wanted: string | null): string =>
  wanted !== null && /^\/(?![/\\])/.test(wanted) && !/[\u0000-\u001f\\]/.test(wanted)
    ? wanted
    : proposalsLink;
