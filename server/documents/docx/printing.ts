import type { Report } from "#core/report.ts";
import { paperWordsIn } from "#core/text/paper.ts";
import type { PaperWords } from "#core/text/paper-words.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import { wordsIn } from "#core/text/words.ts";
import { numberedFindings, type NumberedFinding } from "./numbered-findings.ts";

/** What every part of a document is made from. */
export type Printing = {
  readonly report: Report;
  readonly words: ReportWords;
  readonly paper: PaperWords;
  readonly findings: readonly NumberedFinding[];
};

/** Whether any question counts for a value; else the result rests on the answers alone. */
export const isRated = ({ dimensions }: Report): boolean =>
  dimensions.some(({ contributions, exclusions }) => contributions.length + exclusions.length > 0);

export const printingOf = (report: Report): Printing => ({
  report,
  words: wordsIn(report.locale).report,
  paper: paperWordsIn(report.locale),
  findings: numberedFindings(report),
});
