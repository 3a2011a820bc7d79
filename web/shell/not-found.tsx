import { ButtonLink } from "../parts/button-link.tsx";
import { proposalsLink } from "../state/links.ts";
import { useWords } from "../text/language.ts";
import { Page } from "./page.tsx";
import { PageHead } from "./page-head.tsx";

/** The same page for what does not exist and for what is not this person's. */
export const NotFound = () => {
  const { errors } = useWords();
  return (
    <Page title={errors.notFoundTitle} width="column">
      <PageHead title={errors.notFoundTitle} />
      <section className="paper kern-level-2 stack" aria-label={errors.notFoundTitle}>
        <p>{errors.notFound}</p>
        <p className="muted">{errors.notFoundHint}</p>
        <ButtonLink to={proposalsLink} kind="primary">
          {errors.toProposals}
        </ButtonLink>
      </section>
    </Page>
  );
};
