import type { PasswordChange } from "#core/contract-session.ts";
import { RequestProblem } from "../http/problems.ts";
import { instantOf } from "../outside.ts";
import type { Services } from "../services.ts";
import type { Account } from "../store/store.ts";
import { isUnchanged } from "./accounts.ts";
import { attemptKeys, beginAttempt, failAttempt, succeedAttempt } from "./attempts.ts";
import { hashPassword, passwordFits } from "./passwords.ts";
import { beginSession } from "./sessions.ts";
import type { BegunSession } from "./sign-in.ts";

/** Changes the password and ends every session of the account; the browser that asked gets a fresh one. */
export const changePassword = async (
  services: Services,
  account: Account,
  { current, next }: PasswordChange,
  address: string,
): Promise<BegunSession> => {
  if (next === current) throw new RequestProblem("samePassword");
  const keys = attemptKeys(account.username, address);
  await beginAttempt(services, keys);
  if (!(await passwordFits(current, account.passwordHash))) {
    await failAttempt(services, keys);
    throw new RequestProblem("passwordWrong");
  }
  const passwordHash = await hashPassword(next);
  return services.store.tx(async (writing) => {
    if (!(await isUnchanged(writing, account))) throw new RequestProblem("passwordWrong");
    await succeedAttempt(writing, keys);
    await writing.changeAccount(account.id, { passwordHash });
    await writing.removeSessionsOf(account.id);
    await writing.appendAudit({
      at: instantOf(services.clock()),
      actor: account.id,
      action: "account.passwordChanged",
      object: account.id,
      details: {},
    });
    const { token, session } = await beginSession(services, writing, account.id);
    return { account: { ...account, passwordHash }, session, token };
  });
};
