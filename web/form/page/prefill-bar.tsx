import { useRef, useState } from "react";
import { waitingAnswers, type WaitingAnswer } from "#core/prefill.ts";
import { Button } from "../../parts/button.tsx";
import { Disclosure } from "../../parts/disclosure.tsx";
import { Note } from "../../parts/note.tsx";
import { useTakeOver } from "../../state/assessments.ts";
import { confirmedAnswer } from "../../state/cells-answer.ts";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { failureText } from "../../text/failures.ts";
import { useWords } from "../../text/language.ts";
import { useCells, useDesk } from "../desk.ts";
import { placeOfCell } from "../question-context.ts";
import { WaitingList } from "./waiting-list.tsx";

const words = deCheck.prefill;

const selectWaiting = ({ evaluation }: CellsState) => waitingAnswers(evaluation);

/** How many answers wait, here and elsewhere, and the buttons that confirm them at once. */
const Waiting = ({
  section,
  onConfirm,
}: {
  readonly section: string;
  readonly onConfirm: (waiting: readonly WaitingAnswer[]) => void;
}) => {
  const { origins } = useDesk();
  const all = useCells(selectWaiting);
  const here = all.filter((each) => each.section === section);
  if (all.length === 0) return null;
  const from = (some: readonly WaitingAnswer[]): string => {
    const titles = some.map((each) => origins.get(each.from ?? "")?.title);
    return words.titles([...new Set(titles.filter((title) => title !== undefined))]);
  };
  const title =
    here.length > 0 ? words.here(here.length, from(here)) : words.elsewhere(all.length, from(all));
  return (
    <Note kind="info" title={title}>
      <p>{words.explained}</p>
      {here.length > 0 ? (
        <div className="row gap-small">
          <Button small onClick={() => onConfirm(here)}>
            {words.confirmHere(here.length)}
          </Button>
        </div>
      ) : null}
      {all.length > here.length ? (
        <Disclosure summary={words.which(all.length)}>
          <WaitingList waiting={all} />
          <div className="row gap-small">
            <Button small onClick={() => onConfirm(all)}>
              {words.confirmAll(all.length)}
            </Button>
          </div>
        </Disclosure>
      ) : null}
    </Note>
  );
};

/** What was answered in other assessments since, to be taken over. */
const Offered = ({ count, onTaken }: { readonly count: number; readonly onTaken: () => void }) => {
  const { assessment } = useDesk();
  const allWords = useWords();
  const taking = useTakeOver(assessment);
  if (count === 0) return null;
  const take = (): void => {
    if (!taking.isPending) taking.mutate(undefined, { onSuccess: onTaken });
  };
  return (
    <Note kind="info" title={words.offered(count)}>
      {taking.isError ? <p role="alert">{failureText(taking.error, allWords)}</p> : null}
      <Button small onClick={take}>
        {words.take}
      </Button>
    </Note>
  );
};

/**
 * Above the questions: answers that were taken over from other assessments and wait for confirmation, and those that
 * could be. What was done is said here, where the focus goes, because the buttons are gone then.
 */
export const PrefillBar = ({ section, offered }: { readonly section: string; readonly offered: number }) => {
  const { cells } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const done = (what: string): void => {
    setSaid(what);
    box.current?.focus();
  };
  const confirm = (waiting: readonly WaitingAnswer[]): void => {
    for (const { questionId, rowId } of waiting) {
      const answer = cells.state().evaluation.answers[placeOfCell(questionId, rowId).key];
      if (answer) cells.change({ questionId, rowId, answer: confirmedAnswer(answer), urgent: true });
    }
    done(words.confirmed(waiting.length));
  };
  return (
    <div tabIndex={-1} ref={box} className="prefillbar">
      <p role="status" className={said === "" ? "kern-sr-only" : "small"}>
        {said}
      </p>
      <Waiting section={section} onConfirm={confirm} />
      <Offered count={offered} onTaken={() => done(words.taken)} />
    </div>
  );
};
