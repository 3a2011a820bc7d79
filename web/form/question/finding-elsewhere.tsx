import { useCallback } from "react";
import { Link } from "react-router";
import { LocalizedIn } from "../../parts/localized.tsx";
import type { CellsState } from "../../state/cells.ts";
import { checkLink } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells, useDesk } from "../desk.ts";

/** That the answer takes part in a finding which is told at another question, with the way there. */
export const FindingElsewhere = ({
  finding: id,
  question,
}: {
  readonly finding: string;
  readonly question: string;
}) => {
  const { checklist, proposal, assessment } = useDesk();
  const place = useCells(
    useCallback(({ evaluation }: CellsState) => evaluation.question(question) ?? null, [question]),
  );
  const finding = checklist.findings.get(id);
  if (finding === undefined || place === null) return null;
  return (
    <p className="small">
      <Link to={checkLink(proposal, assessment, place.section, question)}>
        <LocalizedIn
          sentence={(title) => deCheck.question.findingAt(title, place.number)}
          text={finding.title}
        />
      </Link>
    </p>
  );
};
