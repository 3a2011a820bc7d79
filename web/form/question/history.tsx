import { useCallback, useState, type ReactNode } from "react";
import type { Cell } from "#core/contract-assessment.ts";
import { answerOf, confirmedAnswer } from "../../state/cells-answer.ts";
import type { CellsState } from "../../state/cells.ts";
import { useHistory } from "../../state/history.ts";
import { today } from "../../state/today.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useCells, useDesk } from "../desk.ts";
import { momentText, whoText } from "../moment-text.ts";
import { useQuestionPlace, type QuestionPlace } from "../question-context.ts";
import { useMayAnswer } from "../may-answer.ts";
import { AnswerView } from "./answer-view.tsx";

const words = deCheck.history;

const Entry = ({
  entry,
  isNow,
  onRestore,
}: {
  readonly entry: Cell;
  readonly isNow: boolean;
  readonly onRestore: (() => void) | null;
}) => {
  const when = momentText(entry.at, today(), useLocale());
  return (
    <li className="msg">
      <p>
        {words.entry(whoText(entry.by), when)}
        {isNow ? `, ${words.now}` : ""}
        {entry.prefilled === true ? `, ${words.taken}` : ""}
      </p>
      <AnswerView questionId={entry.question} answer={answerOf(entry)} empty={deCheck.conflict.empty} />
      {onRestore && !isNow ? (
        <button type="button" className="linkbtn" aria-label={words.restoreLabel(when)} onClick={onRestore}>
          {words.restore}
        </button>
      ) : null}
    </li>
  );
};

/** What was stored for a cell, newest first. An earlier answer can be taken again. */
const Entries = ({ place: { questionId, rowId, key } }: { readonly place: QuestionPlace }) => {
  const { assessment, cells } = useDesk();
  const mayAnswer = useMayAnswer();
  const revision = useCells(
    useCallback(({ views }: CellsState) => views.get(key)?.stored.revision ?? 0, [key]),
  );
  const { data, isError } = useHistory(assessment, questionId, rowId, revision);
  if (isError) return <p role="alert">{words.failed}</p>;
  if (!data) return <p className="muted">{words.loading}</p>;
  if (data.entries.length === 0) return <p className="muted">{words.empty}</p>;
  const restore = (entry: Cell) => () =>
    cells.change({ questionId, rowId, answer: confirmedAnswer(answerOf(entry)), urgent: true });
  return (
    <ol className="thread">
      {data.entries.map((entry, index) => (
        <Entry
          key={entry.revision}
          entry={entry}
          isNow={index === 0}
          onRestore={mayAnswer ? restore(entry) : null}
        />
      ))}
    </ol>
  );
};

const OnRequest = ({ children }: { readonly children: () => ReactNode }) => {
  const [open, setOpen] = useState(false);
  return (
    <details className="fold history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small">{words.open}</summary>
      {open ? children() : null}
    </details>
  );
};

/** Who answered when, and what; read when it is opened. */
export const History = () => {
  const place = useQuestionPlace();
  return <OnRequest>{() => <Entries place={place} />}</OnRequest>;
};

/** The same for all cells of an entry of a repeat group, each under what is asked. */
export const RowHistory = ({
  cells,
}: {
  readonly cells: readonly { readonly place: QuestionPlace; readonly text: ReactNode }[];
}) => (
  <OnRequest>
    {() =>
      cells.map(({ place, text }) => (
        <div key={place.key}>
          <p className="small strong gap-top1">{text}</p>
          <Entries place={place} />
        </div>
      ))
    }
  </OnRequest>
);
