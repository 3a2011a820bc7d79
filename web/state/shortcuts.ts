import { useSyncExternalStore } from "react";

const storageKey = "tastenkuerzel";
const watchers = new Set<() => void>();

const areOn = (): boolean => {
  try {
    return window.localStorage.getItem(storageKey) !== "aus";
  } catch {
    return true;
  }
};

/** Switches the keyboard shortcuts of this browser on or off. */
export const setShortcuts = (on: boolean): void => {
  try {
    if (on) window.localStorage.removeItem(storageKey);
    else window.localStorage.setItem(storageKey, "aus");
  } catch {
    // A browser without storage keeps the shortcuts as they are.
  }
  for (const watcher of watchers) watcher();
};

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** Whether keyboard shortcuts are on. */
export const useShortcuts = (): boolean => useSyncExternalStore(watch, areOn, () => true);
