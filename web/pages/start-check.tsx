import { useState } from "react";
import { useNavigate } from "react-router";
import type { ChecklistList, Proposal } from "#core/contract.ts";
import { Button } from "../parts/button.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { Loading } from "../parts/loading.tsx";
import { Note } from "../parts/note.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { useAssessmentCreate } from "../state/assessments.ts";
import { useChecklistList } from "../state/checklist-list.ts";
import { checkLink } from "../state/links.ts";
import { failureText } from "../text/failures.ts";
import { useWords } from "../text/language.ts";

type Offer = ChecklistList["checklists"][number];

/** The checklists made for a proposal's instrument, without those whose assessment is still running. */
export const checklistsFor = (proposal: Proposal, checklists: readonly Offer[]): readonly Offer[] => {
  const running = new Set(
    proposal.assessments.filter(({ status }) => status === "draft").map(({ checklist }) => checklist.id),
  );
  return checklists.filter(
    ({ id, instruments }) => instruments.includes(proposal.instrument) && !running.has(id),
  );
};

/** What to begin: first what is proposed, then the others. */
export const offersFor = (
  proposal: Proposal,
  checklists: readonly Offer[],
): { readonly first: readonly Offer[]; readonly others: readonly Offer[] } => {
  const offers = checklistsFor(proposal, checklists);
  const ids = proposal.proposed.map(({ checklist }) => checklist.id);
  return {
    first: ids.flatMap((id) => offers.find((offer) => offer.id === id) ?? []),
    others: offers.filter(({ id }) => !ids.includes(id)),
  };
};

/** Starts an assessment: what is proposed stands there, the others are folded away. */
export const StartCheck = ({ proposal }: { readonly proposal: Proposal }) => {
  const words = useWords();
  const { proposals } = words;
  const list = useChecklistList();
  if (list.isError) {
    return (
      <Note kind="stop" title={failureText(list.error, words)}>
        <Button small onClick={() => void list.refetch()}>
          {words.parts.retry}
        </Button>
      </Note>
    );
  }
  if (!list.data) return <Loading />;
  const { first, others } = offersFor(proposal, list.data.checklists);
  const none = proposal.assessments.length === 0 && first.length + others.length === 0;
  return (
    <>
      {none ? <p className="muted">{proposals.noChecklist}</p> : null}
      {first.length > 0 ? <StartForm proposal={proposal} offers={first} id="checklist" /> : null}
      {others.length > 0 ? (
        <Disclosure summary={proposals.startAnother}>
          <StartForm proposal={proposal} offers={others} id="other-checklist" />
        </Disclosure>
      ) : null}
    </>
  );
};

/** The button is the page's main action where it starts what is proposed and nothing else waits to be continued. */
const StartForm = ({
  proposal,
  offers,
  id,
}: {
  readonly proposal: Proposal;
  readonly offers: readonly Offer[];
  readonly id: string;
}) => {
  const words = useWords();
  const { proposals } = words;
  const navigate = useNavigate();
  const create = useAssessmentCreate(proposal.id);
  const [chosen, setChosen] = useState(offers[0]?.id ?? "");
  const offer = offers.find((each) => each.id === chosen) ?? offers[0];
  const isProposed = proposal.proposed.some(({ checklist }) => checklist.id === offer?.id);
  const isRunning = proposal.assessments.some(({ status }) => status === "draft");
  const start = () => {
    if (!offer || create.isPending) return;
    create.mutate(
      { checklist: offer.id, version: offer.version },
      { onSuccess: (begun) => void navigate(checkLink(proposal.id, begun.id)) },
    );
  };
  return (
    <div className="stack gap-small">
      {offers.length > 1 ? (
        <SelectField
          id={id}
          label={proposals.checklist}
          value={chosen}
          choices={offers.map((each) => ({ value: each.id, label: each.title }))}
          onChange={setChosen}
        />
      ) : null}
      {offer ? <OfferText proposal={proposal} offer={offer} named={offers.length === 1} /> : null}
      {create.isError ? <Note kind="stop" title={failureText(create.error, words)} /> : null}
      <Button
        kind={isProposed && !isRunning ? "primary" : "secondary"}
        onClick={start}
        wide
        {...(offer ? { label: proposals.forCheck(proposals.start, offer.title) } : {})}
      >
        {proposals.start}
      </Button>
    </div>
  );
};

const OfferText = ({
  proposal,
  offer,
  named,
}: {
  readonly proposal: Proposal;
  readonly offer: Offer;
  readonly named: boolean;
}) => {
  const { proposals } = useWords();
  const size = [
    proposals.questions(offer.questions),
    offer.minutes === null ? null : proposals.minutes(offer.minutes),
    proposals.version(offer.version),
  ];
  const because = proposal.proposed.find(({ checklist }) => checklist.id === offer.id)?.because;
  const sources = proposal.assessments
    .filter(({ checklist }) => offer.prefilledFrom.includes(checklist.id))
    .map(({ checklist }) => checklist.title);
  return (
    <div>
      {named ? <p className="strong">{offer.title}</p> : null}
      {because ? <p>{proposals.because(because.level, because.checklist)}</p> : null}
      <p>{offer.summary}</p>
      {sources.length > 0 ? <p>{proposals.takesOver([...new Set(sources)])}</p> : null}
      <p className="muted small">{size.filter((part) => part !== null).join(" · ")}</p>
    </div>
  );
};
