import { useEffect, useRef } from "react";
import type { Assessment } from "#core/contract-assessment.ts";
import { instantText } from "#core/format.ts";
import { ButtonLink } from "../../parts/button-link.tsx";
import { Button } from "../../parts/button.tsx";
import { Note } from "../../parts/note.tsx";
import { resultLink } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";

const words = deCheck.handIn;

/** Why answers cannot be changed here, and the way back where there is one. Takes the focus when it appears. */
export const StatusNote = ({
  assessment,
  onWithdraw,
  appeared,
}: {
  readonly assessment: Assessment;
  readonly onWithdraw: () => void;
  /** The assessment was submitted on this page just now. */
  readonly appeared: boolean;
}) => {
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (appeared) box.current?.focus();
  }, [appeared]);
  const { status, submittedAt, submittedBy, may } = assessment;
  if (status !== "submitted" || submittedAt === null) {
    return (
      <Note kind="info">
        <p>{deCheck.readOnlyMember}</p>
      </Note>
    );
  }
  return (
    <div tabIndex={-1} ref={box} className="handin">
      <Note kind="ok" title={words.submitted(instantText(submittedAt, locale))}>
        <p>{submittedBy === null ? words.readOnly : words.submittedBy(submittedBy)}</p>
        <div className="row gap-small">
          <ButtonLink to={resultLink(assessment.proposal.id, assessment.id)} small>
            {deCheck.toResult}
          </ButtonLink>
          {may.withdraw ? (
            <Button small onClick={onWithdraw}>
              {words.withdraw}
            </Button>
          ) : null}
        </div>
      </Note>
    </div>
  );
};
