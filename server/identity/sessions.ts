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
  const session = {
    id: sessionIdOf(token),
    accountId,
    createdAt: at,
    seenAt: at,
    expiresAt: endOf(now, now),
  };
  await writing.addSession(session);
  return { token, session };
};

/** Under which id the session of a token is stored. */
export const sessionIdOf = (token: string): string => sha256(token);

/** The person of a stored session, while it holds and the account is not disabled. */
export const personOf = async (
  services: Services,
  { account, session }: Person,
): Promise<Person | undefined> => {
  if (account.disabledAt !== null) return undefined;
  const now = services.clock();
  if (now >= millisecondsOf(session.expiresAt)) return undefined;
  if (now - millisecondsOf(session.seenAt) < noteEvery) return { account, session };
  return { account, session: await noted(services, session, now) };
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
