import { useState } from "react";
import { useNavigate } from "react-router";
import { Button } from "../parts/button.tsx";
import { ButtonLink } from "../parts/button-link.tsx";
import { Page } from "../shell/page.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { proposalLink, proposalsLink } from "../state/links.ts";
import { useProposalCreate } from "../state/proposals.ts";
import { failureText } from "../text/failures.ts";
import { useLocale, useWords } from "../text/language.ts";
import { readDraft, type FactDraft } from "./fact-draft.ts";
import { FurtherFactFields, MainFactFields } from "./fact-fields.tsx";
import { FormErrorSummary } from "./form-error-summary.tsx";
import { useFormErrors } from "./form-errors.ts";

const nothing: FactDraft = {
  title: "",
  shortTitle: "",
  reference: "",
  instrument: "gesetz",
  stage: "referentenentwurf",
  leadMinistry: "",
  unit: "",
  deadline: "",
  summary: "",
};

/** Makes a proposal: a working title is enough. */
export const NewProposalPage = () => {
  const { proposals } = useWords();
  return (
    <Page title={proposals.newTitle} width="column">
      <PageHead title={proposals.newTitle} below={proposals.newIntro} />
      <NewProposalForm />
    </Page>
  );
};

const NewProposalForm = () => {
  const words = useWords();
  const { proposals } = words;
  const locale = useLocale();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(nothing);
  const form = useFormErrors();
  const create = useProposalCreate();
  const send = () => {
    const { facts, complaints } = readDraft(draft, locale, words);
    if (!form.check(complaints) || !facts) return;
    create.mutate(facts, {
      onSuccess: ({ id }) => void navigate(proposalLink(id), { replace: true }),
      onError: (error) => form.refuse(failureText(error, words)),
    });
  };
  return (
    <form
      className="paper kern-level-2 stack"
      aria-label={proposals.newTitle}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!create.isPending) send();
      }}
    >
      <FormErrorSummary form={form} />
      <MainFactFields draft={draft} errors={form.errors} onChange={setDraft} />
      <FurtherFactFields draft={draft} errors={form.errors} onChange={setDraft} />
      <div className="row">
        <Button type="submit" kind="primary" wide>
          {proposals.create}
        </Button>
        <ButtonLink to={proposalsLink} kind="tertiary">
          {proposals.cancel}
        </ButtonLink>
      </div>
    </form>
  );
};
