import { createContext, use, useSyncExternalStore } from "react";

/** The question whose help is open; it stays open until it is closed or another is opened. */
export type Help = {
  readonly open: string | null;
  readonly toggle: (questionId: string) => void;
  readonly close: () => void;
};

export const HelpContext = createContext<Help>({
  open: null,
  toggle: () => undefined,
  close: () => undefined,
});

export const useHelp = (): Help => use(HelpContext);

const wide = (): MediaQueryList => window.matchMedia("(min-width: 75rem)");

const watchWidth = (changed: () => void): (() => void) => {
  const query = wide();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/** Whether there is room for a column beside the form; without it help opens below its question. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    watchWidth,
    () => wide().matches,
    () => true,
  );

/** The id of the panel that shows the help, for the button that opens it. */
export const helpPanelId = "hilfe";
