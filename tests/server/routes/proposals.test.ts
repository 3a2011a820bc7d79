import { describe, expect, it } from "vitest";
import { Proposal, ProposalList, type ProposalUpdate } from "#core/contract.ts";
import { aMember, aPerson, type Person } from "../people.ts";
import { aRunningApp } from "../running-app.ts";
import { answer, change, someWork } from "../work.ts";

const running = aRunningApp();

const create = async (person: Person, body: object): Promise<Proposal> =>
  (await person.send("POST", "/api/proposals", { instrument: "gesetz", ...body })).shaped(Proposal);

const list = async (person: Person, query = ""): Promise<ProposalList> =>
  (await person.send("GET", `/api/proposals${query}`)).shaped(ProposalList);

const facts = ({
  id: _i,
  role: _r,
  assessments: _a,
  proposed: _p,
  createdAt: _c,
  changedAt: _d,
  ...rest
}: Proposal): ProposalUpdate => rest;

describe("a new proposal", () => {
  it("needs a working title only, and makes its author the lead", async () => {
    const person = await aPerson(running());
    const reply = await person.send("POST", "/api/proposals", {
      title: "Wassergesetz",
      instrument: "satzung",
    });
    expect(reply.status).toBe(201);
    const proposal = reply.shaped(Proposal);
    expect(reply.headers["location"]).toBe(`/api/proposals/${proposal.id}`);
    expect(proposal).toMatchObject({
      title: "Wassergesetz",
      instrument: "satzung",
      stage: "referentenentwurf",
      deadline: null,
      summary: "",
      revision: 1,
      role: "lead",
      assessments: [],
    });
    expect((await person.send("GET", `/api/proposals/${proposal.id}`)).shaped(Proposal)).toEqual(proposal);
  });

  it.each([
    [{ title: "" }, 400, "invalidRequest"],
    [{ title: "x".repeat(501) }, 400, "invalidRequest"],
    [{ title: "T", instrument: "erlass" }, 400, "invalidRequest"],
    [{ title: "T", farbe: "rot" }, 400, "invalidRequest"],
    [{ title: null }, 400, "invalidRequest"],
    [{ title: 5 }, 400, "invalidRequest"],
    [{ title: " \n" }, 422, "titleMissing"],
    [{ title: "T", deadline: "2026-02-30" }, 422, "badDay"],
    [{ title: "T", deadline: "30.12.2026" }, 400, "invalidRequest"],
    [{ title: "T", summary: "a\u0007b" }, 400, "forbiddenCharacter"],
  ])("%j is refused, never improved", async (body, status, code) => {
    const person = await aPerson(running());
    const reply = await person.send("POST", "/api/proposals", { instrument: "gesetz", ...body });
    expect(reply.problem()).toMatchObject({ status, code });
    expect((await list(person)).total).toBe(0);
  });

  it("says in German what is wrong with a request", async () => {
    const person = await aPerson(running());
    const refusal = async (body: object) =>
      (await person.send("POST", "/api/proposals", body)).problem().detail;
    expect(await refusal({ instrument: "gesetz" })).toBe("Im Inhalt fehlt die Angabe „title“.");
    expect(await refusal({ title: "T", instrument: "gesetz", farbe: "rot" })).toBe(
      "Im Inhalt ist die Angabe „farbe“ nicht vorgesehen.",
    );
    expect(await refusal({ title: "", instrument: "gesetz" })).toContain("mindestens 1 Zeichen");
    expect(await refusal([])).toBe("Im Inhalt steht nicht das erwartete Objekt.");
  });
});

describe("the list of proposals", () => {
  it("holds one's own, the soonest deadline first, with counts per stage", async () => {
    const person = await aPerson(running());
    await create(person, { title: "Ohne Frist" });
    await create(person, { title: "Später", deadline: "2027-03-01", stage: "landtag" });
    await create(person, { title: "Bald", deadline: "2026-12-01" });
    await create(await aPerson(running()), { title: "Fremd" });
    const { proposals, total, stages } = await list(person);
    expect(proposals.map(({ title }) => title)).toEqual(["Bald", "Später", "Ohne Frist"]);
    expect(total).toBe(3);
    expect(stages).toEqual({ referentenentwurf: 2, landtag: 1 });
  });

  it("is narrowed by words and by stage; the counts stay those of the words", async () => {
    const person = await aPerson(running());
    await create(person, { title: "Wasserrecht", stage: "landtag" });
    await create(person, { title: "Wasserabgabe" });
    await create(person, { title: "Waldgesetz" });
    const found = await list(person, "?search=WASSER&stage=landtag");
    expect(found.proposals.map(({ title }) => title)).toEqual(["Wasserrecht"]);
    expect(found.total).toBe(2);
    expect(found.stages).toEqual({ landtag: 1, referentenentwurf: 1 });
    expect((await list(person, "?search=%25")).proposals).toEqual([]);
    expect((await person.send("GET", "/api/proposals?stage=irgendwo")).status).toBe(400);
    expect((await person.send("GET", "/api/proposals?suche=x")).status).toBe(400);
  });

  it("shows progress, level and the next open question as the answers are now", async () => {
    const { lead, assessment } = await someWork(running());
    const summary = async () => (await list(lead)).proposals[0]?.assessments[0];
    expect(await summary()).toMatchObject({
      checklist: { id: "probecheck", version: "1.0.0", title: "Probecheck" },
      status: "draft",
      required: 2,
      answered: 0,
      level: { rank: 1, of: 2, title: "nicht reif", provisional: true },
      next: { section: "antrag", question: "digital", number: "1.1" },
    });
    await answer(lead, assessment, "digital", change("yes"));
    expect(await summary()).toMatchObject({ answered: 1, next: { question: "papier" } });
    await answer(lead, assessment, "papier", change("no"));
    expect(await summary()).toMatchObject({
      answered: 2,
      level: { rank: 2, of: 2, title: "reif", provisional: false },
      next: null,
    });
  });
});

describe("the list of someone from outside the team", () => {
  it("finds the proposal and says nothing of its contents, so it needs no line in the audit log", async () => {
    const { lead, proposal, assessment } = await someWork(running());
    const found = (await lead.send("GET", `/api/proposals/${proposal}`)).shaped(Proposal);
    const body = {
      ...facts(found),
      shortTitle: "ProbeG",
      summary: "Der Kern des Entwurfs.",
      reference: "23-1",
    };
    await lead.send("PUT", `/api/proposals/${proposal}`, body);
    await answer(lead, assessment, "digital", change("yes"));
    const reader = await aMember(running(), proposal, "reader");
    const lines = async () =>
      (await running().store.db.audit(0, 100_000)).filter(({ actor }) => actor === reader.account.id);
    const [listed] = (await list(reader)).proposals;
    expect(listed).toMatchObject({
      title: "Probegesetz",
      shortTitle: "ProbeG",
      reference: "23-1",
      summary: "",
    });
    expect(listed?.assessments).toMatchObject([{ required: 2, answered: 1, level: null, next: null }]);
    expect(await lines()).toEqual([]);
    const opened = (await reader.send("GET", `/api/proposals/${proposal}`)).shaped(Proposal);
    expect(opened.summary).toBe("Der Kern des Entwurfs.");
    expect(opened.assessments[0]?.level?.title).toBe("reif");
    expect((await lines()).map(({ action, object }) => [action, object])).toEqual([
      ["proposal.read", proposal],
    ]);
    expect((await list(lead)).proposals[0]).toMatchObject({ summary: "Der Kern des Entwurfs." });
  });
});

describe("facts that are changed", () => {
  it("count a revision up and are seen by all members", async () => {
    const person = await aPerson(running());
    const proposal = await create(person, { title: "Alt" });
    const body = { ...facts(proposal), title: "Neu", deadline: "2027-01-31", stage: "anhoerung" };
    const changed = (await person.send("PUT", `/api/proposals/${proposal.id}`, body)).shaped(Proposal);
    expect(changed).toMatchObject({ title: "Neu", deadline: "2027-01-31", stage: "anhoerung", revision: 2 });
    const reader = await aMember(running(), proposal.id, "reader");
    const seen = (await reader.send("GET", `/api/proposals/${proposal.id}`)).shaped(Proposal);
    expect(seen).toEqual({ ...changed, role: "reader", proposed: [] });
  });

  it("based on an old revision are answered with what is stored now", async () => {
    const person = await aPerson(running());
    const proposal = await create(person, { title: "Alt" });
    const url = `/api/proposals/${proposal.id}`;
    await person.send("PUT", url, { ...facts(proposal), title: "Erste" });
    const late = await person.send("PUT", url, { ...facts(proposal), title: "Zweite" });
    expect(late.problem()).toMatchObject({
      status: 409,
      code: "staleRevision",
      current: { title: "Erste", revision: 2 },
    });
  });
});
