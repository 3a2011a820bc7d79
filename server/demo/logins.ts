import type { DemoLogin } from "../announcement.ts";
import { resetPassword } from "../identity/accounts.ts";
import { passwordFits } from "../identity/passwords.ts";
import type { Clock } from "../outside.ts";
import { globalRoleNames } from "../role-names.ts";
import type { Reading, Store } from "../store/store.ts";
import { demoAccounts, type DemoAccount } from "./accounts.ts";
import type { DemoPasswords } from "./passwords.ts";

/** The table printed at each start. A password that someone changed is not shown as if it still fitted. */
export const demoLogins = (reading: Reading, passwords: DemoPasswords): Promise<readonly DemoLogin[]> =>
  Promise.all(
    demoAccounts.map(async (account) => ({
      username: account.username,
      password: await fittingPassword(reading, account, passwords[account.username] ?? ""),
      name: `${account.name}, ${account.unit}`,
      role: account.roles.map((role) => globalRoleNames[role]).join(", "),
    })),
  );

const fittingPassword = async (
  reading: Reading,
  { username }: DemoAccount,
  password: string,
): Promise<string | null> => {
  const account = await reading.accountByUsername(username);
  return account && (await passwordFits(password, account.passwordHash)) ? password : null;
};

/** Gives accounts the passwords that were made anew, because the file that kept the old ones is gone. */
export const renewPasswords = async (
  outside: { readonly store: Store; readonly clock: Clock },
  passwords: DemoPasswords,
  made: readonly string[],
): Promise<void> => {
  for (const username of made) {
    const account = await outside.store.db.accountByUsername(username);
    const password = passwords[username];
    if (account && password !== undefined) await resetPassword(outside, account, password);
  }
};
