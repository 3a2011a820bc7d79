import { Button } from "../parts/button.tsx";
import { statusOf } from "../state/api-error.ts";
import { PageCodeError } from "../state/page-code.ts";
import { failureText } from "../text/failures.ts";
import { useWords } from "../text/language.ts";
import { NotFound } from "./not-found.tsx";
import { Page } from "./page.tsx";
import { PageHead } from "./page-head.tsx";
import { UnloadedPage } from "./unloaded-page.tsx";

/** A page that could not be read: why, and how to go on. What is not there or not permitted looks the same. */
export const FailurePage = ({ error, retry }: { readonly error: unknown; readonly retry: () => void }) => {
  const words = useWords();
  if (statusOf(error) === 404) return <NotFound />;
  if (error instanceof PageCodeError) return <UnloadedPage loss={error.loss} />;
  return (
    <Page title={words.errors.title} width="column">
      <PageHead title={words.errors.title} />
      <section className="paper kern-level-2 stack" aria-label={words.errors.title}>
        <p role="alert">{failureText(error, words)}</p>
        <Button kind="primary" onClick={retry}>
          {words.parts.retry}
        </Button>
      </section>
    </Page>
  );
};
