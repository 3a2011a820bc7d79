import type { ParameterState } from "../evaluation.ts";
import { dayText, figureText } from "../format.ts";
import type { ReportContext } from "./context.ts";

/** A value of a parameter for reading, with its unit or as a date. */
export const parameterText = (
  { type, unit }: Pick<ParameterState, "type" | "unit">,
  value: string,
  { locale, say }: ReportContext,
): string => (type === "date" ? dayText(value, locale) : figureText(value, unit && say(unit), locale));
