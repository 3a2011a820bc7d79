import { Navigate, Outlet, useLocation } from "react-router";
import { Loading } from "../parts/loading.tsx";
import { signInLink } from "../state/links.ts";
import { useQueue } from "../state/queue.ts";
import { useSession, useSessionExpired } from "../state/session.ts";
import { FailurePage } from "./failure-page.tsx";
import { Page } from "./page.tsx";
import { Renewal } from "./renewal.tsx";
import { useWords } from "../text/language.ts";

/** Pages for people who are signed in; others are led to the sign-in page and back. */
export const SignedIn = () => {
  const { product } = useWords();
  const session = useSession();
  const expired = useSessionExpired();
  const { pathname, search, hash } = useLocation();
  if (session.isPending) {
    return (
      <Page title={product}>
        <Loading />
      </Page>
    );
  }
  if (session.isError) return <FailurePage error={session.error} retry={() => void session.refetch()} />;
  if (session.data === null) {
    const back = new URLSearchParams({ weiter: `${pathname}${search}${hash}` });
    return <Navigate to={`${signInLink}?${back.toString()}`} replace />;
  }
  return (
    <>
      <Sending person={session.data.id} />
      {expired ? <Renewal username={session.data.username} /> : null}
      <Outlet />
    </>
  );
};

/** Sends what this person left unsent, whatever page is open. */
const Sending = ({ person }: { readonly person: string }) => {
  useQueue(person);
  return null;
};
