import type { ReportDimension } from "#core/report.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useWords } from "../text/language.ts";
import { ContributionTable } from "./contribution-table.tsx";

/** How a dimension's value came about: every counted question, what did not count and why, the formula. */
export const DimensionExplanation = ({ dimension }: { readonly dimension: ReportDimension }) => {
  const { report: words } = useWords();
  const { title, points, contributions, exclusions, formula, rule, whatIf } = dimension;
  return (
    <Disclosure summary={points === null ? words.howNone(title) : words.howValue(String(points), title)}>
      <div className="explain">
        <p>{words.counting(contributions.length, exclusions.length)}</p>
        <ContributionTable dimension={dimension} />
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
