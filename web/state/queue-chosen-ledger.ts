import { isLocalCopyOn, watchLocalCopy } from "./local-copy.ts";
import { clearBrowserLedger, createBrowserLedger, createMemoryLedger, type Ledger } from "./queue-ledger.ts";
import type { Entry } from "./queue-entry.ts";

const copyInto = async (ledger: Ledger, entries: readonly Entry[]): Promise<void> => {
  for (const { attempt, ...typed } of entries) {
    await ledger.edit(typed, { kind: "typed", ...typed });
    if (attempt) await ledger.edit(typed, { kind: "tried", attempt });
  }
};

/**
 * A person's ledger as chosen: the browser's storage, or with the local copy switched off only memory. What is unsent
 * moves with the choice, and nothing stays behind.
 */
export const createChosenLedger = (person: string): Ledger & { readonly close: () => void } => {
  let memory = createMemoryLedger();
  const browser = createBrowserLedger(person);
  const chosen = (): Ledger => (isLocalCopyOn() ? browser : memory);

  const move = async (): Promise<void> => {
    if (isLocalCopyOn()) {
      await copyInto(browser, await memory.entries());
      memory = createMemoryLedger();
    } else {
      await copyInto(memory, await browser.entries());
      await clearBrowserLedger(person);
    }
  };
  let moving = Promise.resolve();
  const close = watchLocalCopy(() => {
    moving = moving.then(move).catch(() => undefined);
  });

  return {
    entries: () => moving.then(() => chosen().entries()),
    edit: (address, edit) => moving.then(() => chosen().edit(address, edit)),
    close,
  };
};
