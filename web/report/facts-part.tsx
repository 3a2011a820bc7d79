import type { Fact } from "#core/report.ts";
import { Paper } from "../parts/paper.tsx";
import { FactList } from "./fact-list.tsx";
import { useReportWords } from "./report-words.ts";

/** What the report is about: the proposal, the checklist and the day. */
export const FactsPart = ({ facts }: { readonly facts: readonly Fact[] }) => {
  const { headings } = useReportWords();
  return (
    <Paper title={headings.facts}>
      <FactList facts={facts} look="rows" />
    </Paper>
  );
};
