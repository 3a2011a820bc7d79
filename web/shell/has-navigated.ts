import { createContext, use } from "react";

/** Whether this page was reached by a link; not the one the browser was opened with, where it has placed the focus itself. */
export const HasNavigatedContext = createContext(false);

export const useHasNavigated = (): boolean => use(HasNavigatedContext);
