import { entryKey, type CellAddress, type Edit } from "./queue-entry.ts";
import type { Ledger } from "./queue-ledger.ts";

/** Milliseconds in which keystrokes are gathered into one write; well under the promised 300. */
const gathering = 120;

type Write = { readonly address: CellAddress; readonly edit: Edit };

/** Writes edits to the ledger in order, keystrokes gathered. */
export type Writer = {
  readonly write: (write: Write) => void;
  /** Writes what is gathered now. */
  readonly flush: () => Promise<void>;
};

/**
 * `onWritten` is told of each write that is done, also when storage failed (`kept` false): sending goes on, since the
 * server is the better place.
 */
export const createWriter = (ledger: Ledger, onWritten: (write: Write, kept: boolean) => void): Writer => {
  const gathered = new Map<string, Write>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chain = Promise.resolve();

  const put = (write: Write): void => {
    chain = chain.then(async () => {
      const kept = await ledger.edit(write.address, write.edit).then(
        () => true,
        () => false,
      );
      onWritten(write, kept);
    });
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const writes = [...gathered.values()];
    gathered.clear();
    writes.forEach(put);
    return chain;
  };

  const write = (next: Write): void => {
    const key = entryKey(next.address);
    if (next.edit.kind === "typed") {
      gathered.set(key, next);
      timer ??= setTimeout(() => void flush(), gathering);
      return;
    }
    const before = gathered.get(key);
    gathered.delete(key);
    if (before) put(before);
    put(next);
  };

  return { write, flush };
};
