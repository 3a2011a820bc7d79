import { useSyncExternalStore } from "react";

const storageKey = "lokale-kopie";
const watchers = new Set<() => void>();

/** Whether unsent changes may be kept in this browser beyond the open page. On unless switched off. */
export const isLocalCopyOn = (): boolean => {
  try {
    return window.localStorage.getItem(storageKey) !== "aus";
  } catch {
    return false;
  }
};

/** Switches the local copy on or off in this browser; open pages follow. */
export const setLocalCopy = (on: boolean): void => {
  try {
    if (on) window.localStorage.removeItem(storageKey);
    else window.localStorage.setItem(storageKey, "aus");
  } catch {
    // A browser without storage keeps no copy either way.
  }
  for (const watcher of watchers) watcher();
};

/** Calls `watcher` when the choice changes here or in another tab. Returns how to stop. */
export const watchLocalCopy = (watcher: () => void): (() => void) => {
  const heard = (event: StorageEvent): void => {
    if (event.key === storageKey) watcher();
  };
  watchers.add(watcher);
  window.addEventListener("storage", heard);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener("storage", heard);
  };
};

/** The choice, for the account page. */
export const useLocalCopy = (): boolean => useSyncExternalStore(watchLocalCopy, isLocalCopyOn, () => true);
