import type { ReactNode } from "react";
import { StateIcon, type StateIconName } from "./state-icon.tsx";

export type TagKind = "stop" | "warn" | "info" | "ok" | "plain";

/** A short word with a shape. */
export const Tag = ({
  kind,
  icon,
  children,
}: {
  readonly kind: TagKind;
  readonly icon?: StateIconName;
  readonly children: ReactNode;
}) => (
  <span className={kind === "plain" ? "tag" : `tag tag--${kind}`}>
    {icon ? <StateIcon name={icon} size={16} /> : null}
    {children}
  </span>
);
