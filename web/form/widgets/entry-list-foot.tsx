import type { LocalizedText } from "#core/definition-text.ts";
import { Icon } from "../../parts/icon.tsx";
import { LocalizedIn } from "../../parts/localized.tsx";
import { deCheck } from "../../text/de-check.ts";
import type { EntryList } from "./use-entries.ts";

const words = deCheck.rows;

/** Below a list: what was removed, with the way back, and the button that adds, or why nothing can be added. */
export const EntryListFoot = ({
  list,
  title,
  id,
  count,
  most,
  onAdd,
}: {
  readonly list: EntryList;
  /** What an entry is called. */
  readonly title: LocalizedText;
  /** Of the button that adds, where a link to the question leads. */
  readonly id: string | undefined;
  readonly count: number;
  readonly most: number;
  readonly onAdd: () => void;
}) => {
  const { removed, restore, said, add, say } = list;
  const isFull = count >= most;
  const full = words.full(most);
  const reason = id === undefined ? undefined : `${id}-voll`;
  return (
    <>
      <p role="status" className={removed === null ? "kern-sr-only" : "small rows__removed"}>
        {removed === null ? (
          said
        ) : (
          <LocalizedIn sentence={(name) => words.removed(name, removed)} text={title} />
        )}{" "}
        {removed === null ? null : (
          <button type="button" className="linkbtn" onClick={restore}>
            {words.undo}
          </button>
        )}
      </p>
      <p className="gap-top1">
        <button
          ref={add}
          type="button"
          className="linkbtn"
          id={id}
          aria-disabled={isFull ? true : undefined}
          aria-describedby={isFull ? reason : undefined}
          onClick={isFull ? () => say(full) : onAdd}
        >
          <Icon name="add" />
          <LocalizedIn sentence={words.add} text={title} />
        </button>{" "}
        {isFull ? (
          <span className="small muted" id={reason}>
            {full}
          </span>
        ) : null}
      </p>
    </>
  );
};
