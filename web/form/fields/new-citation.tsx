import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "../../parts/button.tsx";
import { deCheck } from "../../text/de-check.ts";

const words = deCheck.citations;
const longest = 300;

/**
 * Types a passage. Enter takes it and leaves the field open for the next; leaving the field takes it too, so that
 * nothing typed is lost; Escape gives up.
 */
export const NewCitation = ({
  onTake,
  onClose,
  onKeyDown,
}: {
  readonly onTake: (text: string) => void;
  readonly onClose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) => {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  useEffect(() => field.current?.focus(), []);
  const take = () => {
    onTake(text.trim());
    setText("");
  };
  return (
    <div className="field newchip">
      <label htmlFor={id}>{words.field}</label>
      <div className="hint" id={`${id}-hint`}>
        {words.hint}
      </div>
      <div className="row row--tight">
        <input
          ref={field}
          className="in in--cite"
          id={id}
          type="text"
          autoComplete="off"
          maxLength={longest}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            onKeyDown(event);
            if (event.key !== "Enter") return;
            event.preventDefault();
            take();
          }}
        />
        <Button
          small
          onClick={() => {
            take();
            onClose();
          }}
        >
          {words.take}
        </Button>
      </div>
    </div>
  );
};
