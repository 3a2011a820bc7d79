import { useCallback } from "react";
import type { CellsState } from "../../state/cells.ts";
import { entryKey } from "../../state/queue-entry.ts";
import { Note } from "../../parts/note.tsx";
import { today } from "../../state/today.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useCells, useDesk } from "../desk.ts";
import { momentText, whoText } from "../moment-text.ts";
import { useQuestionPlace } from "../question-context.ts";
import { ConflictCard } from "./conflict-card.tsx";

const Refused = ({ reason }: { readonly reason: string }) => {
  const { queue, assessment } = useDesk();
  const { questionId, rowId } = useQuestionPlace();
  const key = entryKey({ assessment, question: questionId, row: rowId });
  return (
    <Note kind="stop">
      <p>{deCheck.question.refused(reason)}</p>
      <p>
        <button type="button" className="linkbtn" onClick={() => queue.tell({ kind: "again", key })}>
          {deCheck.question.retry}
        </button>
      </p>
    </Note>
  );
};

/** What happened to an answer beyond typing: not taken, two versions, changed by somebody else. */
export const QuestionNews = () => {
  const { key } = useQuestionPlace();
  const locale = useLocale();
  const news = useCells(
    useCallback(
      ({ waiting, views }: CellsState) => {
        const cell = waiting.get(key);
        const view = views.get(key);
        return {
          trouble: cell?.trouble ?? null,
          mine: cell?.entry ?? null,
          changedBy: view?.changedBy ?? null,
          changedAt: view?.stored.at ?? null,
          newer: view?.newer ?? null,
        };
      },
      [key],
    ),
  );
  const { trouble } = news;
  const when = (instant: string) => momentText(instant, today(), locale);
  return (
    <>
      {trouble?.kind === "stale" && news.mine ? (
        <ConflictCard current={trouble.current} mine={news.mine} />
      ) : null}
      {trouble?.kind === "refused" && trouble.problems.length === 0 ? (
        <Refused reason={deCheck.saving.reasons.refused} />
      ) : null}
      {trouble && trouble.kind !== "stale" && trouble.kind !== "refused" ? (
        <Refused reason={deCheck.saving.reasons[trouble.kind]} />
      ) : null}
      {news.changedBy && news.changedAt ? (
        <p className="small muted changed">
          {deCheck.question.changedBy(whoText(news.changedBy), when(news.changedAt))}
        </p>
      ) : null}
      {news.newer && trouble === null ? (
        <p className="small muted changed">
          {deCheck.question.changedWhileTyping(whoText(news.newer.by), when(news.newer.at))}
        </p>
      ) : null}
    </>
  );
};
