import { useState } from "react";
import { useLocation } from "react-router";
import { Button } from "../parts/button.tsx";
import { ButtonLink } from "../parts/button-link.tsx";
import { Note } from "../parts/note.tsx";
import { TextField } from "../parts/text-field.tsx";
import { Page } from "../shell/page.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { codeOf } from "../state/api-error.ts";
import { signInLink } from "../state/links.ts";
import { useSetup } from "../state/session.ts";
import { failureText } from "../text/failures.ts";
import { useWords } from "../text/language.ts";
import { FormErrorSummary } from "./form-error-summary.tsx";
import { useFormErrors } from "./form-errors.ts";

/** Makes the first account. The one-time token stands behind "#" in the address, which browsers never send. */
export const SetupPage = () => {
  const { account } = useWords();
  const { hash } = useLocation();
  const [done, setDone] = useState(false);
  const token = decodeURIComponent(hash.slice(1));
  return (
    <Page title={account.setup} width="form">
      <PageHead title={account.setup} below={done || token === "" ? undefined : account.setupIntro} />
      {done ? (
        <section className="paper kern-level-2 stack" aria-label={account.setup}>
          <Note kind="ok" title={account.setupDone} />
          <ButtonLink to={signInLink} kind="primary">
            {account.signIn}
          </ButtonLink>
        </section>
      ) : token === "" ? (
        <Note kind="stop" title={account.setupNoToken} />
      ) : (
        <SetupForm token={token} onDone={() => setDone(true)} />
      )}
    </Page>
  );
};

const SetupForm = ({ token, onDone }: { readonly token: string; readonly onDone: () => void }) => {
  const words = useWords();
  const { account } = words;
  const [username, setUsername] = useState("");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [repeat, setRepeat] = useState("");
  const form = useFormErrors();
  const setup = useSetup();
  const send = () => {
    const ready = form.check([
      username.trim().length < 3 && ["username", account.usernameShort],
      name.trim() === "" && ["name", account.nameMissing],
      password.length < 12 && ["password", account.nextShort],
      password.length >= 12 && password !== repeat && ["repeat", account.repeatWrong],
    ]);
    if (!ready) return;
    setup.mutate(
      { token, username: username.trim(), name: name.trim(), password },
      {
        onSuccess: onDone,
        onError: (error) => {
          const code = codeOf(error);
          const atName = code === "usernameTaken" || code === "badUsername";
          form.refuse(failureText(error, words), atName ? "username" : null);
        },
      },
    );
  };
  return (
    <form
      className="paper kern-level-2 stack"
      aria-label={account.setup}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!setup.isPending) send();
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
        id="name"
        label={account.name}
        autoComplete="name"
        value={name}
        onChange={setName}
        error={form.errors["name"]}
        required
      />
      <TextField
        id="password"
        label={account.password}
        type="password"
        autoComplete="new-password"
        hint={account.nextHint}
        value={password}
        onChange={setPassword}
        error={form.errors["password"]}
        required
      />
      <TextField
        id="repeat"
        label={account.setupRepeat}
        type="password"
        autoComplete="new-password"
        value={repeat}
        onChange={setRepeat}
        error={form.errors["repeat"]}
        required
      />
      <Button type="submit" kind="primary" wide>
        {account.setupButton}
      </Button>
    </form>
  );
};
