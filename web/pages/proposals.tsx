import { Link, useSearchParams } from "react-router";
import type { ProposalList } from "#core/contract.ts";
import { ButtonLink } from "../parts/button-link.tsx";
import { Empty } from "../parts/empty.tsx";
import { Loading } from "../parts/loading.tsx";
import { FailurePage } from "../shell/failure-page.tsx";
import { Page } from "../shell/page.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { newProposalLink } from "../state/links.ts";
import { isLost } from "../state/query-client.ts";
import { useProposals, type ProposalFilter } from "../state/proposals.ts";
import { useSession } from "../state/session.ts";
import { today } from "../state/today.ts";
import { useWords } from "../text/language.ts";
import { NextForYou } from "./next-for-you.tsx";
import { nextSteps } from "./next-steps.ts";
import { filterOf } from "./proposal-filter.ts";
import { NoResult } from "./no-result.tsx";
import { ProposalSearch } from "./proposal-search.tsx";
import { ProposalTable } from "./proposal-table.tsx";

/** Meine Vorhaben: what waits, then search and filters, then the table. */
export const ProposalsPage = () => {
  const { proposals } = useWords();
  const [query] = useSearchParams();
  const filter = filterOf(query);
  const list = useProposals(filter);
  const mayCreate = useSession().data?.roles.includes("staff") ?? false;
  if (isLost(list)) return <FailurePage error={list.error} retry={() => void list.refetch()} />;
  return (
    <Page title={proposals.title}>
      <PageHead title={proposals.title} below={proposals.intro}>
        {mayCreate ? (
          <ButtonLink to={newProposalLink} kind="primary" icon="add" wide>
            {proposals.create}
          </ButtonLink>
        ) : null}
      </PageHead>
      {list.data ? <Contents list={list.data} filter={filter} mayCreate={mayCreate} /> : <Loading />}
    </Page>
  );
};

const Contents = ({
  list,
  filter,
  mayCreate,
}: {
  readonly list: ProposalList;
  readonly filter: ProposalFilter;
  readonly mayCreate: boolean;
}) => {
  const { proposals } = useWords();
  const narrowed = filter.search !== "" || filter.stage !== null;
  if (list.total === 0 && !narrowed) return <FirstStart mayCreate={mayCreate} />;
  const now = today();
  const steps = narrowed ? [] : nextSteps(list.proposals, now);
  return (
    <>
      {steps.length > 0 ? <NextForYou steps={steps} today={now} /> : null}
      <ProposalSearch filter={filter} list={list} />
      <p className="kern-sr-only" role="status">
        {narrowed ? proposals.found(list.proposals.length) : ""}
      </p>
      {list.proposals.length === 0 ? (
        <NoResult filter={filter} hits={list.total} />
      ) : (
        <ProposalTable proposals={list.proposals} today={now} />
      )}
      {list.proposals.length === 0 ? null : (
        <p className="muted small below">
          {filter.search === ""
            ? proposals.shown(list.proposals.length, list.total)
            : proposals.shownOfHits(list.proposals.length, list.total)}{" "}
          {proposals.onlyOwn}
        </p>
      )}
    </>
  );
};

const FirstStart = ({ mayCreate }: { readonly mayCreate: boolean }) => {
  const { proposals } = useWords();
  return (
    <>
      <Empty title={proposals.emptyTitle}>
        {mayCreate ? (
          <>
            <p>{proposals.emptyText}</p>
            <p>{proposals.emptyThen}</p>
            <p>
              <Link to={newProposalLink}>{proposals.create}</Link>
            </p>
          </>
        ) : (
          <p>{proposals.emptyReadOnly}</p>
        )}
      </Empty>
      <section className="gap-large" aria-label={proposals.emptyOtherTitle}>
        <h2 className="h3">{proposals.emptyOtherTitle}</h2>
        <p className="muted">{proposals.emptyOther}</p>
      </section>
    </>
  );
};
