import { closeQueue, queueOf } from "./queue.ts";
import type { Entry } from "./queue-entry.ts";
import { clearBrowserLedger } from "./queue-ledger.ts";
import { whenSettled } from "./queue-settled.ts";
import { addressOf } from "./queue-state.ts";

/**
 * Before signing out: sends what is unsent and says how many changes could not be sent. With 0 the way is free;
 * otherwise the person chooses: stay, `downloadUnsent`, or `discardUnsent`.
 */
export const prepareSignOut = async (person: string): Promise<{ readonly unsent: number }> => {
  return { unsent: (await whenSettled(queueOf(person))).length };
};

const plain = ({ assessment, question, row, answer, draft, typedAt }: Entry) => ({
  assessment,
  question,
  row,
  ...answer,
  ...(draft === null ? {} : { typed: draft }),
  at: new Date(typedAt).toISOString(),
});

/** The unsent changes as a JSON text that people and programs can read. */
export const unsentAsText = (entries: readonly Entry[]): string =>
  `${JSON.stringify({ unsent: entries.map(plain) }, null, 2)}\n`;

/** Offers the unsent changes as a file to keep. */
export const downloadUnsent = (person: string): void => {
  const entries = [...queueOf(person).state().waiting.values()].map(({ entry }) => entry);
  const url = URL.createObjectURL(new Blob([unsentAsText(entries)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "nicht-gespeicherte-aenderungen.json";
  link.click();
  URL.revokeObjectURL(url);
};

/** Deletes the unsent changes from this browser. They are gone. */
export const discardUnsent = async (person: string): Promise<void> => {
  const queue = queueOf(person);
  for (const { entry } of queue.state().waiting.values()) {
    queue.edit(addressOf(entry), { kind: "dropped" }, false);
  }
  await queue.flush();
  await clearBrowserLedger(person).catch(() => undefined);
};

/** After signing out: no tab of this browser sends for the person any more. */
export const finishSignOut = (person: string): void => {
  queueOf(person).tell({ kind: "signedOut" });
  closeQueue();
};
