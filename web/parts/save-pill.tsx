import type { ReactNode } from "react";
import { StateIcon, type StateIconName } from "./state-icon.tsx";

export type SaveKind = "saved" | "saving" | "open" | "offline" | "stopped";

const looks: Readonly<Record<SaveKind, { readonly look: string; readonly icon: StateIconName }>> = {
  saved: { look: "save save--ok", icon: "done" },
  saving: { look: "save", icon: "clock" },
  open: { look: "save save--open", icon: "half" },
  offline: { look: "save save--open", icon: "offline" },
  stopped: { look: "save save--stop", icon: "stop" },
};

/** How the state of saving looks. What it says, and when it is announced, is up to whoever shows it. */
export const SavePill = ({ kind, children }: { readonly kind: SaveKind; readonly children: ReactNode }) => (
  <span className={looks[kind].look}>
    <StateIcon name={looks[kind].icon} />
    <span>{children}</span>
  </span>
);
