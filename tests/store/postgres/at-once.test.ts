/** Where SQLite's one writer keeps order by itself and PostgreSQL lets works run side by side. */
import { describe, expect, it } from "vitest";
import { MemberList, Proposal } from "#core/contract.ts";
import { attemptKeys } from "#server/identity/attempts.ts";
import { aMember, aPerson, sender } from "../../server/people.ts";
import { aRunningApp } from "../../server/running-app.ts";
import { someWork } from "../../server/work.ts";
import { aTemporaryDatabase } from "./temporary-database.ts";

const database = aTemporaryDatabase();
const running = aRunningApp({ database: database.url });

describe("at the same moment", () => {
  it("of leads who take the role from each other one keeps it", async () => {
    for (let time = 0; time < 5; time += 1) {
      const { lead, proposal } = await someWork(running());
      const other = await aMember(running(), proposal, "lead");
      const url = `/api/proposals/${proposal}/members`;
      const replies = await Promise.all([
        lead.send("PUT", `${url}/${other.account.id}`, { role: "editor" }),
        other.send("DELETE", `${url}/${lead.account.id}`),
        other.send("PUT", `${url}/${other.account.id}`, { role: "reader" }),
      ]);
      expect(replies.filter(({ status }) => status < 300).length).toBeLessThan(3);
      const left = await running().store.db.members(proposal);
      expect(left.filter(({ role }) => role === "lead")).not.toEqual([]);
    }
  });

  it("one person is added once", async () => {
    const { lead, proposal } = await someWork(running());
    const { username } = (await aPerson(running())).account;
    const url = `/api/proposals/${proposal}/members`;
    const replies = await Promise.all(
      ["reader", "editor", "lead"].map((role) => lead.send("POST", url, { username, role })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await lead.send("GET", url)).shaped(MemberList).members).toHaveLength(2);
  });

  it("one checklist is begun once", async () => {
    const lead = await aPerson(running());
    const created = await lead.send("POST", "/api/proposals", { title: "Gesetz", instrument: "gesetz" });
    const { id } = created.shaped(Proposal);
    const begin = () => lead.send("POST", `/api/proposals/${id}/assessments`, { checklist: "probecheck" });
    const replies = await Promise.all([begin(), begin(), begin()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it("no more than five passwords are tried before the first delay", async () => {
    const fail = () => sender(running())("POST", "/api/session", { username: "niemand", password: "falsch" });
    const replies = await Promise.all(Array.from({ length: 10 }, fail));
    expect(replies.map(({ status }) => status).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 401),
      ...Array.from({ length: 5 }, () => 429),
    ]);
    const keys = attemptKeys("niemand", "127.0.0.1");
    const counts = await running().store.db.signInFailures(Object.values(keys));
    expect(counts.map(({ failures }) => failures)).toEqual([5, 5]);
  });
});
