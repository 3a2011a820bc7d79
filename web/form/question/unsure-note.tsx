import { useCallback } from "react";
import { optionsOf } from "#core/option.ts";
import { Explained } from "../../parts/explained.tsx";
import { Note } from "../../parts/note.tsx";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells, useDesk } from "../desk.ts";
import { useQuestionPlace } from "../question-context.ts";

/** The way forward for somebody who is unsure: what to clarify, with whom. */
export const UnsureNote = () => {
  const { checklist } = useDesk();
  const { questionId, key } = useQuestionPlace();
  const value = useCells(useCallback(({ evaluation }: CellsState) => evaluation.answers[key]?.value, [key]));
  const question = checklist.questions.get(questionId);
  const chosen = new Set(Array.isArray(value) ? value : [value]);
  const next = (question ? optionsOf(question) : []).find(({ id, next: way }) => chosen.has(id) && way)?.next;
  return (
    <Note kind="question" title={deCheck.question.unsure}>
      {next ? (
        <p>
          <Explained text={next} />
        </p>
      ) : null}
      <p>{deCheck.question.openPoint}</p>
    </Note>
  );
};
