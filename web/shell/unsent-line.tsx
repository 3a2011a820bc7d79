import { useQueue, useQueueState } from "../state/queue.ts";
import { useWords } from "../text/language.ts";

/** Where a person's unsent changes are now, in one sentence. */
export const UnsentLine = ({ person }: { readonly person: string }) => {
  const { errors, account } = useWords();
  const queue = useQueue(person);
  const count = useQueueState(queue).waiting.size;
  if (count === 0) return <p>{account.leaveNothing}</p>;
  return <p>{queue.kept() ? errors.unsentKept(count) : errors.unsentHere(count)}</p>;
};
