import type { GlobalRole } from "#core/contract-session.ts";
import { hasForbiddenCharacter } from "#core/characters.ts";
import { RequestProblem } from "../http/problems.ts";
import { instantOf, type Clock, type Ids } from "../outside.ts";
import type { Account, Reading, Store, Writing } from "../store/store.ts";
import { hashPassword } from "./passwords.ts";

export type NewAccount = {
  readonly username: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly GlobalRole[];
  readonly password: string;
};

type Outside = { readonly store: Store; readonly clock: Clock; readonly ids: Ids };

/** Letters, digits and a few signs: nothing that looks like another name or gets lost when typed. */
const usernames = /^[\p{L}\p{N}._@-]{3,200}$/u;

/**
 * Adds an account in one transaction with its audit line and whatever `before` does first. Refuses a username that
 * is taken or not allowed with a RequestProblem.
 */
export const addAccount = async (
  { store, clock, ids }: Outside,
  { username, name, unit, roles, password }: NewAccount,
  before: (writing: Writing) => Promise<void> = async () => undefined,
): Promise<Account> => {
  if (!usernames.test(username) || hasForbiddenCharacter(name)) throw new RequestProblem("badUsername");
  const account: Account = {
    id: ids.uuid(),
    username,
    name,
    unit,
    roles,
    passwordHash: await hashPassword(password),
    disabledAt: null,
    createdAt: instantOf(clock()),
  };
  await store.tx(async (writing) => {
    await before(writing);
    if ((await writing.addAccount(account)) === "usernameTaken") throw new RequestProblem("usernameTaken");
    await writing.appendAudit({
      at: account.createdAt,
      actor: null,
      action: "account.added",
      object: account.id,
      details: { roles: account.roles.join(" ") },
    });
  });
  return account;
};

/** Whether an account still has the password that was checked, and was not disabled while the check took its time. */
export const isUnchanged = async (reading: Reading, account: Account): Promise<boolean> => {
  const now = await reading.accountById(account.id);
  return now?.passwordHash === account.passwordHash && now.disabledAt === null;
};

/** Gives an account a new password and ends its sessions. */
export const resetPassword = async (
  { store, clock }: Omit<Outside, "ids">,
  account: Account,
  password: string,
): Promise<void> => {
  const passwordHash = await hashPassword(password);
  await store.tx(async (writing) => {
    await writing.changeAccount(account.id, { passwordHash });
    await writing.removeSessionsOf(account.id);
    await writing.appendAudit({
      at: instantOf(clock()),
      actor: null,
      action: "account.passwordReset",
      object: account.id,
      details: {},
    });
  });
};

/** Keeps a person out from now on and ends its sessions at once. What the person wrote stays. */
export const disableAccount = async (
  { store, clock }: Omit<Outside, "ids">,
  account: Account,
): Promise<void> => {
  const at = instantOf(clock());
  await store.tx(async (writing) => {
    await writing.changeAccount(account.id, { disabledAt: at });
    await writing.removeSessionsOf(account.id);
    await writing.appendAudit({
      at,
      actor: null,
      action: "account.disabled",
      object: account.id,
      details: {},
    });
  });
};

/** Lets a disabled account in again, with the password it had. */
export const enableAccount = async (
  { store, clock }: Omit<Outside, "ids">,
  account: Account,
): Promise<void> => {
  const at = instantOf(clock());
  await store.tx(async (writing) => {
    await writing.changeAccount(account.id, { disabledAt: null });
    await writing.appendAudit({
      at,
      actor: null,
      action: "account.enabled",
      object: account.id,
      details: {},
    });
  });
};
