import { useSearchParams } from "react-router";
import type { ReportOutline } from "#core/report.ts";

const word = "gliederung";

/** The order that the answers are read in, kept in the address; null for that of the checklist. */
export const useOutline = (
  outlines: readonly ReportOutline[],
): readonly [string | null, (outline: string | null) => void] => {
  const [query, setQuery] = useSearchParams();
  const named = query.get(word);
  const choose = (outline: string | null): void =>
    setQuery(outline === null ? {} : { [word]: outline }, { replace: true, preventScrollReset: true });
  return [outlines.some(({ id }) => id === named) ? named : null, choose];
};
