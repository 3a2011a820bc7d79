import type { Answer } from "#core/answer.ts";
import type { Cell } from "#core/contract-assessment.ts";
import { applyEdit, entryKey, type Attempt, type CellAddress, type Entry } from "#web/state/queue-entry.ts";
import { step } from "#web/state/queue-machine.ts";
import { emptyQueue, type Effect, type QueueEvent, type QueueState } from "#web/state/queue-state.ts";
import type { Reply } from "#web/state/queue-reply.ts";

/** How a request fares on its way. */
export type Fate = "arrives" | "replyLost" | "lost" | "busy" | "signedOut";

type Stored = { readonly revision: number; readonly answer: Answer };
type Sent = { readonly address: CellAddress; readonly attempt: Attempt };

const somebody = { id: "00000000-0000-4000-8000-000000000001", name: "Ada", unit: "Referat 23" };

const cellOf = (address: CellAddress, stored: Stored): Cell => ({
  question: address.question,
  row: address.row,
  value: stored.answer.value as Cell["value"],
  revision: stored.revision,
  at: "2026-11-23T10:00:00.000Z",
  by: somebody,
});

/**
 * A browser tab with its storage and a server, in which everything that takes time waits until the test lets it
 * happen: writes to storage (in order), requests (in any order, or lost), crashes.
 */
export const createWorld = () => {
  const ledger = new Map<string, Entry>();
  const server = new Map<string, Stored>();
  const replies = new Map<string, Reply>();
  const newestWritten = new Map<string, string>();
  const confirmed = new Set<string>();
  const offences: string[] = [];
  let state: QueueState = emptyQueue;
  let writes: Extract<Effect, { kind: "store" }>[] = [];
  let sent: Sent[] = [];
  /** Requests of a crashed tab that may still reach the server. */
  const ghosts: Sent[] = [];
  let now = 0;
  let stamps = 0;

  const perform = (effect: Effect): void => {
    if (effect.kind === "store") writes.push(effect);
    if (effect.kind === "send") {
      if (sent.some((other) => entryKey(other.address) === entryKey(effect.address)))
        offences.push("two in flight");
      if (confirmed.has(effect.attempt.stamp)) offences.push("sent again after confirmation");
      sent.push(effect);
    }
    if (effect.kind === "troubled") offences.push(`trouble: ${effect.trouble.kind}`);
  };

  const happen = (event: QueueEvent): void => {
    const result = step(state, event, now);
    state = result.state;
    result.effects.forEach(perform);
  };

  const serve = ({ address, attempt }: Sent): Reply => {
    const known = replies.get(attempt.stamp);
    if (known) return known;
    const key = entryKey(address);
    const before = server.get(key);
    const equal = JSON.stringify(before?.answer) === JSON.stringify(attempt.answer);
    const revision = before?.revision ?? 0;
    if (attempt.base !== revision && !equal)
      return { kind: "stale", current: before ? cellOf(address, before) : null };
    const stored = { revision: attempt.base === revision ? revision + 1 : revision, answer: attempt.answer };
    server.set(key, stored);
    const reply: Reply = { kind: "saved", cell: cellOf(address, stored), revision: stored.revision };
    replies.set(attempt.stamp, reply);
    return reply;
  };

  const replyTo = (request: Sent, fate: Fate): Reply => {
    if (fate === "arrives") return serve(request);
    if (fate === "replyLost") serve(request);
    if (fate === "busy") return { kind: "busy", retryAfter: null };
    return fate === "signedOut" ? { kind: "signedOut" } : { kind: "unreachable" };
  };

  const write = (): boolean => {
    const effect = writes.shift();
    if (!effect) return false;
    const key = entryKey(effect.address);
    const entry = applyEdit(ledger.get(key), effect.edit);
    if (entry) ledger.set(key, entry);
    else ledger.delete(key);
    if (effect.edit.kind === "typed") newestWritten.set(key, effect.edit.stamp);
    if (effect.edit.kind === "tried") happen({ kind: "stored", key });
    return true;
  };

  const answerRequest = (index: number, fate: Fate): boolean => {
    const request = sent[index % Math.max(sent.length, 1)];
    if (!request) return false;
    sent = sent.filter((other) => other !== request);
    const reply = replyTo(request, fate);
    if (reply.kind === "saved") confirmed.add(request.attempt.stamp);
    happen({ kind: "replied", key: entryKey(request.address), stamp: request.attempt.stamp, reply });
    return true;
  };

  /** The tab dies; storage, server and what is on the wire stay. A new one opens. */
  const crash = (): void => {
    ghosts.push(...sent);
    [writes, sent, state] = [[], [], emptyQueue];
    confirmed.clear();
    happen({ kind: "loaded", entries: [...ledger.values()] });
    happen({ kind: "sending", sends: true });
  };

  happen({ kind: "sending", sends: true });
  return {
    /** Types a text into a cell; the answer's value is the stamp, so that each typing is unlike all others. */
    type: (question: string, urgent: boolean): void => {
      stamps += 1;
      const stamp = `s${String(stamps).padStart(6, "0")}`;
      const address: CellAddress = { assessment: "a", question, row: null };
      const base = server.get(entryKey(address))?.revision ?? 0;
      const known =
        state.confirmed.get(entryKey(address))?.cell.revision ??
        state.waiting.get(entryKey(address))?.entry.base ??
        base;
      const answer = { value: stamp };
      const edit = {
        kind: "typed",
        ...address,
        stamp,
        answer,
        draft: null,
        typedAt: now,
        base: known,
      } as const;
      happen({ kind: "edited", address, edit, urgent, elsewhere: false });
    },
    pass: (milliseconds: number): void => {
      now += milliseconds;
      happen({ kind: "tick" });
    },
    write,
    answerRequest,
    crash,
    haunt: (index: number): void => {
      const ghost = ghosts[index % Math.max(ghosts.length, 1)];
      if (ghost) serve(ghost);
    },
    signIn: (): void => happen({ kind: "signedIn" }),
    /** Lets everything happen without further mishap. */
    calm: (): void => {
      happen({ kind: "signedIn" });
      for (let turns = 0; turns < 1000; turns += 1) {
        const busy = write() || answerRequest(0, "arrives");
        if (!busy && state.waiting.size === 0) return;
        if (!busy) {
          now += 60_000;
          happen({ kind: "tick" });
        }
      }
      offences.push("never came to rest");
    },
    /** The value each cell should end with: the newest typing that reached the browser's storage. */
    expected: (): ReadonlyMap<string, string> => newestWritten,
    stored: (): ReadonlyMap<string, unknown> =>
      new Map([...server].map(([key, { answer }]) => [key, answer.value])),
    kept: (): number => ledger.size,
    offences: (): readonly string[] => offences,
  };
};
