import type { SignIn } from "#core/contract-session.ts";
import { RequestProblem } from "../http/problems.ts";
import type { Services } from "../services.ts";
import { sha256 } from "../sha256.ts";
import type { Account } from "../store/store.ts";
import { isUnchanged } from "./accounts.ts";
import { attemptKeys, beginAttempt, failAttempt, succeedAttempt } from "./attempts.ts";
import { failSlowly, passwordFits } from "./passwords.ts";
import { beginSession, type Person } from "./sessions.ts";

export type BegunSession = Person & { readonly token: string };

/**
 * Signs a person in with a fresh session; the one the browser came with ends. Unknown, disabled and wrong all cost
 * the same time and give the same answer.
 */
export const signIn = async (
  services: Services,
  { username, password }: SignIn,
  from: { readonly address: string; readonly token: string | undefined },
): Promise<BegunSession> => {
  const keys = attemptKeys(username, from.address);
  await beginAttempt(services, keys);
  const account = await services.store.db.accountByUsername(username);
  if (!account || !(await mayEnter(account, password))) {
    if (!account) await failSlowly(password);
    await failAttempt(services, keys);
    throw new RequestProblem("signInFailed");
  }
  return services.store.tx(async (writing) => {
    if (!(await isUnchanged(writing, account))) throw new RequestProblem("signInFailed");
    await succeedAttempt(writing, keys);
    if (from.token !== undefined) await writing.removeSession(sha256(from.token));
    return { account, ...(await beginSession(services, writing, account.id)) };
  });
};

const mayEnter = async (account: Account, password: string): Promise<boolean> =>
  (await passwordFits(password, account.passwordHash)) && account.disabledAt === null;
