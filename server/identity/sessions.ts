import { instantOf, millisecondsOf } from "../outside.ts";
import type { Services } from "../services.ts";
import { sha256 } from "../sha256.ts";
import type { Account, Session, Writing } from "../store/store.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Without a request for this long a session ends. */
const idleTime = 8 * hour;
/** However busy, a session ends after this. */
export const longestTime = 7 * 24 * hour;
/** Being seen is written down at most this often: every note is a synced write. */
const noteEvery = 5 * minute;

/** Who is signed in. */
export type Person = { readonly account: Account; readonly session: Session };

const endOf = (createdAt: number, seenAt: number): string =>
  instantOf(Math.min(seenAt + idleTime, createdAt + longestTime));

/** Begins a session; only the token's hash is stored. Returns the token for the cookie. */
export const beginSession = async (
  { ids, clock }: Pick<Services, "ids" | "clock">,
  writing: Writing,
  accountId: string,
): Promise<{ readonly token: string; readonly session: Session }> => {
  const token = ids.secret();
  const now = clock();
  const at = instantOf(now);
  const session = { id: sha256(token), accountId, createdAt: at, seenAt: at, expiresAt: endOf(now, now) };
  await writing.addSession(session);
  return { token, session };
};

/** The person a token belongs to, while the session holds and the account is not disabled. */
export const personOf = async (services: Services, token: string): Promise<Person | undefined> => {
  const found = await services.store.db.session(sha256(token));
  if (!found || found.account.disabledAt !== null) return undefined;
  const now = services.clock();
  if (now >= millisecondsOf(found.session.expiresAt)) return undefined;
  if (now - millisecondsOf(found.session.seenAt) < noteEvery) return found;
  return { account: found.account, session: await noted(services, found.session, now) };
};

/** Notes that a session was used. Where that cannot be written (disk full), reading goes on without it. */
const noted = async ({ store, log }: Services, session: Session, now: number): Promise<Session> => {
  const seen = {
    ...session,
    seenAt: instantOf(now),
    expiresAt: endOf(millisecondsOf(session.createdAt), now),
  };
  try {
    await store.tx((writing) => writing.touchSession(seen.id, seen.seenAt, seen.expiresAt));
    return seen;
  } catch {
    log.warn("session could not be noted as seen");
    return session;
  }
};
