import { createContext, use } from "react";
import type { Locale } from "#core/locale.ts";
import type { Mark } from "../parts/dimension-mark.tsx";

/** What the parts of a report on screen need to know of where they stand. */
export type ReportPlace = {
  /** Where a question is answered; null where the report is not beside its check. */
  readonly questionLink: (question: string) => string | null;
  /** The language the report is in. */
  readonly locale: Locale;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly titles: ReadonlyMap<string, string>;
};

export const ReportPlaceContext = createContext<ReportPlace>({
  questionLink: () => null,
  locale: "de",
  marks: new Map(),
  titles: new Map(),
});

export const useReportPlace = (): ReportPlace => use(ReportPlaceContext);
