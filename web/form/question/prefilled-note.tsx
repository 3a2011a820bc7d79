import { useCallback } from "react";
import { Button } from "../../parts/button.tsx";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells, useDesk } from "../desk.ts";
import { useQuestionPlace } from "../question-context.ts";

const words = deCheck.prefill;

/** Says that an answer was taken from elsewhere and counts once it is confirmed. Changing it confirms it too. */
export const PrefilledNote = ({ from }: { readonly from: string }) => {
  const { cells } = useDesk();
  const { questionId, rowId, key } = useQuestionPlace();
  const answer = useCells(useCallback(({ evaluation }: CellsState) => evaluation.answers[key], [key]));
  if (answer === undefined || answer.value === null) return null;
  const confirm = (): void => {
    const { prefilled: _confirmed, ...confirmed } = answer;
    cells.change({ questionId, rowId, answer: confirmed, urgent: true });
  };
  return (
    <div className="prefilled">
      <p className="small">{from === "" ? words.unnamed : words.from(from)}</p>
      <Button small onClick={confirm}>
        {words.confirm}
      </Button>
    </div>
  );
};
