import { useCallback } from "react";
import { inLocale } from "#core/locale.ts";
import { optionsOf } from "#core/option.ts";
import { Note } from "../../parts/note.tsx";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useCells, useDesk } from "../desk.ts";
import { useQuestionPlace } from "../question-context.ts";

/** The way forward for somebody who is unsure: what to clarify, with whom. */
export const UnsureNote = () => {
  const { checklist } = useDesk();
  const { questionId, key } = useQuestionPlace();
  const locale = useLocale();
  const value = useCells(useCallback(({ evaluation }: CellsState) => evaluation.answers[key]?.value, [key]));
  const question = checklist.questions.get(questionId);
  const chosen = new Set(Array.isArray(value) ? value : [value]);
  const next = (question ? optionsOf(question) : []).find(({ id, next: way }) => chosen.has(id) && way)?.next;
  return (
    <Note kind="question" title={deCheck.question.unsure}>
      {next ? <p>{inLocale(next, locale)}</p> : null}
      <p>{deCheck.question.openPoint}</p>
    </Note>
  );
};
