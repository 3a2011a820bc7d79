import { join } from "node:path";
import { readAccountOrder, type AccountOrder } from "./account-options.ts";
import type { Environment } from "./config-options.ts";
import { problemKinds, RequestProblem } from "./http/problems.ts";
import { addAccount, disableAccount, enableAccount, resetPassword } from "./identity/accounts.ts";
import { readablePassword } from "./identity/readable-password.ts";
import { randomIds } from "./outside.ts";
import { globalRoleNames } from "./role-names.ts";
import { openStore } from "./store/open.ts";
import { StoreError } from "./store/store-error.ts";
import type { Account, Store } from "./store/store.ts";
import { storeSentence } from "./store-sentences.ts";

/** What the command says and the program's exit code. */
export type Outcome = { readonly code: number; readonly text: string };

const folder = join(import.meta.dirname, "..");

/** Runs one account command; works while the server runs on the same data. */
export const runAccountCommand = async (argv: readonly string[], env: Environment): Promise<Outcome> => {
  const read = readAccountOrder(argv, env, folder);
  if (!read.ok) return { code: read.code, text: read.text };
  try {
    return await withStore(read.order.database, (store) => carryOut(store, read.order));
  } catch (error) {
    if (error instanceof StoreError) return { code: 1, text: storeSentence(error, read.order.database) };
    if (error instanceof RequestProblem) return { code: 1, text: problemKinds[error.kind].detail };
    throw error;
  }
};

const withStore = async (database: string, work: (store: Store) => Promise<Outcome>): Promise<Outcome> => {
  const store = await openStore({ database, alongside: true });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

const carryOut = async (store: Store, order: AccountOrder): Promise<Outcome> => {
  const outside = { store, clock: Date.now, ids: randomIds };
  if (order.verb === "list") return { code: 0, text: await accountList(store) };
  if (order.verb === "add") {
    const password = readablePassword();
    await addAccount(outside, { ...order, password });
    return { code: 0, text: `Das Konto „${order.username}“ ist angelegt.\n${passwordNote(password)}` };
  }
  const account = await store.db.accountByUsername(order.username);
  if (!account) return { code: 1, text: `Zum Benutzernamen „${order.username}“ gibt es kein Konto.` };
  if (order.verb === "disable") {
    await disableAccount(outside, account);
    return { code: 0, text: `Das Konto „${account.username}“ ist gesperrt; alle Anmeldungen sind beendet.` };
  }
  if (order.verb === "enable") {
    await enableAccount(outside, account);
    return {
      code: 0,
      text: `Das Konto „${account.username}“ ist wieder zugelassen, mit dem bisherigen Kennwort.`,
    };
  }
  const password = readablePassword();
  await resetPassword(outside, account, password);
  return {
    code: 0,
    text: `Das Konto „${account.username}“ hat ein neues Kennwort; alle Anmeldungen sind beendet.\n${passwordNote(password)}`,
  };
};

const passwordNote = (password: string): string =>
  `Kennwort (wird nur jetzt angezeigt): ${password}\nGeben Sie es persönlich weiter; es lässt sich nach der Anmeldung unter „Konto“ ändern.`;

const accountList = async (store: Store): Promise<string> => {
  const accounts = await store.db.accounts();
  return accounts.length === 0 ? "Es gibt noch kein Konto." : accounts.map(accountLine).join("\n");
};

const accountLine = ({ username, name, unit, roles, disabledAt }: Account): string =>
  [
    username,
    name,
    unit,
    roles.map((role) => globalRoleNames[role]).join(", "),
    disabledAt === null ? "" : "gesperrt",
  ]
    .filter(Boolean)
    .join(" · ");
