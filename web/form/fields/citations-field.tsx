import type { FieldProps } from "@rjsf/utils";
import { use, useCallback, useId, useRef, useState, type KeyboardEvent } from "react";
import type { Citation } from "#core/answer.ts";
import { stateInForm } from "#core/form-shown.ts";
import { Icon } from "../../parts/icon.tsx";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells } from "../desk.ts";
import { controlId, useQuestionPlace } from "../question-context.ts";
import { Errors } from "../question/errors.tsx";
import { ShownErrorsContext } from "../question/shown-errors.ts";
import { CitationChip } from "./citation-chip.tsx";
import { NewCitation } from "./new-citation.tsx";

const words = deCheck.citations;

const isCitation = (item: unknown): item is Citation =>
  typeof item === "object" && item !== null && "text" in item && typeof item.text === "string";

/** The passages of the draft that an answer names: each can be removed, more can be added. */
export const CitationsField = ({ formData, onChange, fieldPathId }: FieldProps) => {
  const place = useQuestionPlace();
  const { questionId, rowId } = place;
  const label = useId();
  const add = useRef<HTMLButtonElement>(null);
  const [adding, setAdding] = useState(false);
  const wrong = use(ShownErrorsContext).citations.length > 0;
  const duty = useCells(
    useCallback(
      ({ evaluation }: CellsState) => stateInForm(evaluation, questionId, rowId)?.citations ?? "optional",
      [questionId, rowId],
    ),
  );
  const given: readonly unknown[] = Array.isArray(formData) ? formData : [];
  const citations = given.filter(isCitation);
  const change = (next: readonly Citation[]) => onChange([...next], fieldPathId.path);
  const take = (text: string) => {
    const known = citations.some((citation) => citation.text === text);
    if (text !== "" && !known) change([...citations, { text }]);
  };
  const close = () => {
    setAdding(false);
    add.current?.focus();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  return (
    <div className={wrong ? "field has-error" : "field"}>
      <span className="lab" id={label}>
        {words.label}
      </span>
      {duty !== "required" ? null : citations.length === 0 ? (
        <div className="hint hint--missing">{words.missing}</div>
      ) : (
        <div className="hint">{words.required}</div>
      )}
      <div className="chips" role="group" aria-labelledby={label}>
        {citations.map((citation) => (
          <CitationChip
            key={citation.text}
            text={citation.text}
            onRemove={() => {
              change(citations.filter((other) => other !== citation));
              add.current?.focus();
            }}
          />
        ))}
        <button
          ref={add}
          type="button"
          className="linkbtn"
          id={controlId(place, "citations")}
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          <Icon name="add" />
          {words.add}
        </button>
      </div>
      {adding ? <NewCitation onTake={take} onClose={close} onKeyDown={leave} /> : null}
      <Errors part="citations" />
    </div>
  );
};
