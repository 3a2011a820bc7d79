import { Link } from "react-router";
import { Paper } from "../parts/paper.tsx";
import { proposalsLink } from "../state/links.ts";
import type { ProposalFilter } from "../state/proposals.ts";
import { useWords } from "../text/language.ts";
import { filterLink } from "./proposal-filter.ts";

/** Nothing fits: says for what and where, and offers the ways out. `hits` are those in all stages. */
export const NoResult = ({ filter, hits }: { readonly filter: ProposalFilter; readonly hits: number }) => {
  const { proposals } = useWords();
  const stage = filter.stage === null ? null : proposals.stages[filter.stage];
  return (
    <Paper title={proposals.noResult(filter.search, stage)} level="h3">
      <p className="gap-small">
        {stage !== null && hits > 0 ? (
          <>
            <Link to={filterLink({ ...filter, stage: null })}>{proposals.inAllStages}</Link>{" "}
            {proposals.hits(hits)} {proposals.or}{" "}
          </>
        ) : null}
        <Link to={proposalsLink}>{proposals.reset}</Link>.
      </p>
    </Paper>
  );
};
