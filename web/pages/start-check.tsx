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

/** Starts an assessment: first thing to do where there is none, folded away where there is one. */
export const StartCheck = ({ proposal }: { readonly proposal: Proposal }) => {
  const words = useWords();
  const { proposals } = words;
  const list = useChecklistList();
  const first = proposal.assessments.length === 0;
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
  const offers = checklistsFor(proposal, list.data.checklists);
  if (offers.length === 0) return first ? <p className="muted">{proposals.noChecklist}</p> : null;
  const choice = <StartForm proposal={proposal} offers={offers} first={first} />;
  return first ? choice : <Disclosure summary={proposals.startAnother}>{choice}</Disclosure>;
};

const StartForm = ({
  proposal,
  offers,
  first,
}: {
  readonly proposal: Proposal;
  readonly offers: readonly Offer[];
  readonly first: boolean;
}) => {
  const words = useWords();
  const { proposals } = words;
  const navigate = useNavigate();
  const create = useAssessmentCreate(proposal.id);
  const [chosen, setChosen] = useState(offers[0]?.id ?? "");
  const offer = offers.find(({ id }) => id === chosen) ?? offers[0];
  const start = () => {
    if (!offer || create.isPending) return;
    create.mutate(
      { checklist: offer.id, version: offer.version },
      { onSuccess: ({ id }) => void navigate(checkLink(proposal.id, id)) },
    );
  };
  return (
    <div className="stack gap-small">
      {offers.length > 1 ? (
        <SelectField
          id="checklist"
          label={proposals.checklist}
          value={chosen}
          choices={offers.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setChosen}
        />
      ) : null}
      {offer ? <OfferText offer={offer} named={offers.length === 1} /> : null}
      {create.isError ? <Note kind="stop" title={failureText(create.error, words)} /> : null}
      <Button kind={first ? "primary" : "secondary"} onClick={start} wide>
        {proposals.start}
      </Button>
    </div>
  );
};

const OfferText = ({ offer, named }: { readonly offer: Offer; readonly named: boolean }) => {
  const { proposals } = useWords();
  const size = [
    proposals.questions(offer.questions),
    offer.minutes === null ? null : proposals.minutes(offer.minutes),
    proposals.version(offer.version),
  ];
  return (
    <div>
      {named ? <p className="strong">{offer.title}</p> : null}
      <p>{offer.summary}</p>
      <p className="muted small">{size.filter((part) => part !== null).join(" · ")}</p>
    </div>
  );
};
