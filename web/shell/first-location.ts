import { createContext, use } from "react";

/** The key of the location the page was opened with: there the browser has placed the focus already. */
export const FirstLocationContext = createContext("default");

export const useFirstLocation = (): string => use(FirstLocationContext);
