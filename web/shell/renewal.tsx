import { useState } from "react";
import { Button } from "../parts/button.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useSignIn } from "../state/session.ts";
import { signInFailureText } from "../text/failures.ts";
import { useWords } from "../text/language.ts";

/** The id of the password field, for links that say "Wieder anmelden". */
export const renewalFieldId = "wieder-anmelden";

/** Signs in again on the spot after the session ended, without losing what is on the page. */
export const Renewal = ({ username }: { readonly username: string }) => {
  const words = useWords();
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const signIn = useSignIn();
  const send = () => {
    setMissing(password === "");
    if (password !== "") signIn.mutate({ username, password });
  };
  const error = missing
    ? words.account.passwordMissing
    : signIn.isError
      ? signInFailureText(signIn.error, words, words.account.passwordWrong)
      : undefined;
  return (
    <section className="renewal kern-level-2" aria-label={words.account.again}>
      <div className="wrap">
        <form
          className="stack page--form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <p className="strong" role="alert">
            {words.account.expired}
          </p>
          <input
            className="kern-sr-only"
            type="text"
            autoComplete="username"
            value={username}
            readOnly
            hidden
          />
          <TextField
            id={renewalFieldId}
            label={words.account.expiredFor(username)}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            error={error}
          />
          <Button type="submit">{words.account.again}</Button>
        </form>
      </div>
    </section>
  );
};
