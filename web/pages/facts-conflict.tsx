import { useEffect, useRef } from "react";
import { instantText } from "#core/format.ts";
import type { Proposal } from "#core/contract.ts";
import { Button } from "../parts/button.tsx";
import { Note } from "../parts/note.tsx";
import { useLocale, useWords } from "../text/language.ts";
import { changedFields, draftOf, type FactDraft, type FactField } from "./fact-draft.ts";

/** Two versions of the facts: what differs, side by side, and two equal choices. */
export const FactsConflict = ({
  mine,
  theirs,
  onKeep,
  onTake,
}: {
  readonly mine: FactDraft;
  readonly theirs: Proposal;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}) => {
  const { proposals } = useWords();
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const stored = draftOf(theirs, locale);
  const fields = changedFields(mine, stored);
  return (
    <div role="group" aria-label={proposals.conflictTitle} tabIndex={-1} ref={box}>
      <Note kind="warn" title={proposals.conflictTitle}>
        <p>{proposals.conflictText(instantText(theirs.changedAt, locale))}</p>
      </Note>
      <div className="change">
        <Version title={proposals.conflictTheirs} look="old" draft={stored} fields={fields} />
        <Version title={proposals.conflictMine} look="new" draft={mine} fields={fields} />
      </div>
      <div className="row">
        <Button onClick={onKeep}>{proposals.conflictKeep}</Button>
        <Button onClick={onTake}>{proposals.conflictTake}</Button>
      </div>
    </div>
  );
};

const Version = ({
  title,
  look,
  draft,
  fields,
}: {
  readonly title: string;
  readonly look: "old" | "new";
  readonly draft: FactDraft;
  readonly fields: readonly FactField[];
}) => {
  const { proposals } = useWords();
  const printed = (field: FactField): string => {
    if (field === "instrument") return proposals.instruments[draft.instrument];
    if (field === "stage") return proposals.stages[draft.stage];
    return draft[field] || "–";
  };
  return (
    <div className={look}>
      <b>{title}</b>
      {fields.map((field) => (
        <p key={field} className="pre-line">
          <span className="muted small meta">{proposals.fields[field]}</span>
          {printed(field)}
        </p>
      ))}
    </div>
  );
};
