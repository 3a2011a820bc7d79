import { useState } from "react";
import type { Member, MemberRole, Proposal } from "#core/contract.ts";
import { Button } from "../parts/button.tsx";
import { Loading } from "../parts/loading.tsx";
import { Note } from "../parts/note.tsx";
import { Paper } from "../parts/paper.tsx";
import { useMemberChange, useMembers } from "../state/members.ts";
import { useSession } from "../state/session.ts";
import { failureText } from "../text/failures.ts";
import { useWords } from "../text/language.ts";
import { MemberAddForm } from "./member-add-form.tsx";
import { MemberRemoveDialog } from "./member-remove-dialog.tsx";

const roles: readonly MemberRole[] = ["lead", "editor", "reader"];

/** Who takes part; the lead adds, changes and removes. */
export const MembersPart = ({ proposal }: { readonly proposal: Proposal }) => {
  const words = useWords();
  const members = useMembers(proposal.id);
  const mayChange = proposal.role === "lead";
  return (
    <Paper title={words.proposals.members}>
      <p className="muted">{words.proposals.membersIntro}</p>
      {members.isError ? (
        <Note kind="stop" title={failureText(members.error, words)}>
          <Button small onClick={() => void members.refetch()}>
            {words.parts.retry}
          </Button>
        </Note>
      ) : null}
      {members.data ? (
        <MemberTable proposal={proposal} members={members.data.members} mayChange={mayChange} />
      ) : members.isPending ? (
        <Loading />
      ) : null}
      {mayChange ? <MemberAddForm proposal={proposal.id} /> : null}
    </Paper>
  );
};

const MemberTable = ({
  proposal,
  members,
  mayChange,
}: {
  readonly proposal: Proposal;
  readonly members: readonly Member[];
  readonly mayChange: boolean;
}) => {
  const words = useWords();
  const { proposals } = words;
  const { memberColumns: columns } = proposals;
  const [leaving, setLeaving] = useState<Member | null>(null);
  const change = useMemberChange(proposal.id);
  return (
    <>
      {change.isError ? <Note kind="stop" title={failureText(change.error, words)} /> : null}
      <table role="table" className="table table--cards table--plain table--middle members">
        <caption className="kern-sr-only">{proposals.members}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[columns.name, columns.unit, columns.role].map((name) => (
              <th role="columnheader" scope="col" key={name}>
                {name}
              </th>
            ))}
            {mayChange ? (
              <th role="columnheader" scope="col">
                <span className="kern-sr-only">{columns.action}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {members.map((member) => (
            <MemberRow
              key={member.account}
              member={member}
              mayChange={mayChange}
              onRole={(role) => change.mutate({ account: member.account, role })}
              onRemove={() => setLeaving(member)}
            />
          ))}
        </tbody>
      </table>
      {leaving ? (
        <MemberRemoveDialog proposal={proposal.id} member={leaving} onClose={() => setLeaving(null)} />
      ) : null}
    </>
  );
};

const MemberRow = ({
  member,
  mayChange,
  onRole,
  onRemove,
}: {
  readonly member: Member;
  readonly mayChange: boolean;
  readonly onRole: (role: MemberRole) => void;
  readonly onRemove: () => void;
}) => {
  const { proposals } = useWords();
  const { memberColumns: columns } = proposals;
  const me = useSession().data?.id;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {member.name} {member.account === me ? <span className="muted">{proposals.you}</span> : null}
      </th>
      <td role="cell" data-label={columns.unit}>
        <span>{member.unit || "–"}</span>
      </td>
      <td role="cell" data-label={columns.role}>
        {mayChange ? (
          <select
            className="in"
            aria-label={proposals.roleOf(member.name)}
            value={member.role}
            onChange={(event) => {
              const role = roles.find((each) => each === event.target.value);
              if (role) onRole(role);
            }}
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {proposals.memberRoles[role]}
              </option>
            ))}
          </select>
        ) : (
          <span>{proposals.memberRoles[member.role]}</span>
        )}
      </td>
      {mayChange ? (
        <td role="cell" className="full">
          <Button kind="tertiary" small label={proposals.removeOf(member.name)} onClick={onRemove}>
            {proposals.remove}
          </Button>
        </td>
      ) : null}
    </tr>
  );
};
