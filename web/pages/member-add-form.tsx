import { useState } from "react";
import type { MemberRole } from "#core/contract.ts";
import { Button } from "../parts/button.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useMemberAdd } from "../state/members.ts";
import { failureText } from "../text/failures.ts";
import { useWords } from "../text/language.ts";
import { FormErrorSummary } from "./form-error-summary.tsx";
import { useFormErrors } from "./form-errors.ts";

const roles: readonly MemberRole[] = ["editor", "reader", "lead"];

/** Adds an account to the proposal by its user name. */
export const MemberAddForm = ({ proposal }: { readonly proposal: string }) => {
  const words = useWords();
  const { proposals } = words;
  const [username, setUsername] = useState("");
  const [role, setRole] = useState<MemberRole>("editor");
  const [added, setAdded] = useState("");
  const form = useFormErrors();
  const add = useMemberAdd(proposal);
  const send = () => {
    const name = username.trim();
    setAdded("");
    if (!form.check([name === "" && ["member", proposals.usernameMissing]])) return;
    add.mutate(
      { username: name, role },
      {
        onSuccess: () => {
          setUsername("");
          setAdded(name);
        },
        onError: (error) => form.refuse(failureText(error, words), "member"),
      },
    );
  };
  return (
    <form
      className="stack gap"
      aria-label={proposals.addMember}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!add.isPending) send();
      }}
    >
      <h3 className="h3">{proposals.addMember}</h3>
      <FormErrorSummary form={form} />
      <div className="grid2">
        <TextField
          id="member"
          label={proposals.memberUsername}
          value={username}
          maxLength={200}
          onChange={setUsername}
          error={form.errors["member"]}
        />
        <SelectField
          id="member-role"
          label={proposals.memberRole}
          value={role}
          choices={roles.map((value) => ({ value, label: proposals.memberRoles[value] }))}
          onChange={setRole}
        />
      </div>
      <p className="small muted">{proposals.memberRoleHint}</p>
      <Button type="submit">{proposals.addMember}</Button>
      <p className="small" role="status">
        {added === "" ? "" : proposals.memberAdded(added)}
      </p>
    </form>
  );
};
