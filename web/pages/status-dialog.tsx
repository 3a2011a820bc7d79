import type { Assessment } from "#core/contract-assessment.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Note } from "../parts/note.tsx";
import { codeOf } from "../state/api-error.ts";
import { useStatusChange } from "../state/assessments.ts";
import { failureText } from "../text/failures.ts";
import { useWords } from "../text/language.ts";

/** Asks before an assessment is submitted or taken back; based on what is on screen. */
export const StatusDialog = ({
  assessment,
  change,
  onClose,
}: {
  readonly assessment: Assessment;
  readonly change: "submit" | "withdraw";
  readonly onClose: () => void;
}) => {
  const words = useWords();
  const { report } = words;
  const status = useStatusChange(assessment.id, change);
  const submitting = change === "submit";
  const failure = codeOf(status.error) === "staleRevision" ? report.stale : failureText(status.error, words);
  return (
    <Dialog title={submitting ? report.submit : report.withdraw} onClose={onClose}>
      <p>{submitting ? report.submitConfirm : report.withdrawConfirm}</p>
      {status.isError ? <Note kind="stop" title={failure} /> : null}
      <div className="row">
        <Button
          onClick={() => !status.isPending && status.mutate(assessment.revision, { onSuccess: onClose })}
        >
          {submitting ? report.submitNow : report.withdrawNow}
        </Button>
        <Button kind="tertiary" onClick={onClose}>
          {report.cancel}
        </Button>
      </div>
    </Dialog>
  );
};
