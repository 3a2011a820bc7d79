import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { ProposalList } from "#core/contract.ts";
import { Button } from "../parts/button.tsx";
import type { ProposalFilter } from "../state/proposals.ts";
import { useWords } from "../text/language.ts";
import { filterLink, stages } from "./proposal-filter.ts";

/** Search and stage filters. Both change the address, so "back" and bookmarks work. */
export const ProposalSearch = ({
  filter,
  list: { stages: counts, total },
}: {
  readonly filter: ProposalFilter;
  readonly list: ProposalList;
}) => {
  const { proposals } = useWords();
  const shown = stages.filter((stage) => counts[stage] || stage === filter.stage);
  return (
    <section className="listhead" aria-label={proposals.searchRegion}>
      <SearchForm filter={filter} />
      <nav aria-label={proposals.stageFilter}>
        <ul className="filters">
          {[null, ...shown].map((stage) => (
            <li key={stage ?? "all"}>
              <Link
                to={filterLink({ ...filter, stage })}
                aria-current={stage === filter.stage ? "true" : undefined}
                preventScrollReset
              >
                <span>{stage === null ? proposals.all : proposals.stages[stage]}</span>{" "}
                <span className="muted num">{stage === null ? total : (counts[stage] ?? 0)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </section>
  );
};

const SearchForm = ({ filter }: { readonly filter: ProposalFilter }) => {
  const { proposals } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState(filter.search);
  /** What the text in the field was last taken from; "back" changes the address under it. */
  const [from, setFrom] = useState(filter.search);
  if (from !== filter.search) {
    setFrom(filter.search);
    setText(filter.search);
  }
  return (
    <form
      role="search"
      className="searchbar"
      aria-label={proposals.searchForm}
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(filterLink({ ...filter, search: text.trim() }), { preventScrollReset: true });
      }}
    >
      <label className="strong small" htmlFor="suche">
        {proposals.searchLabel}
      </label>
      <div className="searchbar__in">
        <input
          className="in"
          id="suche"
          type="search"
          maxLength={200}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" icon="search">
          {proposals.search}
        </Button>
      </div>
    </form>
  );
};
