import { isRouteErrorResponse, useRouteError } from "react-router";
import { Button } from "../parts/button.tsx";
import { useWords } from "../text/language.ts";
import { NotFound } from "./not-found.tsx";
import { Page } from "./page.tsx";
import { PageHead } from "./page-head.tsx";

/** What is shown where a page breaks, or where its code cannot be loaded any more after a new release. */
export const CrashPage = () => {
  const { errors } = useWords();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <Page title={errors.title} width="column">
      <PageHead title={errors.title} />
      <section className="paper kern-level-2 stack" aria-label={errors.title}>
        <p role="alert">
          {errors.unexpected} {errors.newVersion}
        </p>
        <Button kind="primary" onClick={() => window.location.reload()}>
          {errors.reload}
        </Button>
      </section>
    </Page>
  );
};
