import type { ReactNode } from "react";
import { Link } from "react-router";
import { useReportPlace } from "./report-place.ts";

/** Leads to where a question is answered; only its name where there is no such place. */
export const QuestionLink = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => {
  const to = useReportPlace().questionLink(id);
  return to === null ? <span>{children}</span> : <Link to={to}>{children}</Link>;
};
