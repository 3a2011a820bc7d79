import { useMemo } from "react";
import type { TermDefinition } from "#core/definition.ts";
import type { Report } from "#core/report.ts";
import { GlossaryContext, glossaryOf } from "../parts/glossary.ts";
import { marksFor } from "../parts/marks.ts";
import { AnswersPart } from "./answers-part.tsx";
import { AssumptionsPart } from "./assumptions-part.tsx";
import { ComputedPart } from "./computed-part.tsx";
import { ContradictionsPart } from "./contradictions-part.tsx";
import { DimensionsPart } from "./dimensions-part.tsx";
import { FactsPart } from "./facts-part.tsx";
import { FindingsPart } from "./findings-part.tsx";
import { OpenPointsPart } from "./open-points-part.tsx";
import { PointsPart } from "./points-part.tsx";
import { ReportPlaceContext } from "./report-place.ts";
import { SourcesPart } from "./sources-part.tsx";
import { VerdictPart } from "./verdict-part.tsx";

/** The terms of a report as a glossary in its language. */
const definedTerms = ({ terms, locale }: Report): readonly TermDefinition[] =>
  terms.map(({ id, term, text, forms }) => ({
    id,
    term: { [locale]: term },
    text: { [locale]: text },
    forms: forms.map((form) => ({ [locale]: form })),
  }));

/**
 * A report on screen and paper: verdict first, reasons one step away. Draws what the report says and computes
 * nothing. `questionLink` gives the address of a question's answer, or null; `outline` names the order of the answers,
 * null that of the checklist.
 */
export const ReportView = ({
  report,
  questionLink,
  outline = null,
  chooseOutline = () => undefined,
}: {
  readonly report: Report;
  readonly questionLink: (question: string) => string | null;
  readonly outline?: string | null;
  readonly chooseOutline?: (outline: string | null) => void;
}) => {
  const place = useMemo(
    () => ({
      questionLink,
      locale: report.locale,
      marks: marksFor(report.dimensions),
      titles: new Map(report.dimensions.map(({ id, title }) => [id, title])),
    }),
    [report, questionLink],
  );
  const glossary = useMemo(() => glossaryOf(definedTerms(report)), [report]);
  return (
    <ReportPlaceContext value={place}>
      <GlossaryContext value={glossary}>
        <VerdictPart report={report} />
        <DimensionsPart report={report} />
        <FindingsPart report={report} />
        <div className={report.contradictions.length === 0 ? "one" : "two"}>
          <ContradictionsPart contradictions={report.contradictions} />
          <OpenPointsPart points={report.openPoints} />
        </div>
        <PointsPart points={report.points} />
        <ComputedPart computed={report.computed} />
        <AssumptionsPart assumptions={report.assumptions} />
        <AnswersPart report={report} outline={outline} chooseOutline={chooseOutline} />
        <SourcesPart sources={report.sources} />
        <FactsPart facts={report.facts} />
      </GlossaryContext>
    </ReportPlaceContext>
  );
};
