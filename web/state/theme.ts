import { useSyncExternalStore } from "react";

/** What a person chose; `system` follows the machine. */
export type ThemeChoice = "light" | "dark" | "system";

const storageKey = "darstellung";
const systemDark = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

const stored = (): ThemeChoice => {
  try {
    const value = window.localStorage.getItem(storageKey);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return "system";
  }
};

/** The theme that a choice means now. */
export const themeFor = (choice: ThemeChoice, dark: boolean): "light" | "dark" =>
  choice === "system" ? (dark ? "dark" : "light") : choice;

const watchers = new Set<() => void>();

const apply = (): void => {
  document.documentElement.dataset["kernTheme"] = themeFor(stored(), systemDark().matches);
};

const applyLight = (): void => {
  document.documentElement.dataset["kernTheme"] = "light";
};

/** Sets the theme before the first paint and keeps it in step with the machine and other tabs; paper is light. */
export const startTheme = (): void => {
  apply();
  window.addEventListener("beforeprint", applyLight);
  window.addEventListener("afterprint", apply);
  systemDark().addEventListener("change", apply);
  window.addEventListener("storage", (event) => {
    if (event.key !== storageKey) return;
    apply();
    for (const watcher of watchers) watcher();
  });
};

/** Keeps a choice on this machine and shows it at once. */
export const chooseTheme = (choice: ThemeChoice): void => {
  try {
    if (choice === "system") window.localStorage.removeItem(storageKey);
    else window.localStorage.setItem(storageKey, choice);
  } catch {
    // A browser without storage follows the machine; there is nothing to keep the choice in.
  }
  apply();
  for (const watcher of watchers) watcher();
};

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** The person's choice. */
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(watch, stored, () => "system");
