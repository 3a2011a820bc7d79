import { Icon } from "../../parts/icon.tsx";
import { deCheck } from "../../text/de-check.ts";
import { removeButtonId } from "./row-focus.ts";

const words = deCheck.rows;

/** Stays where it is at either end, so that the focus is not lost when an entry arrives there. */
const MoveButton = ({
  icon,
  label,
  possible,
  onMove,
}: {
  readonly icon: "arrow-up" | "arrow-down";
  readonly label: string;
  readonly possible: boolean;
  readonly onMove: () => void;
}) => (
  <button
    type="button"
    className="iconbtn"
    aria-label={label}
    aria-disabled={possible ? undefined : true}
    onClick={possible ? onMove : undefined}
  >
    <Icon name={icon} />
  </button>
);

/** The buttons that move and remove an entry, each named by it. */
export const EntryTools = ({
  entryKey,
  title,
  index,
  count,
  onMove,
  onRemove,
}: {
  readonly entryKey: string;
  readonly title: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (index: number) => void;
}) => (
  <span className="rows__tools">
    <MoveButton
      icon="arrow-up"
      label={words.up(title, index + 1)}
      possible={index > 0}
      onMove={() => onMove(index, index - 1)}
    />
    <MoveButton
      icon="arrow-down"
      label={words.down(title, index + 1)}
      possible={index < count - 1}
      onMove={() => onMove(index, index + 1)}
    />
    <button
      type="button"
      className="iconbtn"
      id={removeButtonId(entryKey)}
      aria-label={words.remove(title, index + 1)}
      onClick={() => onRemove(index)}
    >
      <Icon name="delete" />
    </button>
  </span>
);
