import { useId, useState } from "react";
import type { Assessment } from "#core/contract-assessment.ts";
import type { Report } from "#core/report.ts";
import { Button } from "../parts/button.tsx";
import { ButtonLink } from "../parts/button-link.tsx";
import { checkLink } from "../state/links.ts";
import { useWords } from "../text/language.ts";
import { DownloadMenu } from "./download-menu.tsx";
import { StatusDialog } from "./status-dialog.tsx";

/** How many open points keep a report from being submitted; being unsure does not. */
const blockingPoints = (report: Report): number =>
  report.openPoints.filter(({ kind }) => kind !== "unsure").length;

/** What can be done with a result now: download always, then submit, go on, or take back. One of them is filled. */
export const ResultActions = ({
  assessment,
  report,
  outline,
  unsent,
}: {
  readonly assessment: Assessment;
  readonly report: Report;
  readonly outline: string | null;
  readonly unsent: number;
}) => {
  const { report: words } = useWords();
  const reason = useId();
  const [asked, setAsked] = useState<"submit" | "withdraw" | null>(null);
  const { may } = assessment;
  const blocking = blockingPoints(report);
  const blocked = blocking > 0 || unsent > 0;
  return (
    <div>
      <div className="row">
        <DownloadMenu assessment={assessment.id} outline={outline} />
        {may.withdraw ? <Button onClick={() => setAsked("withdraw")}>{words.withdraw}</Button> : null}
        {may.submit ? (
          <Button
            kind={blocked ? "secondary" : "primary"}
            disabled={blocked}
            describedBy={blocked ? reason : undefined}
            onClick={() => setAsked("submit")}
            wide
          >
            {words.submit}
          </Button>
        ) : null}
        {may.answer && blocked ? <GoOn assessment={assessment} report={report} /> : null}
      </div>
      {may.submit && blocked ? (
        <p className="small muted gap-small" id={reason}>
          {blocking > 0 ? words.submitBlocked(blocking) : words.unsaved(unsent)}
        </p>
      ) : null}
      {asked ? <StatusDialog assessment={assessment} change={asked} onClose={() => setAsked(null)} /> : null}
    </div>
  );
};

const GoOn = ({ assessment, report }: { readonly assessment: Assessment; readonly report: Report }) => {
  const { report: words } = useWords();
  const [first] = report.openPoints;
  const section = report.sections.find(({ answers }) =>
    answers.some(({ question }) => question === first?.question),
  );
  return (
    <ButtonLink
      to={checkLink(assessment.proposal.id, assessment.id, section?.id, section && first?.question)}
      kind="primary"
      wide
    >
      {words.continueCheck}
    </ButtonLink>
  );
};
