import { useState } from "react";
import type { Cell } from "#core/contract-assessment.ts";
import { Button } from "../../parts/button.tsx";
import { Note } from "../../parts/note.tsx";
import { answerOf } from "../../state/cells-answer.ts";
import type { Decision } from "../../state/cells.ts";
import type { Entry } from "../../state/queue-entry.ts";
import { today } from "../../state/today.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useDesk } from "../desk.ts";
import { momentText, whoText } from "../moment-text.ts";
import { useQuestionPlace } from "../question-context.ts";
import { AnswerView } from "./answer-view.tsx";
import { MergeEditor } from "./merge-editor.tsx";
import { mergeKind } from "./merge.ts";

const words = deCheck.conflict;

/**
 * Two versions of one answer, side by side at the question: three equal choices, none preselected, no time limit.
 * What was typed here stays in the field above.
 */
export const ConflictCard = ({ current, mine }: { readonly current: Cell | null; readonly mine: Entry }) => {
  const { cells, checklist, queue } = useDesk();
  const { questionId, rowId } = useQuestionPlace();
  const locale = useLocale();
  const [merging, setMerging] = useState(false);
  const decide = (decision: Decision) => cells.decide(questionId, rowId, decision);
  const moment = (instant: string) => momentText(instant, today(), locale);
  const self = current === null || current.by.id === queue.person;
  const who = current === null ? "" : whoText(current.by);
  const when = current === null ? "" : moment(current.at);
  const number = cells.state().evaluation.question(questionId, rowId)?.number ?? "";
  const question = deCheck.question.number(number);
  const theirs = current === null ? undefined : answerOf(current);
  const kind = mergeKind(checklist.questions.get(questionId), mine.answer, theirs);
  return (
    <section className="conflict" aria-label={words.title}>
      <Note kind="warn" title={words.title}>
        <p>{self ? words.textSelf(question, when) : words.text(who, question, when)}</p>
      </Note>
      <div className="change">
        <div className="old">
          <b>{self ? words.theirsSelf(when) : words.theirs(who, when)}</b>
          <AnswerView questionId={questionId} answer={theirs} other={mine.answer} empty={words.empty} />
        </div>
        <div className="new">
          <b>{words.mine(moment(new Date(mine.typedAt).toISOString()))}</b>
          <AnswerView questionId={questionId} answer={mine.answer} other={theirs} empty={words.empty} />
        </div>
      </div>
      {merging && theirs ? (
        <MergeEditor
          mine={mine.answer}
          theirs={theirs}
          onSave={(answer) => decide({ keep: "merged", answer })}
          onCancel={() => setMerging(false)}
        />
      ) : (
        <div className="row">
          <Button onClick={() => decide({ keep: "mine" })}>{words.keep}</Button>
          <Button onClick={() => decide({ keep: "theirs" })}>
            {self ? words.takeSelf : words.take(who)}
          </Button>
          {kind.kind === "texts" ? <Button onClick={() => setMerging(true)}>{words.merge}</Button> : null}
          {kind.kind === "both" ? (
            <Button onClick={() => decide({ keep: "merged", answer: kind.answer })}>{words.merge}</Button>
          ) : null}
        </div>
      )}
    </section>
  );
};
