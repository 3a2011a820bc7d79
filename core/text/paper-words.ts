import type { ReportExtent } from "../report-extent.ts";

/** Words that a report needs on paper alone: its parts, and how they refer to each other. */
export type PaperWords = {
  readonly parts: { readonly short: string; readonly answers: string; readonly appendix: string };
  /** Says at the head what stands where. */
  readonly aboutParts: string;
  /** Says at the end of the short form what is left out of it. */
  readonly aboutShort: Readonly<Record<"rated" | "unrated", string>>;
  readonly aboutAnswers: Readonly<Record<"rated" | "unrated", string>>;
  readonly mandatoryFindings: string;
  readonly otherFindings: string;
  readonly aboutOtherFindings: Readonly<Record<ReportExtent, string>>;
  /** "Wichtig (51)" */
  readonly counted: (what: string, count: number) => string;
  readonly findingsElsewhere: string;
  readonly noFindings: string;
  /** "Befund 12" */
  readonly finding: (number: string) => string;
  /** "Befund 12 (Wichtig): Angabe streichen" */
  readonly findingTitle: (number: string, severity: string, title: string) => string;
  /** A finding that is printed in the first part. */
  readonly inFirstPart: (finding: string) => string;
  /** A finding that is printed at another question. */
  readonly atQuestion: (finding: string, question: string) => string;
  /** A finding that limits the level. */
  readonly obstacle: string;
  /** Heads the reasons of a result that has no order of levels. */
  readonly because: string;
  readonly dimension: string;
  /** The wording that a suggestion replaces: an example, not the draft's own words. */
  readonly exampleBefore: string;
  readonly exampleAfter: string;
  readonly questions: string;
  /** Columns of a table of entries that apply in none of them. */
  readonly hiddenColumns: string;
  readonly openColumns: string;
  readonly figure: string;
  readonly zeroFigures: string;
  readonly calculations: string;
  readonly notApplying: string;
  readonly aboutNotApplying: string;
  readonly aboutSources: string;
  readonly otherSources: string;
  readonly wholeSections: string;
  /** "19 von 100 Punkten, 8 von 8 Fragen beantwortet" */
  readonly reached: (points: string, covered: string) => string;
};
