import { useState } from "react";
import { Navigate, useNavigate, useSearchParams } from "react-router";
import { Button } from "../parts/button.tsx";
import { Note } from "../parts/note.tsx";
import { TextField } from "../parts/text-field.tsx";
import { Page } from "../shell/page.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { safeReturn } from "../state/links.ts";
import { useSession, useSignIn } from "../state/session.ts";
import { useSystem } from "../state/system.ts";
import { signInFailureText } from "../text/failures.ts";
import { useWords } from "../text/language.ts";
import { FormErrorSummary } from "./form-error-summary.tsx";
import { useFormErrors } from "./form-errors.ts";

/** Sign-in by user name and password; leads on to where the person wanted to go. */
export const SignInPage = () => {
  const { account } = useWords();
  const [search] = useSearchParams();
  const session = useSession();
  const system = useSystem().data;
  if (session.data) return <Navigate to={safeReturn(search.get("weiter"))} replace />;
  return (
    <Page title={account.signIn} width="form">
      <PageHead title={account.signIn} below={account.signInIntro} />
      <SignInForm />
      {system?.demo ? (
        <div className="gap">
          <Note kind="info">
            <p>{account.demoHint}</p>
          </Note>
        </div>
      ) : null}
      {system?.setupOpen ? (
        <div className="gap">
          <Note kind="info">
            <p>{account.setupHint}</p>
          </Note>
        </div>
      ) : null}
    </Page>
  );
};

const SignInForm = () => {
  const words = useWords();
  const { account } = words;
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const form = useFormErrors();
  const send = () => {
    const ready = form.check([
      username.trim() === "" && ["username", account.usernameMissing],
      password === "" && ["password", account.passwordMissing],
    ]);
    if (!ready) return;
    signIn.mutate(
      { username: username.trim(), password },
      {
        onSuccess: () => void navigate(safeReturn(search.get("weiter")), { replace: true }),
        onError: (error) => {
          form.refuse(signInFailureText(error, words, account.wrong), "password");
        },
      },
    );
  };
  return (
    <form
      className="paper kern-level-2 stack"
      aria-label={account.signIn}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!signIn.isPending) send();
      }}
    >
      <FormErrorSummary form={form} />
      <TextField
        id="username"
        label={account.username}
        autoComplete="username"
        value={username}
        onChange={setUsername}
        error={form.errors["username"]}
        required
      />
      <TextField
        id="password"
        label={account.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={form.errors["password"]}
        required
      />
      <Button type="submit" kind="primary" wide>
        {account.signIn}
      </Button>
    </form>
  );
};
