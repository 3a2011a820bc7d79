import type { ReportDerivation } from "#core/report.ts";
import { useReportWords } from "./report-words.ts";

/** How a rating arose: each option, answer or row with its own, the rule, the calculation. */
export const DerivationView = ({ derivation }: { readonly derivation: ReportDerivation }) => {
  const { headings } = useReportWords();
  const { lines, rule, formula } = derivation;
  return (
    <div className="derivation">
      <ul>
        {lines.map(({ text, rating, because, derivation: inner }, index) => (
          <li key={index}>
            <p className="derivation__line">
              <span>{text}</span>
              {rating === null ? (
                <span className="muted">{because}</span>
              ) : (
                <span className="num">
                  <span className="kern-sr-only">{headings.rating}: </span>
                  {rating}
                </span>
              )}
            </p>
            {inner ? <DerivationView derivation={inner} /> : null}
          </li>
        ))}
      </ul>
      <p className="small muted">{rule}</p>
      {formula === null ? null : <p className="num break-anywhere">{formula}</p>}
    </div>
  );
};
