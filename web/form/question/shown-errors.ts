import { createContext } from "react";
import type { AnswerPart } from "../question-context.ts";

/** Sentences shown as errors at a question, by the part of the answer they are about. */
export type ShownErrors = Readonly<Record<AnswerPart, readonly string[]>>;

export const noErrors: ShownErrors = { value: [], reason: [], citations: [] };

export const ShownErrorsContext = createContext<ShownErrors>(noErrors);
