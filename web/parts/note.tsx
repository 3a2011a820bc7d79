import type { ReactNode } from "react";
import { StateIcon, type StateIconName } from "./state-icon.tsx";

export type NoteKind = "stop" | "warn" | "info" | "ok" | "question";

const icons: Readonly<Record<NoteKind, StateIconName>> = {
  stop: "stop",
  warn: "warning",
  info: "info",
  ok: "done",
  question: "question",
};

/** A note beside what it is about. Not a live region: it is there when it is read. */
export const Note = ({
  kind,
  title,
  children,
}: {
  readonly kind: NoteKind;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}) => (
  <div className={`note note--${kind === "question" ? "info" : kind}`}>
    <StateIcon name={icons[kind]} />
    {title ? <p className="strong">{title}</p> : null}
    {children}
  </div>
);
