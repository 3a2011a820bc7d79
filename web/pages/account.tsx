import { useState } from "react";
import { Button } from "../parts/button.tsx";
import { Note } from "../parts/note.tsx";
import { Paper } from "../parts/paper.tsx";
import { TextField } from "../parts/text-field.tsx";
import { Page } from "../shell/page.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { codeOf } from "../state/api-error.ts";
import { usePasswordChange, useSession } from "../state/session.ts";
import { failureText } from "../text/failures.ts";
import { useWords } from "../text/language.ts";
import { DevicePart } from "./device-part.tsx";
import { FormErrorSummary } from "./form-error-summary.tsx";
import { useFormErrors } from "./form-errors.ts";

/** Who one is here, and one's own password. */
export const AccountPage = () => {
  const { account } = useWords();
  const me = useSession().data;
  return (
    <Page title={account.page} width="column">
      <PageHead title={account.page} />
      {me ? (
        <Paper title={me.name}>
          <dl className="facts gap-small">
            <div>
              <dt>{account.username}</dt>
              <dd>{me.username}</dd>
            </div>
            {me.unit ? (
              <div>
                <dt>{account.unit}</dt>
                <dd>{me.unit}</dd>
              </div>
            ) : null}
            <div>
              <dt>{account.roles}</dt>
              <dd>{me.roles.map((role) => account.roleNames[role]).join(", ")}</dd>
            </div>
          </dl>
        </Paper>
      ) : null}
      <Paper title={account.changePassword}>
        <PasswordForm username={me?.username ?? ""} />
      </Paper>
      <DevicePart />
    </Page>
  );
};

/** Which field a refusal of the server is about. */
const fieldOf: Readonly<Partial<Record<string, string>>> = {
  passwordWrong: "current",
  tooManyAttempts: "current",
  samePassword: "next",
};

const PasswordForm = ({ username }: { readonly username: string }) => {
  const words = useWords();
  const { account } = words;
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [repeat, setRepeat] = useState("");
  const form = useFormErrors();
  const change = usePasswordChange();
  const send = () => {
    const ready = form.check([
      current === "" && ["current", account.passwordMissing],
      next.length < 12 && ["next", account.nextShort],
      next.length >= 12 && next !== repeat && ["repeat", account.repeatWrong],
    ]);
    if (!ready) return;
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          setCurrent("");
          setNext("");
          setRepeat("");
        },
        onError: (error) => {
          form.refuse(failureText(error, words), fieldOf[codeOf(error) ?? ""] ?? null);
        },
      },
    );
  };
  return (
    <form
      className="stack gap-small"
      aria-label={account.changePassword}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!change.isPending) send();
      }}
    >
      <FormErrorSummary form={form} />
      <div role="status">{change.isSuccess ? <Note kind="ok" title={account.changed} /> : null}</div>
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <TextField
        id="current"
        label={account.current}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={form.errors["current"]}
        required
      />
      <TextField
        id="next"
        label={account.next}
        type="password"
        autoComplete="new-password"
        hint={account.nextHint}
        value={next}
        onChange={setNext}
        error={form.errors["next"]}
        required
      />
      <TextField
        id="repeat"
        label={account.repeat}
        type="password"
        autoComplete="new-password"
        value={repeat}
        onChange={setRepeat}
        error={form.errors["repeat"]}
        required
      />
      <Button type="submit" kind="primary">
        {account.changePassword}
      </Button>
    </form>
  );
};
