import { useNavigate } from "react-router";
import type { Member } from "#core/contract.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Note } from "../parts/note.tsx";
import { proposalsLink } from "../state/links.ts";
import { useMemberRemove } from "../state/members.ts";
import { useSession } from "../state/session.ts";
import { failureText } from "../text/failures.ts";
import { useWords } from "../text/language.ts";

/** Asks before somebody loses access. Who removes oneself is led back to the list. */
export const MemberRemoveDialog = ({
  proposal,
  member,
  onClose,
}: {
  readonly proposal: string;
  readonly member: Member;
  readonly onClose: () => void;
}) => {
  const words = useWords();
  const { proposals } = words;
  const navigate = useNavigate();
  const isMe = useSession().data?.id === member.account;
  const remove = useMemberRemove(proposal);
  const confirm = () =>
    remove.mutate(member.account, {
      onSuccess: () => {
        if (isMe) void navigate(proposalsLink, { replace: true });
        else onClose();
      },
    });
  return (
    <Dialog title={proposals.removeConfirm(member.name)} onClose={onClose}>
      <p>{isMe ? proposals.removeSelf : proposals.removeText}</p>
      {remove.isError ? <Note kind="stop" title={failureText(remove.error, words)} /> : null}
      <div className="row">
        <Button onClick={onClose}>{proposals.removeNo}</Button>
        <Button kind="tertiary" onClick={confirm}>
          {proposals.removeYes}
        </Button>
      </div>
    </Dialog>
  );
};
