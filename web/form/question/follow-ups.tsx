import { useCallback, type ReactNode } from "react";
import type { Evaluation } from "#core/evaluation.ts";
import { tellingOf } from "#core/finding-telling.ts";
import { stateInForm } from "#core/form-shown.ts";
import type { CellsState } from "../../state/cells.ts";
import { useCells } from "../desk.ts";
import { useQuestionPlace } from "../question-context.ts";
import { DroppedNote } from "./dropped-note.tsx";
import { FindingElsewhere } from "./finding-elsewhere.tsx";
import { FindingNote } from "./finding-note.tsx";
import { UnsureNote } from "./unsure-note.tsx";

/** Findings that an entry of a group raised stand at that entry, not at the group again. */
const ownFindings = (
  evaluation: Evaluation,
  questionId: string,
  findings: readonly string[],
): readonly string[] => {
  const question = evaluation.checklist.questions.get(questionId);
  if (question?.type !== "repeatGroup") return findings;
  const inRows = new Set(
    evaluation
      .rows(questionId)
      .flatMap((row) => question.questions.flatMap(({ id }) => evaluation.question(id, row)?.findings ?? [])),
  );
  return findings.filter((finding) => !inRows.has(finding));
};

/** What follows from an answer, below it: reason, citations, what to clarify, findings. */
export const FollowUps = ({
  reason,
  citations,
}: {
  readonly reason: ReactNode;
  readonly citations: ReactNode;
}) => {
  const { questionId, rowId, key } = useQuestionPlace();
  const shown = useCells(
    useCallback(
      ({ evaluation }: CellsState) => {
        const state = evaluation.question(questionId, rowId);
        const answer = evaluation.answers[key];
        const explained = answer?.reason !== undefined || answer?.citations !== undefined;
        const drawn = stateInForm(evaluation, questionId, rowId);
        const answered = drawn !== undefined && (drawn.status !== "open" || explained);
        const dropped = state?.dropped ?? [];
        const findings = ownFindings(evaluation, questionId, state?.findings ?? []).flatMap((id) => {
          const telling = tellingOf(evaluation, id, questionId, rowId);
          return telling === null ? [] : [{ id, told: telling.at === "other" ? telling.question : null }];
        });
        // A list with an unsure entry is unsure too; what to clarify stands in the entry.
        const isList = evaluation.checklist.questions.get(questionId)?.type === "repeatGroup";
        return { answered, unsure: !isList && state?.status === "unsure", dropped, findings };
      },
      [questionId, rowId, key],
    ),
  );
  const asks = shown.answered && (reason !== null || citations !== null);
  if (!asks && !shown.unsure && shown.dropped.length === 0 && shown.findings.length === 0) return null;
  return (
    <div className="sub">
      {shown.dropped.length > 0 ? <DroppedNote options={shown.dropped} /> : null}
      {asks ? reason : null}
      {asks ? citations : null}
      {shown.unsure ? <UnsureNote /> : null}
      {shown.findings.map(({ id, told }) =>
        told === null ? (
          <FindingNote key={id} finding={id} />
        ) : (
          <FindingElsewhere key={id} finding={id} question={told} />
        ),
      )}
    </div>
  );
};
