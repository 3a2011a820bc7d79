import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { anAccount, at, givenAccount, later, type GivenStore } from "../fixtures.ts";

export function accountsContract(store: GivenStore): void {
  describe("accounts", () => {
    test("are found by id and by username, with everything they were added with", async () => {
      const account = await givenAccount(store(), { roles: ["staff", "administrator"] });
      expect(await store().db.accountById(account.id)).toEqual(account);
      expect(await store().db.accountByUsername(account.username)).toEqual(account);
      expect(await store().db.accounts()).toContainEqual(account);
    });

    test("that nobody added are not found", async () => {
      expect(await store().db.accountById(randomUUID())).toBeUndefined();
      expect(await store().db.accountByUsername(randomUUID())).toBeUndefined();
    });

    test("cannot share a username, also not in other case", async () => {
      const first = await givenAccount(store(), { username: `Jürgen-${randomUUID()}` });
      const second = anAccount({ username: first.username.toUpperCase() });
      expect(await store().tx((writing) => writing.addAccount(second))).toBe("usernameTaken");
      expect(await store().db.accountByUsername(second.username)).toEqual(first);
      expect(await store().db.accountById(second.id)).toBeUndefined();
    });

    test("are listed by username, whatever its case", async () => {
      const tail = randomUUID();
      for (const name of ["zora", "Äneas", "Bert"]) await givenAccount(store(), { username: name + tail });
      const listed = (await store().db.accounts()).map((account) => account.username);
      const mine = listed.filter((username) => username.endsWith(tail));
      expect(mine).toEqual(["Äneas", "Bert", "zora"].map((name) => name + tail));
    });

    test("change only where they are told to", async () => {
      const account = await givenAccount(store());
      const change = { unit: "Referat 7", disabledAt: later } as const;
      expect(await store().tx((writing) => writing.changeAccount(account.id, change))).toBe(true);
      expect(await store().db.accountById(account.id)).toEqual({ ...account, ...change });
      expect(await store().tx((writing) => writing.changeAccount(account.id, {}))).toBe(true);
      expect(await store().tx((writing) => writing.changeAccount(randomUUID(), change))).toBe(false);
      expect(await store().tx((writing) => writing.changeAccount(randomUUID(), {}))).toBe(false);
    });
  });

  describe("sessions", () => {
    const aSession = (accountId: string) => ({
      id: randomUUID(),
      accountId,
      createdAt: at,
      seenAt: at,
      expiresAt: later,
    });

    test("lead to their account", async () => {
      const account = await givenAccount(store());
      const session = aSession(account.id);
      await store().tx((writing) => writing.addSession(session));
      expect(await store().db.session(session.id)).toEqual({ session, account });
    });

    test("are prolonged", async () => {
      const session = aSession((await givenAccount(store())).id);
      await store().tx((writing) => writing.addSession(session));
      await store().tx((writing) => writing.touchSession(session.id, later, "2026-11-24T00:00:00.000Z"));
      expect((await store().db.session(session.id))?.session).toEqual({
        ...session,
        seenAt: later,
        expiresAt: "2026-11-24T00:00:00.000Z",
      });
    });

    test("end one by one, or all of one account at once", async () => {
      const [mine, others] = [await givenAccount(store()), await givenAccount(store())];
      const sessions = [aSession(mine.id), aSession(mine.id), aSession(mine.id), aSession(others.id)];
      await store().tx(async (writing) => {
        for (const session of sessions) await writing.addSession(session);
        await writing.removeSession(sessions[0]!.id);
      });
      const open = async () => {
        const found = await Promise.all(sessions.map(({ id }) => store().db.session(id)));
        return found.map((each) => each !== undefined);
      };
      expect(await open()).toEqual([false, true, true, true]);
      await store().tx((writing) => writing.removeSessionsOf(mine.id));
      expect(await open()).toEqual([false, false, false, true]);
    });

    test("that ended before an instant are removed, all others stay", async () => {
      const { id } = await givenAccount(store());
      const ends = ["2026-01-01T09:59:59.999Z", "2026-01-01T10:00:00.000Z", later];
      const sessions = ends.map((expiresAt) => ({ ...aSession(id), expiresAt }));
      await store().tx(async (writing) => {
        for (const session of sessions) await writing.addSession(session);
        await writing.removeSessionsEndedBefore("2026-01-01T10:00:00.000Z");
      });
      const found = await Promise.all(sessions.map((session) => store().db.session(session.id)));
      expect(found.map((each) => each?.session.expiresAt)).toEqual([undefined, ends[1], later]);
    });
  });

  describe("failed sign-ins", () => {
    test("are counted per key and cleared together", async () => {
      const [account, address] = [randomUUID(), randomUUID()];
      const count = (key: string, when: string) =>
        store().tx((writing) => writing.countSignInFailure(key, when));
      await count(address, at);
      await count(account, at);
      expect(await count(account, later)).toEqual({ key: account, failures: 2, lastAt: later });
      const counted = await store().db.signInFailures([account, address, randomUUID()]);
      expect(counted.map((each) => each.failures).sort()).toEqual([1, 2]);
      await store().tx((writing) => writing.clearSignInFailures([account, address]));
      expect(await store().db.signInFailures([account, address])).toEqual([]);
      expect(await store().db.signInFailures([])).toEqual([]);
    });

    test("whose last one was before an instant are forgotten, however many, all others stay", async () => {
      const [old, repeated, young] = [randomUUID(), randomUUID(), randomUUID()];
      await store().tx(async (writing) => {
        await writing.countSignInFailure(old, "2026-01-01T09:00:00.000Z");
        await writing.countSignInFailure(old, "2026-01-01T09:59:59.999Z");
        await writing.countSignInFailure(repeated, "2026-01-01T09:00:00.000Z");
        await writing.countSignInFailure(repeated, "2026-01-01T10:00:00.000Z");
        await writing.countSignInFailure(young, at);
        await writing.removeSignInFailuresBefore("2026-01-01T10:00:00.000Z");
      });
      const left = await store().db.signInFailures([old, repeated, young]);
      expect(left.map(({ key, failures }) => [key, failures]).sort()).toEqual(
        [
          [repeated, 2],
          [young, 1],
        ].sort(),
      );
    });

    test("that a work has read stay as they are until it ends, also where there were none", async () => {
      const countIfFew = (order: readonly string[]) =>
        store().tx(async (writing) => {
          const counted = await writing.signInFailures(order);
          if (counted.some(({ failures }) => failures >= 3)) return "refused";
          for (const key of order) await writing.countSignInFailure(key, at);
          return "counted";
        });
      for (let time = 0; time < 5; time += 1) {
        const keys = [randomUUID(), randomUUID()];
        const results = await Promise.all(
          Array.from({ length: 8 }, (_, index) => countIfFew(index % 2 ? keys : keys.toReversed())),
        );
        expect(results.filter((each) => each === "counted")).toHaveLength(3);
      }
    });

    test("counted at the same moment are all counted", async () => {
      const key = randomUUID();
      const counts = await Promise.all(
        Array.from({ length: 5 }, () => store().tx((writing) => writing.countSignInFailure(key, at))),
      );
      expect(counts.map((each) => each.failures).sort()).toEqual([1, 2, 3, 4, 5]);
    });
  });

  describe("settings", () => {
    test("are kept, replaced and taken back", async () => {
      const name = randomUUID();
      expect(await store().db.setting(name)).toBeUndefined();
      await store().tx((writing) => writing.setSetting(name, "eins"));
      await store().tx((writing) => writing.setSetting(name, "zwei"));
      expect(await store().db.setting(name)).toBe("zwei");
      await store().tx((writing) => writing.setSetting(name, null));
      expect(await store().db.setting(name)).toBeUndefined();
    });

    test("and a database that answers a ping", async () => {
      await expect(store().db.ping()).resolves.toBeUndefined();
    });
  });
}
