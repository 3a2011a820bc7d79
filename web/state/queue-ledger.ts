import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import { applyEdit, entryKey, type CellAddress, type Edit, type Entry } from "./queue-entry.ts";

/** Where unsent changes are kept. Each edit is applied to what is there in one step, whichever tab makes it. */
export type Ledger = {
  readonly entries: () => Promise<readonly Entry[]>;
  readonly edit: (address: CellAddress, edit: Edit) => Promise<void>;
};

/** Only this page's memory: nothing outlives the tab. */
export const createMemoryLedger = (): Ledger => {
  const entries = new Map<string, Entry>();
  return {
    entries: () => Promise.resolve([...entries.values()]),
    edit: (address, edit) => {
      const key = entryKey(address);
      const next = applyEdit(entries.get(key), edit);
      if (next) entries.set(key, next);
      else entries.delete(key);
      return Promise.resolve();
    },
  };
};

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" &&
  value !== null &&
  ["assessment", "question", "stamp", "answer", "typedAt", "base"].every((name) => name in value);

const editIn = (store: IDBObjectStore, key: IDBValidKey, edit: Edit): Promise<void> => {
  const read: IDBRequest<unknown> = store.get(key);
  read.onsuccess = () => {
    const next = applyEdit(isEntry(read.result) ? read.result : undefined, edit);
    if (next) store.put(next, key);
    else store.delete(key);
  };
  return promisifyRequest(store.transaction);
};

let shared: UseStore | undefined;
const sharedStore = (): UseStore => (shared ??= createStore("nicht-gespeicherte-aenderungen", "eintraege"));

/** The browser's IndexedDB, keyed by person: nobody else's entries are read or written. */
export const createBrowserLedger = (person: string): Ledger => ({
  entries: async () => {
    const mine = IDBKeyRange.bound([person], [person, []]);
    const found = await sharedStore()("readonly", (store) => promisifyRequest<unknown[]>(store.getAll(mine)));
    return found.filter(isEntry);
  },
  edit: (address, edit) =>
    sharedStore()("readwrite", (store) => editIn(store, [person, entryKey(address)], edit)),
});

/** Deletes what is kept of one person in this browser. */
export const clearBrowserLedger = (person: string): Promise<void> =>
  sharedStore()("readwrite", (store) => {
    store.delete(IDBKeyRange.bound([person], [person, []]));
    return promisifyRequest(store.transaction);
  });
