import { createContext, use } from "react";

export const MayAnswerContext = createContext(false);

/** Whether the person may change answers here and now. */
export const useMayAnswer = (): boolean => use(MayAnswerContext);
