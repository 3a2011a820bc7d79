import { useEffect, useId, useRef, useState } from "react";
import type { Answer } from "#core/answer.ts";
import { Button } from "../../parts/button.tsx";
import { deCheck } from "../../text/de-check.ts";
import { useDesk } from "../desk.ts";
import { useQuestionPlace } from "../question-context.ts";
import { bothCitations, bothTexts, isOneText } from "./merge.ts";

const words = deCheck.conflict;

const textOf = ({ value }: Answer): string => (typeof value === "string" ? value : "");

const TextArea = ({
  label,
  text,
  onChange,
  first,
}: {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly first: boolean;
}) => {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (first) area.current?.focus();
  }, [first]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="hint">{words.mergedHint}</div>
      <textarea
        ref={area}
        className="in"
        id={id}
        rows={5}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
};

/** Both versions in one text, to be tidied by hand and kept as one. A choice stays the person's own. */
export const MergeEditor = ({
  mine,
  theirs,
  onSave,
  onCancel,
}: {
  readonly mine: Answer;
  readonly theirs: Answer;
  readonly onSave: (answer: Answer) => void;
  readonly onCancel: () => void;
}) => {
  const { checklist } = useDesk();
  const isText = isOneText(checklist.questions.get(useQuestionPlace().questionId));
  const hasReason = mine.reason !== undefined || theirs.reason !== undefined;
  const [value, setValue] = useState(() => bothTexts(textOf(theirs), textOf(mine)));
  const [reason, setReason] = useState(() => bothTexts(theirs.reason ?? "", mine.reason ?? ""));
  const citations = bothCitations(theirs.citations, mine.citations);
  const save = () =>
    onSave({
      value: isText ? value || null : mine.value,
      ...(reason === "" ? {} : { reason }),
      ...(citations.length === 0 ? {} : { citations }),
      ...(mine.note === undefined ? {} : { note: mine.note }),
    });
  return (
    <div className="stack">
      {isText ? <TextArea label={words.merged} text={value} onChange={setValue} first /> : null}
      {hasReason ? (
        <TextArea label={words.mergedReason} text={reason} onChange={setReason} first={!isText} />
      ) : null}
      <div className="row">
        <Button onClick={save}>{words.save}</Button>
        <Button kind="tertiary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
};
