import { describe, expect, it } from "vitest";
import { Member, MemberList } from "#core/contract.ts";
import { disableAccount } from "#server/identity/accounts.ts";
import { aMember, aPerson, type Person } from "../people.ts";
import { aRunningApp } from "../running-app.ts";
import { someWork } from "../work.ts";

const running = aRunningApp();

const members = async (person: Person, proposal: string): Promise<MemberList["members"]> =>
  (await person.send("GET", `/api/proposals/${proposal}/members`)).shaped(MemberList).members;

const lastAudit = async () => (await running().store.db.audit(0, 100_000)).at(-1);

describe("members of a proposal", () => {
  it("are added by username, changed and removed, each with an audit line in the same transaction", async () => {
    const { lead, proposal } = await someWork(running());
    const colleague = await aPerson(running());
    const url = `/api/proposals/${proposal}/members`;
    const body = { username: colleague.account.username, role: "editor" };
    const added = await lead.send("POST", url, body);
    expect([added.status, added.shaped(Member)]).toEqual([
      201,
      {
        account: colleague.account.id,
        name: "Mira Vogt",
        unit: "Referat 23 · Sozialministerium",
        role: "editor",
      },
    ]);
    const actor = lead.account.id;
    const account = colleague.account.id;
    expect(await lastAudit()).toMatchObject({
      actor,
      action: "member.set",
      object: proposal,
      details: { account, role: "editor" },
    });

    const changed = await lead.send("PUT", `${url}/${account}`, { role: "reader" });
    expect(changed.shaped(MemberList).members.find((each) => each.account === account)?.role).toBe("reader");
    expect(await lastAudit()).toMatchObject({ action: "member.set", details: { role: "reader" } });

    expect((await lead.send("DELETE", `${url}/${account}`)).status).toBe(204);
    expect(await lastAudit()).toMatchObject({ actor, action: "member.removed", details: { account } });
    expect((await members(lead, proposal)).map((each) => each.account)).toEqual([actor]);
    expect((await colleague.send("GET", `/api/proposals/${proposal}`)).status).toBe(404);
  });

  it("lose their access at once", async () => {
    const { lead, proposal, assessment } = await someWork(running());
    const editor = await aMember(running(), proposal, "editor");
    expect((await editor.send("GET", `/api/assessments/${assessment}`)).status).toBe(200);
    await lead.send("DELETE", `/api/proposals/${proposal}/members/${editor.account.id}`);
    expect((await editor.send("GET", `/api/assessments/${assessment}`)).status).toBe(404);
  });

  it("cannot be added twice, unknown or disabled", async () => {
    const { lead, proposal } = await someWork(running());
    const disabled = await aPerson(running());
    await disableAccount({ store: running().store, clock: () => running().clock.now }, disabled.account);
    const add = async (username: string) =>
      (await lead.send("POST", `/api/proposals/${proposal}/members`, { username, role: "reader" })).problem();
    expect(await add(lead.account.username)).toMatchObject({ status: 409, code: "alreadyMember" });
    expect(await add("niemand")).toMatchObject({ status: 422, code: "unknownAccount" });
    expect(await add(disabled.account.username)).toMatchObject({ status: 422, code: "unknownAccount" });
  });

  it("always include a lead", async () => {
    const { lead, proposal } = await someWork(running());
    const url = `/api/proposals/${proposal}/members/${lead.account.id}`;
    expect((await lead.send("DELETE", url)).problem().code).toBe("lastLead");
    expect((await lead.send("PUT", url, { role: "editor" })).problem().code).toBe("lastLead");
    const second = await aMember(running(), proposal, "lead");
    expect((await lead.send("PUT", url, { role: "editor" })).status).toBe(200);
    expect((await members(second, proposal)).map(({ role }) => role).sort()).toEqual(["editor", "lead"]);
  });

  it("that are none cannot be changed or removed", async () => {
    const { lead, proposal } = await someWork(running());
    const stranger = await aPerson(running());
    const url = `/api/proposals/${proposal}/members/${stranger.account.id}`;
    expect((await lead.send("PUT", url, { role: "lead" })).status).toBe(404);
    expect((await lead.send("DELETE", url)).status).toBe(404);
    expect((await lead.send("DELETE", `/api/proposals/${proposal}/members/unsinn`)).status).toBe(404);
  });
});
