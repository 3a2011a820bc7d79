import { useEffect, useState } from "react";
import type { Proposal } from "#core/contract.ts";
import { Button } from "../parts/button.tsx";
import { Paper } from "../parts/paper.tsx";
import { codeOf } from "../state/api-error.ts";
import { useProposalRead, useProposalUpdate } from "../state/proposals.ts";
import { failureText } from "../text/failures.ts";
import { useLocale, useWords } from "../text/language.ts";
import { changedFields, draftOf, readDraft, type Facts } from "./fact-draft.ts";
import { FurtherFactFields, MainFactFields } from "./fact-fields.tsx";
import { FactsConflict } from "./facts-conflict.tsx";
import { FactsReadOnly } from "./facts-read-only.tsx";
import { FormErrorSummary } from "./form-error-summary.tsx";
import { useFormErrors } from "./form-errors.ts";
import { LeaveGuard } from "./leave-guard.tsx";

/** Where the facts stand on their way to the server. */
export type FactsSaving = "saved" | "saving" | "open" | "stopped";

/** The facts of a proposal: to edit for the lead, to read for others. */
export const FactsForm = ({
  proposal,
  onSaving,
}: {
  readonly proposal: Proposal;
  readonly onSaving: (saving: FactsSaving) => void;
}) => {
  const { proposals } = useWords();
  return (
    <Paper title={proposals.factsTitle}>
      {proposal.role === "lead" ? (
        <EditableFacts proposal={proposal} onSaving={onSaving} />
      ) : (
        <FactsReadOnly proposal={proposal} />
      )}
    </Paper>
  );
};

const EditableFacts = ({
  proposal,
  onSaving,
}: {
  readonly proposal: Proposal;
  readonly onSaving: (saving: FactsSaving) => void;
}) => {
  const words = useWords();
  const { proposals } = words;
  const locale = useLocale();
  /** What the draft is based on; what others save meanwhile replaces it only where nothing is edited. */
  const [base, setBase] = useState(proposal);
  const [draft, setDraft] = useState(() => draftOf(proposal, locale));
  const [conflict, setConflict] = useState<Proposal | null>(null);
  const form = useFormErrors();
  const update = useProposalUpdate(proposal.id);
  const read = useProposalRead(proposal.id);
  const dirty = changedFields(draft, draftOf(base, locale)).length > 0;
  const take = (stored: Proposal) => {
    setBase(stored);
    setDraft(draftOf(stored, locale));
    setConflict(null);
  };
  if (!dirty && proposal.revision > base.revision) take(proposal);
  const { isPending, isError } = update;
  useEffect(() => {
    onSaving(isPending ? "saving" : dirty ? (isError ? "stopped" : "open") : "saved");
  }, [onSaving, isPending, isError, dirty]);

  const put = (facts: Facts, revision: number) =>
    update.mutate(
      { ...facts, revision },
      {
        onSuccess: take,
        onError: (error) => {
          if (codeOf(error) === "staleRevision") void read().then(setConflict);
          else form.refuse(failureText(error, words));
        },
      },
    );
  const send = (revision: number) => {
    const { facts, complaints } = readDraft(draft, locale, words);
    if (form.check(complaints) && facts) put(facts, revision);
  };
  return (
    <form
      className="stack gap-small"
      aria-label={proposals.factsTitle}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) send(base.revision);
      }}
    >
      <LeaveGuard active={dirty} />
      <FormErrorSummary form={form} />
      {conflict ? (
        <FactsConflict
          mine={draft}
          theirs={conflict}
          onKeep={() => {
            setConflict(null);
            send(conflict.revision);
          }}
          onTake={() => take(conflict)}
        />
      ) : null}
      <MainFactFields draft={draft} errors={form.errors} onChange={setDraft} />
      <FurtherFactFields draft={draft} errors={form.errors} onChange={setDraft} />
      <Button type="submit">{proposals.save}</Button>
    </form>
  );
};
