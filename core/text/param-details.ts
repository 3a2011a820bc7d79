import { dayText, decimalText } from "../format.ts";
import type { Locale } from "../locale.ts";
import type { Problem } from "../problem.ts";
import type { ProblemDetails } from "./problem-words.ts";

const textOf = (param: Problem["params"][string] | undefined): string =>
  param === undefined ? "" : typeof param === "object" ? param.join(", ") : String(param);

/** The details of a problem that are told by its params alone. */
export const paramDetails = (
  params: Problem["params"],
  locale: Locale,
): Pick<ProblemDetails, "text" | "figure" | "day" | "isOne" | "list"> => {
  const text = (param: string): string => textOf(params[param]);
  return {
    text,
    figure: (param) => decimalText(text(param), locale),
    day: (param) => dayText(text(param), locale),
    isOne: (param) => text(param) === "1",
    list: text,
  };
};
