import { beforeEach, describe, expect, it } from "vitest";
import { Me } from "#core/contract-session.ts";
import { addAccount, disableAccount } from "#server/identity/accounts.ts";
import { changePassword } from "#server/identity/password-change.ts";
import { signIn as begin } from "#server/identity/sign-in.ts";
import { randomIds } from "#server/outside.ts";
import { sha256 } from "#server/sha256.ts";
import type { Account } from "#server/store/store.ts";
import { sender, type Reply, type Sender } from "../people.ts";
import { aRunningApp, morning } from "../running-app.ts";

const running = aRunningApp();
const password = "ein langes Kennwort";
const minute = 60_000;
const hour = 60 * minute;
let account: Account;
let count = 0;

const outside = () => ({ store: running().store, ids: randomIds, clock: () => running().clock.now });

beforeEach(async () => {
  const given = running();
  given.clock.now = morning;
  await given.store.tx((writing) => writing.clearSignInFailures(["address:127.0.0.1"]));
  count += 1;
  const facts = {
    username: `Vögt${count}`,
    name: "Mira Vogt",
    unit: "Referat 23",
    roles: ["staff"] as const,
  };
  account = await addAccount(outside(), { ...facts, password });
});

const cookieOf = ({ headers }: Reply): string => {
  const [first] = [headers["set-cookie"]].flat();
  return String(first).split(";")[0] ?? "";
};

const signIn = (body: object, headers = {}): Promise<Reply> =>
  sender(running())("POST", "/api/session", body, headers);

const withCookie = (reply: Reply): Sender => sender(running(), { cookie: cookieOf(reply) });

describe("signing in", () => {
  it("gives a session that answers who one is", async () => {
    const reply = await signIn({ username: account.username, password });
    expect(reply.status).toBe(200);
    const me = (await withCookie(reply)("GET", "/api/session")).shaped(Me);
    expect(me).toEqual(reply.shaped(Me));
    expect(me).toMatchObject({ id: account.id, roles: ["staff"], expiresAt: "2026-11-23T16:00:00.000Z" });
  });

  it("takes the username however it is written", async () => {
    const upper = account.username.toUpperCase();
    for (const username of [upper, upper.normalize("NFD"), account.username.toLowerCase()]) {
      expect((await signIn({ username, password })).status).toBe(200);
    }
  });

  it("sets a cookie that scripts and other sites do not get, and stores only the token's hash", async () => {
    const reply = await signIn({ username: account.username, password });
    expect(String(reply.headers["set-cookie"])).toBe(
      `${cookieOf(reply)}; Path=/; Expires=Mon, 30 Nov 2026 08:00:00 GMT; HttpOnly; Secure; SameSite=Lax`,
    );
    const token = cookieOf(reply).replace("__Host-session=", "");
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(await running().store.db.session(token)).toBeUndefined();
    expect((await running().store.db.session(sha256(token)))?.account.id).toBe(account.id);
  });

  it("ends the session that the browser came with", async () => {
    const first = await signIn({ username: account.username, password });
    const second = await signIn({ username: account.username, password }, { cookie: cookieOf(first) });
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect((await withCookie(first)("GET", "/api/session")).status).toBe(401);
    expect((await withCookie(second)("GET", "/api/session")).status).toBe(200);
  });

  it("fails in the same words for a wrong password, an unknown and a disabled account", async () => {
    const wrong = await signIn({ username: account.username, password: "falsch" });
    const unknown = await signIn({ username: "niemand", password });
    await disableAccount(outside(), account);
    const disabled = await signIn({ username: account.username, password });
    const words = [wrong, unknown, disabled].map((reply) => {
      const { instance: _, ...document } = reply.problem();
      expect(reply.headers["set-cookie"]).toBeUndefined();
      return document;
    });
    expect(words[0]).toMatchObject({ status: 401, code: "signInFailed" });
    expect(words[1]).toEqual(words[0]);
    expect(words[2]).toEqual(words[0]);
  });
});

describe("after failed sign-ins", () => {
  const fail = (headers = {}) => signIn({ username: account.username, password: "falsch" }, headers);

  it("the wait doubles from the fifth one, and even the right password waits", async () => {
    for (let time = 0; time < 5; time += 1) expect((await fail()).status).toBe(401);
    const early = await signIn({ username: account.username, password });
    expect(early.status).toBe(429);
    expect(early.headers["retry-after"]).toBe("1");
    expect(early.problem()).toMatchObject({ code: "tooManyAttempts", retryAfter: 1 });
    running().clock.now += 1_000;
    expect((await fail()).status).toBe(401);
    expect((await fail()).problem()).toMatchObject({ code: "tooManyAttempts", retryAfter: 2 });
    running().clock.now += 2_000;
    expect((await signIn({ username: account.username, password })).status).toBe(200);
    expect((await fail()).status).toBe(401);
  });

  it("the wait is never longer than 15 minutes", async () => {
    for (let time = 0; time < 16; time += 1) {
      running().clock.now += 15 * minute;
      expect((await fail()).status).toBe(401);
    }
    expect((await fail()).problem().retryAfter).toBe(15 * 60);
    expect((await fail()).problem().detail).toContain("15 Minuten");
  });

  it("a success forgets them", async () => {
    for (let time = 0; time < 4; time += 1) await fail();
    expect((await signIn({ username: account.username, password })).status).toBe(200);
    for (let time = 0; time < 4; time += 1) expect((await fail()).status).toBe(401);
    expect((await signIn({ username: account.username, password })).status).toBe(200);
  });

  it("those from one address count for every account", async () => {
    for (let time = 0; time < 5; time += 1) await signIn({ username: `rate${time}`, password: "falsch" });
    expect((await signIn({ username: account.username, password })).status).toBe(429);
  });

  it("a name that nobody has waits like any other", async () => {
    for (let time = 0; time < 5; time += 1) await signIn({ username: "gibt-es-nicht", password: "falsch" });
    expect((await signIn({ username: "GIBT-ES-NICHT", password: "falsch" })).status).toBe(429);
  });

  it("many at once do not slip through together", async () => {
    const replies = await Promise.all(Array.from({ length: 12 }, () => fail()));
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(7);
  });
});

describe("a session", () => {
  it("ends after eight hours without a request, and lives on with them", async () => {
    const send = withCookie(await signIn({ username: account.username, password }));
    running().clock.now += 7 * hour;
    expect((await send("GET", "/api/session")).shaped(Me).expiresAt).toBe("2026-11-23T23:00:00.000Z");
    running().clock.now += 7 * hour;
    expect((await send("GET", "/api/session")).status).toBe(200);
    running().clock.now += 8 * hour;
    expect((await send("GET", "/api/session")).status).toBe(401);
  });

  it("ends after seven days, however busy", async () => {
    const send = withCookie(await signIn({ username: account.username, password }));
    for (let hours = 0; hours < 7 * 24; hours += 6) {
      expect((await send("GET", "/api/session")).status).toBe(200);
      running().clock.now += 6 * hour;
    }
    expect((await send("GET", "/api/session")).status).toBe(401);
  });

  it("ends at once when the account is disabled, and when one signs out", async () => {
    const one = withCookie(await signIn({ username: account.username, password }));
    const other = withCookie(await signIn({ username: account.username, password }));
    const left = await one("DELETE", "/api/session");
    expect(left.status).toBe(204);
    expect(String(left.headers["set-cookie"])).toContain("__Host-session=; Max-Age=0; Path=/");
    expect((await one("GET", "/api/session")).status).toBe(401);
    expect((await other("GET", "/api/session")).status).toBe(200);
    await disableAccount(outside(), account);
    expect((await other("GET", "/api/session")).status).toBe(401);
  });

  it("is not begun by a made-up token", async () => {
    for (const cookie of ["__Host-session=x", "__Host-session=", "session=x", "__Host-session=%00"]) {
      expect((await sender(running(), { cookie })("GET", "/api/session")).status).toBe(401);
    }
  });
});

describe("changing the password", () => {
  const next = "ein anderes langes Kennwort";

  it("ends all other sessions and goes on with a fresh one", async () => {
    const here = await signIn({ username: account.username, password });
    const elsewhere = await signIn({ username: account.username, password });
    const changed = await withCookie(here)("PUT", "/api/session/password", { current: password, next });
    expect(changed.status).toBe(200);
    expect((await withCookie(changed)("GET", "/api/session")).status).toBe(200);
    for (const old of [here, elsewhere])
      expect((await withCookie(old)("GET", "/api/session")).status).toBe(401);
    expect((await signIn({ username: account.username, password })).status).toBe(401);
    expect((await signIn({ username: account.username, password: next })).status).toBe(200);
    const audit = await running().store.db.audit(0, 10_000);
    expect(audit.at(-1)).toMatchObject({ action: "account.passwordChanged", actor: account.id });
  });

  it("is refused with the wrong one, with the same one and with a short one", async () => {
    const send = withCookie(await signIn({ username: account.username, password }));
    const change = (current: string, wanted: string) =>
      send("PUT", "/api/session/password", { current, next: wanted });
    expect((await change("falsch", next)).problem()).toMatchObject({ status: 403, code: "passwordWrong" });
    expect((await change(password, password)).problem()).toMatchObject({ status: 422, code: "samePassword" });
    expect((await change(password, "zu kurz")).problem().detail).toContain("mindestens 12 Zeichen");
    expect((await send("GET", "/api/session")).status).toBe(200);
  });

  it("is delayed like a sign-in after failures", async () => {
    const send = withCookie(await signIn({ username: account.username, password }));
    for (let time = 0; time < 5; time += 1) {
      await send("PUT", "/api/session/password", { current: `falsch${time}`, next });
    }
    expect((await send("PUT", "/api/session/password", { current: password, next })).status).toBe(429);
  });
});

describe("a password that is replaced", () => {
  it("while its owner changes it stays replaced, and no session is begun", async () => {
    const { services, store } = running();
    await store.tx((writing) => writing.changeAccount(account.id, { passwordHash: "replaced" }));
    const body = { current: password, next: "ein anderes langes Kennwort" };
    await expect(changePassword(services, account, body, "::1")).rejects.toMatchObject({
      kind: "passwordWrong",
    });
    expect((await store.db.accountById(account.id))?.passwordHash).toBe("replaced");
  });

  it("while someone signs in with the old one leaves no session behind", async () => {
    const { services, store } = running();
    await store.tx((writing) => writing.changeAccount(account.id, { passwordHash: "replaced" }));
    const seenBefore = { ...store, db: { ...store.db, accountByUsername: async () => account } };
    const attempt = begin(
      { ...services, store: seenBefore },
      { username: account.username, password },
      { address: "::1", token: undefined },
    );
    await expect(attempt).rejects.toMatchObject({ kind: "signInFailed" });
  });
});
