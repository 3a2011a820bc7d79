import { describe, expect, it } from "vitest";
import { AssessmentSummary, ChecklistList, Proposal, ProposalList } from "#core/contract.ts";
import { aMember, aPerson, type Person } from "../people.ts";
import { probecheck } from "../probecheck.ts";
import { aRunningApp } from "../running-app.ts";
import { folgecheck, vorcheck } from "../two-checks.ts";
import { answer, change } from "../work.ts";

const running = aRunningApp({ definitions: [probecheck, folgecheck, vorcheck] });

const create = async (person: Person, instrument: string): Promise<Proposal> =>
  (await person.send("POST", "/api/proposals", { title: "Probe", instrument })).shaped(Proposal);

const proposed = async (person: Person, id: string): Promise<Proposal["proposed"]> =>
  (await person.send("GET", `/api/proposals/${id}`)).shaped(Proposal).proposed;

const begin = async (person: Person, proposal: string, checklist: string): Promise<string> => {
  const url = `/api/proposals/${proposal}/assessments`;
  return (await person.send("POST", url, { checklist })).shaped(AssessmentSummary).id;
};

const named = (all: Proposal["proposed"]) => all.map(({ checklist }) => checklist.id);

describe("the checklist that a proposal's page proposes", () => {
  it("is first the one that leads to others, then the one that its result calls for", async () => {
    const lead = await aPerson(running());
    const proposal = await create(lead, "gesetz");
    expect(proposal.proposed).toEqual([
      { checklist: { id: "vorcheck", version: "1.0.0", title: "Vorcheck" }, because: null },
    ]);
    const first = await begin(lead, proposal.id, "vorcheck");
    expect(await proposed(lead, proposal.id)).toEqual([]);
    await answer(lead, first, "neu", change("yes"));
    expect(await proposed(lead, proposal.id)).toEqual([
      {
        checklist: { id: "probecheck", version: "1.0.0", title: "Probecheck" },
        because: { assessment: first, checklist: "Vorcheck", level: "Weiter" },
      },
    ]);
    const list = (await lead.send("GET", "/api/proposals")).shaped(ProposalList);
    expect(named(list.proposals[0]?.proposed ?? [])).toEqual(["probecheck"]);
    await begin(lead, proposal.id, "probecheck");
    expect(await proposed(lead, proposal.id)).toEqual([]);
  });

  it("is none where the result calls for none", async () => {
    const lead = await aPerson(running());
    const { id } = await create(lead, "gesetz");
    await answer(lead, await begin(lead, id, "vorcheck"), "neu", change("no"));
    expect(await proposed(lead, id)).toEqual([]);
  });

  it("is made for the instrument", async () => {
    const lead = await aPerson(running());
    const { id, proposed: first } = await create(lead, "rechtsverordnung");
    expect(named(first)).toEqual(["vorcheck"]);
    await answer(lead, await begin(lead, id, "vorcheck"), "neu", change("yes"));
    expect(await proposed(lead, id)).toEqual([]);
    expect((await create(lead, "satzung")).proposed).toEqual([]);
  });

  it("is proposed to those who may begin it only", async () => {
    const lead = await aPerson(running());
    const { id } = await create(lead, "gesetz");
    expect(named(await proposed(await aMember(running(), id, "editor"), id))).toEqual(["vorcheck"]);
    expect(await proposed(await aMember(running(), id, "reader"), id)).toEqual([]);
  });
});

it("the list of checklists says from which others each takes answers over", async () => {
  const { checklists } = (await (await aPerson(running())).send("GET", "/api/checklists")).shaped(
    ChecklistList,
  );
  expect(checklists.map(({ id, prefilledFrom }) => [id, prefilledFrom])).toEqual([
    ["folgecheck", ["probecheck"]],
    ["probecheck", []],
    ["vorcheck", []],
  ]);
});
