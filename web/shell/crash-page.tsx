import { isRouteErrorResponse, useRouteError } from "react-router";
import { Button } from "../parts/button.tsx";
import { PageCodeError } from "../state/page-code.ts";
import { useWords } from "../text/language.ts";
import { NotFound } from "./not-found.tsx";
import { Page } from "./page.tsx";
import { PageHead } from "./page-head.tsx";
import { UnloadedPage } from "./unloaded-page.tsx";

/** What is shown where a page breaks, or where its code did not come. */
export const CrashPage = () => {
  const { errors } = useWords();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  if (error instanceof PageCodeError) return <UnloadedPage loss={error.loss} />;
  return (
    <Page title={errors.title} width="column">
      <PageHead title={errors.title} />
      <section className="paper kern-level-2 stack" aria-label={errors.title}>
        <p role="alert">
          {errors.unexpected} {errors.unexpectedHint}
        </p>
        <Button kind="primary" onClick={() => window.location.reload()}>
          {errors.reload}
        </Button>
      </section>
    </Page>
  );
};
