import type { Proposal } from "#core/contract.ts";
import { useLocale, useWords } from "../text/language.ts";
import { draftOf, factFields } from "./fact-draft.ts";

/** The facts as text, for members who may not change them. */
export const FactsReadOnly = ({ proposal }: { readonly proposal: Proposal }) => {
  const { proposals } = useWords();
  const locale = useLocale();
  const printed = {
    ...draftOf(proposal, locale),
    instrument: proposals.instruments[proposal.instrument],
    stage: proposals.stages[proposal.stage],
  };
  return (
    <>
      <dl className="facts gap-small">
        {factFields
          .filter((field) => printed[field] !== "")
          .map((field) => (
            <div key={field}>
              <dt>{proposals.fields[field]}</dt>
              <dd className="pre-line">{printed[field]}</dd>
            </div>
          ))}
      </dl>
      <p className="small muted gap-small">{proposals.readOnly}</p>
    </>
  );
};
