import type { ReportDimension } from "#core/report.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useWords } from "../text/language.ts";
import { ContributionTable } from "./contribution-table.tsx";
import { SumTable } from "./sum-table.tsx";

/** How a dimension's value came about: every counted question, what did not count and why, the formula. */
export const DimensionExplanation = ({ dimension }: { readonly dimension: ReportDimension }) => {
  const { report: words } = useWords();
  const { title, scoring, points, pointsText, contributions, exclusions, formula, rule, whatIf } = dimension;
  const hasValue = scoring === "sum" || points !== null;
  return (
    <Disclosure summary={hasValue ? words.howValue(pointsText, title) : words.howNone(title)}>
      <div className="explain">
        <p>{words.counting(contributions.length, exclusions.length)}</p>
        {scoring === "sum" ? <SumTable dimension={dimension} /> : <ContributionTable dimension={dimension} />}
        {formula === null ? null : (
          <p className="formula">
            <strong>{formula}</strong>
          </p>
        )}
        <p className="small muted">{rule}</p>
        {whatIf.map((line) => (
          <p className="small muted" key={line}>
            {line}
          </p>
        ))}
      </div>
    </Disclosure>
  );
};
