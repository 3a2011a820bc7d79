import { useNavigate } from "react-router";
import type { Me } from "#core/contract-session.ts";
import { Button } from "../parts/button.tsx";
import { ButtonLink } from "../parts/button-link.tsx";
import { Note } from "../parts/note.tsx";
import { Page } from "../shell/page.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { proposalsLink, signInLink } from "../state/links.ts";
import { useLocalCopy } from "../state/local-copy.ts";
import { useQueue, useQueueState } from "../state/queue.ts";
import { useSession, useSignOut } from "../state/session.ts";
import { discardUnsent, downloadUnsent, finishSignOut } from "../state/sign-out.ts";
import { useWords } from "../text/language.ts";

/** Signing out with changes that could not be saved: what to do with them is the person's decision. */
export const SignOutPage = () => {
  const { account } = useWords();
  const me = useSession().data;
  return (
    <Page title={account.leaveTitle} width="column">
      <PageHead title={account.leaveTitle} />
      {me ? <Choices me={me} /> : null}
    </Page>
  );
};

const Choices = ({ me }: { readonly me: Me }) => {
  const { account, shell } = useWords();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const unsent = useQueueState(useQueue(me.id)).waiting.size;
  const keepsCopy = useLocalCopy();
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: () => {
        finishSignOut(me.id);
        void navigate(signInLink, { replace: true });
      },
    });
  return (
    <section className="paper kern-level-2 stack" aria-label={account.leaveTitle}>
      <Note
        kind={unsent > 0 ? "warn" : "ok"}
        title={unsent > 0 ? account.leaveUnsent(unsent) : account.leaveNothing}
      />
      {signOut.isError ? <Note kind="stop" title={shell.signOutFailed} /> : null}
      <div className="row">
        <ButtonLink to={proposalsLink} kind={unsent > 0 ? "primary" : "secondary"}>
          {account.leaveStay}
        </ButtonLink>
        {unsent > 0 ? (
          <Button icon="download" onClick={() => downloadUnsent(me.id)}>
            {account.leaveDownload}
          </Button>
        ) : (
          <Button kind="primary" onClick={leave}>
            {shell.signOut}
          </Button>
        )}
      </div>
      {unsent > 0 ? (
        <div className="row">
          {keepsCopy ? (
            <Button kind="tertiary" onClick={leave}>
              {account.leaveKeep}
            </Button>
          ) : null}
          <Button kind="tertiary" onClick={() => void discardUnsent(me.id).then(leave)}>
            {account.leaveDiscard}
          </Button>
        </div>
      ) : null}
    </section>
  );
};
