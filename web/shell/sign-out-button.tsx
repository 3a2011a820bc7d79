import { useState } from "react";
import { useNavigate } from "react-router";
import { Icon } from "../parts/icon.tsx";
import { signInLink, signOutLink } from "../state/links.ts";
import { useSignOut } from "../state/session.ts";
import { finishSignOut, prepareSignOut } from "../state/sign-out.ts";
import { useWords } from "../text/language.ts";

/** Ends the session once everything typed is saved; where something is not, leads to the page that asks what to do. */
export const SignOutButton = ({ person }: { readonly person: string }) => {
  const { shell } = useWords();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [sending, setSending] = useState(false);
  const leave = async () => {
    setSending(true);
    const { unsent } = await prepareSignOut(person);
    setSending(false);
    if (unsent > 0) return void navigate(signOutLink);
    signOut.mutate(undefined, {
      onSuccess: () => {
        finishSignOut(person);
        void navigate(signInLink);
      },
    });
  };
  return (
    <>
      <button type="button" className="menu__action" onClick={() => void leave()}>
        <Icon name="logout" /> {shell.signOut}
      </button>
      <p className="menu__status small" role="status">
        {sending ? shell.signingOut : signOut.isError ? shell.signOutFailed : ""}
      </p>
    </>
  );
};
