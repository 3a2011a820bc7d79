import { useState, type ReactNode } from "react";
import { useRevalidator } from "react-router";
import { Button } from "../parts/button.tsx";
import type { PageCodeLoss } from "../state/page-code.ts";
import { useSession } from "../state/session.ts";
import { useWords } from "../text/language.ts";
import { Page } from "./page.tsx";
import { PageHead } from "./page-head.tsx";
import { UnsentLine } from "./unsent-line.tsx";

/** Instead of a page whose code did not come: why, that nothing entered is lost, and how to go on. */
export const UnloadedPage = ({ loss }: { readonly loss: PageCodeLoss }) =>
  loss === "unreachable" ? <NoConnection /> : <NewRelease />;

const NoConnection = () => {
  const { errors, parts } = useWords();
  const { revalidate } = useRevalidator();
  const [attempt, setAttempt] = useState<keyof typeof said>("none");
  const said = { none: "", running: parts.loading, failed: errors.stillOffline };
  // Told when the attempt has ended: where the code came, this page is gone by then.
  const tryAgain = async () => {
    setAttempt("running");
    await revalidate();
    setAttempt("failed");
  };
  return (
    <Explained title={errors.offlineTitle} text={errors.offline}>
      <Button kind="primary" onClick={() => void tryAgain()}>
        {parts.retry}
      </Button>
      <p className="small muted" role="status">
        {said[attempt]}
      </p>
    </Explained>
  );
};

const NewRelease = () => {
  const { errors } = useWords();
  return (
    <Explained title={errors.releaseTitle} text={errors.release}>
      <Button kind="primary" onClick={() => window.location.reload()}>
        {errors.reload}
      </Button>
    </Explained>
  );
};

const Explained = ({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) => {
  const me = useSession().data;
  return (
    <Page title={title} width="column">
      <PageHead title={title} />
      <section className="paper kern-level-2 stack" aria-label={title}>
        <p>{text}</p>
        {me ? <UnsentLine person={me.id} /> : null}
        {children}
      </section>
    </Page>
  );
};
