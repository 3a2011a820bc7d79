import { beforeAll, afterAll, describe, expect, it } from "vitest";
import { runAccountCommand } from "#server/account-command.ts";
import { passwordFits } from "#server/identity/passwords.ts";
import { openStore } from "#server/store/open.ts";
import type { Store } from "#server/store/store.ts";
import { randomIds } from "#server/outside.ts";
import { beginSession } from "#server/identity/sessions.ts";
import { aTemporaryFolder } from "../store/temporary-folder.ts";

const folder = aTemporaryFolder();
let store: Store;

/** The server runs on the same data meanwhile. */
beforeAll(async () => {
  store = await openStore({ database: folder.file("praxis-digitalcheck.sqlite") });
}, 60_000);
afterAll(() => store.close());

const run = (...argv: string[]) => runAccountCommand([...argv, "--data", folder.path], {});
const passwordIn = (text: string): string => /angezeigt\): (\S+)/.exec(text)?.[1] ?? "";
const lastAudit = async () => (await store.db.audit(0, 1_000)).at(-1);

const aSession = async (username: string): Promise<string> => {
  const account = await store.db.accountByUsername(username);
  const outside = { ids: randomIds, clock: Date.now };
  const { session } = await store.tx((writing) => beginSession(outside, writing, account?.id ?? ""));
  return session.id;
};

describe("npm run account", () => {
  it("adds an account with a password that is shown once", async () => {
    const { code, text } = await run(
      "add",
      "vogt",
      "--name",
      "Mira Vogt",
      "--unit",
      "Referat 23",
      "--role",
      "staff,author",
    );
    expect(code).toBe(0);
    const account = await store.db.accountByUsername("vogt");
    expect(account).toMatchObject({ name: "Mira Vogt", unit: "Referat 23", roles: ["staff", "author"] });
    expect(await passwordFits(passwordIn(text), account?.passwordHash ?? "")).toBe(true);
    expect(await lastAudit()).toMatchObject({ action: "account.added", object: account?.id, actor: null });
  });

  it("gives a new password and ends all sessions", async () => {
    await run("add", "keller", "--name", "Jonas Keller");
    const session = await aSession("keller");
    const { code, text } = await run("reset", "KELLER");
    expect(code).toBe(0);
    const account = await store.db.accountByUsername("keller");
    expect(await passwordFits(passwordIn(text), account?.passwordHash ?? "")).toBe(true);
    expect(await store.db.session(session)).toBeUndefined();
    expect(await lastAudit()).toMatchObject({ action: "account.passwordReset", object: account?.id });
  });

  it("disables an account, ends its sessions, and lets it in again", async () => {
    await run("add", "arslan", "--name", "Selin Arslan", "--role", "reviewer");
    const session = await aSession("arslan");
    expect((await run("disable", "arslan")).code).toBe(0);
    expect((await store.db.accountByUsername("arslan"))?.disabledAt).toMatch(/^\d{4}-/);
    expect(await store.db.session(session)).toBeUndefined();
    expect((await run("list")).text).toContain("arslan · Selin Arslan · Mitzeichnung · gesperrt");
    expect((await run("enable", "arslan")).code).toBe(0);
    expect((await store.db.accountByUsername("arslan"))?.disabledAt).toBeNull();
  });

  it.each([
    [["add", "neu"], 2, "--name"],
    [["add"], 2, "Benutzernamen"],
    [["add", "neu", "--name", "N", "--role", "chef"], 2, "staff (Fachreferat)"],
    [["add", "zwei worte", "--name", "N"], 1, "Bindestrich"],
    [["add", "ne", "--name", "N"], 1, "3 bis 200 Zeichen"],
    [["loeschen", "neu"], 2, "add, reset, disable, enable, list"],
    [["reset", "niemand"], 1, "„niemand“ gibt es kein Konto"],
    [["reset", "niemand", "jemand"], 2, "zu viel"],
    [["add", "neu", "--nmae", "N"], 2, "--nmae"],
    [["list", "--database", "mysql://x"], 2, "postgres://"],
  ])("%j ends with %d and says what to do", async (argv, code, part) => {
    const outcome = await run(...argv);
    expect([outcome.code, outcome.text]).toEqual([code, expect.stringContaining(part)]);
  });

  it("refuses a username that is taken, however it is written", async () => {
    await run("add", "doppelt", "--name", "A");
    expect(await run("add", "DOPPELT", "--name", "B")).toMatchObject({
      code: 1,
      text: expect.stringContaining("anderen"),
    });
  });

  it("explains itself", async () => {
    for (const argv of [[], ["--help"], ["add", "--help"]]) {
      const { code, text } = await run(...argv);
      expect([code, text]).toEqual([0, expect.stringContaining("reset BENUTZERNAME")]);
    }
  });
});
