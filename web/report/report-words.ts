import type { ReportWords } from "#core/text/report-words.ts";
import { wordsIn } from "#core/text/words.ts";
import { useLocale } from "../text/language.ts";

/** The words of a report, the same on screen as in its documents. */
export const useReportWords = (): ReportWords => wordsIn(useLocale()).report;
