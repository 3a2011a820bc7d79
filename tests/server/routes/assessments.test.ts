import { beforeEach, describe, expect, it } from "vitest";
import { AssessmentSummary, Proposal } from "#core/contract.ts";
import { Assessment, type StatusChange } from "#core/contract-assessment.ts";
import type { Report } from "#core/report.ts";
import { sha256 } from "#server/sha256.ts";
import type { Reading, Store } from "#server/store/store.ts";
import { submitAssessment } from "#server/submission.ts";
import { aMember, type Person, type Reply } from "../people.ts";
import { probecheck } from "../probecheck.ts";
import { aRunningApp, morning } from "../running-app.ts";
import { answer, change, seen, someWork, type Work } from "../work.ts";

const older = { ...probecheck, version: "0.9.0", title: { de: "Probecheck alt" } };
const running = aRunningApp({ definitions: [older, probecheck] });
const hour = 60 * 60 * 1000;

beforeEach(() => {
  running().clock.now = morning;
});

const begin = (person: Person, proposal: string, body: object): Promise<Reply> =>
  person.send("POST", `/api/proposals/${proposal}/assessments`, body);

const turn = async (
  { lead, assessment }: Work,
  verb: "submit" | "withdraw",
  body?: StatusChange,
): Promise<Reply> => {
  const { revision } = body ?? (await seen(lead, assessment));
  return lead.send("POST", `/api/assessments/${assessment}/${verb}`, { revision });
};

const answered = async (): Promise<Work> => {
  const work = await someWork(running());
  await answer(work.lead, work.assessment, "digital", change("yes"));
  await answer(work.lead, work.assessment, "papier", change("no"));
  return work;
};

const audit = async (object: string) =>
  (await running().store.db.audit(0, 100_000)).filter((entry) => entry.object === object);

describe("an assessment that begins", () => {
  it("is pinned to the newest version unless another is named", async () => {
    const { lead, assessment } = await someWork(running());
    expect((await seen(lead, assessment)).checklist).toMatchObject({ id: "probecheck", version: "1.0.0" });
    const created = await lead.send("POST", "/api/proposals", { title: "T", instrument: "gesetz" });
    const named = { checklist: "probecheck", version: "0.9.0" };
    const begun = await begin(lead, created.shaped(Proposal).id, named);
    expect([begun.status, begun.shaped(AssessmentSummary).checklist.title]).toEqual([201, "Probecheck alt"]);
  });

  it("is not begun again while one with the same checklist is open", async () => {
    const work = await answered();
    const again = () => begin(work.lead, work.proposal, { checklist: "probecheck", version: "0.9.0" });
    expect((await again()).problem()).toMatchObject({ status: 409, code: "assessmentRunning" });
    await turn(work, "submit");
    expect((await again()).status).toBe(201);
  });

  it("needs a checklist that there is", async () => {
    const { lead, proposal } = await someWork(running());
    for (const body of [{ checklist: "erfunden" }, { checklist: "probecheck", version: "7.0.0" }]) {
      expect((await begin(lead, proposal, body)).problem()).toMatchObject({
        status: 422,
        code: "unknownChecklist",
      });
    }
  });

  it("tells what the person may do in it", async () => {
    const { lead, proposal, assessment } = await someWork(running());
    const may = async (person: Person) => (await seen(person, assessment)).may;
    expect(await may(lead)).toEqual({ answer: true, submit: true, withdraw: false });
    const editor = await aMember(running(), proposal, "editor");
    expect(await may(editor)).toEqual({ answer: true, submit: false, withdraw: false });
    const reader = await aMember(running(), proposal, "reader");
    expect(await may(reader)).toEqual({ answer: false, submit: false, withdraw: false });
  });

  it("judges days by the calendar in Berlin", async () => {
    const { proposal, assessment } = await someWork(running());
    running().clock.now = Date.parse("2026-11-23T23:30:00.000Z");
    const person = await aMember(running(), proposal, "lead");
    expect((await seen(person, assessment)).today).toBe("2026-11-24");
  });
});

describe("submitting", () => {
  it("stores the report as one text with its hash, closes the answers and is audited", async () => {
    const work = await answered();
    const reply = await turn(work, "submit");
    const submitted = reply.shaped(Assessment);
    expect(submitted).toMatchObject({
      status: "submitted",
      revision: 3,
      submittedAt: "2026-11-23T08:00:00.000Z",
      submittedBy: "Mira Vogt, Referat 23 · Sozialministerium",
      may: { answer: false, submit: false, withdraw: true },
    });
    const [stored] = await running().store.db.reportsOf(work.assessment);
    expect(stored?.hash).toBe(sha256(stored?.document ?? ""));
    expect(submitted.report).toEqual({ id: stored?.id, hash: stored?.hash, at: submitted.submittedAt });
    const report = JSON.parse(stored?.document ?? "") as Report;
    expect(report).toMatchObject({
      draft: false,
      today: "2026-11-23",
      openPoints: [],
      assessment: {
        id: work.assessment,
        status: "submitted",
        revision: 3,
        submittedBy: submitted.submittedBy,
      },
      checklist: { id: "probecheck", version: "1.0.0" },
    });
    expect((await audit(work.assessment)).map(({ action, details }) => [action, details])).toEqual([
      ["assessment.submitted", { revision: 3, report: stored?.hash }],
    ]);
  });

  it("needs every required answer, and names what is missing", async () => {
    const work = await someWork(running());
    await answer(work.lead, work.assessment, "digital", change("yes"));
    const reply = await turn(work, "submit");
    expect(reply.problem()).toMatchObject({
      status: 422,
      code: "notComplete",
      problems: [{ code: "missing", path: ["papier"] }],
    });
    expect((await seen(work.lead, work.assessment)).status).toBe("draft");
    expect(await running().store.db.reportsOf(work.assessment)).toEqual([]);
  });

  it("needs an explanation for each contradiction, which is then in the report", async () => {
    const work = await someWork(running());
    await answer(work.lead, work.assessment, "digital", change("yes"));
    await answer(work.lead, work.assessment, "papier", change("yes"));
    const refused = await turn(work, "submit");
    expect(refused.problem().problems).toMatchObject([
      { code: "explanationMissing", path: ["digitalUndPapier"] },
    ]);
    await answer(work.lead, work.assessment, "digitalUndPapier", change("Übergangsfrist bis 2028."));
    expect((await turn(work, "submit")).status).toBe(200);
    const [stored] = await running().store.db.reportsOf(work.assessment);
    expect((JSON.parse(stored?.document ?? "") as Report).contradictions).toMatchObject([
      { id: "digitalUndPapier", explanation: "Übergangsfrist bis 2028." },
    ]);
  });

  it("based on an old revision changes nothing", async () => {
    const work = await answered();
    const reply = await turn(work, "submit", { revision: 1 });
    expect(reply.problem()).toMatchObject({
      status: 409,
      code: "staleRevision",
      current: { revision: 2, status: "draft" },
    });
    expect((await seen(work.lead, work.assessment)).status).toBe("draft");
  });

  it("is refused where the proposal's facts change meanwhile, and tells that it is still a draft", async () => {
    const work = await answered();
    const { services, store } = running();
    const proposal: Reading["proposal"] = async (id) => {
      const found = await store.db.proposal(id);
      if (found)
        await store.tx((writing) => writing.changeProposal(id, found.revision, found, found.changedAt));
      return found;
    };
    const overtaken: Store = { ...store, db: { ...store.db, proposal } };
    const stored = await store.db.assessment(work.assessment);
    const attempt = submitAssessment({ ...services, store: overtaken }, stored!, 2, work.lead.account);
    await expect(attempt).rejects.toMatchObject({
      kind: "staleRevision",
      extras: { current: { revision: 2, status: "draft" } },
    });
    expect((await seen(work.lead, work.assessment)).status).toBe("draft");
  });

  it("twice at the same time happens once", async () => {
    const work = await answered();
    const replies = await Promise.all([turn(work, "submit"), turn(work, "submit"), turn(work, "submit")]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await running().store.db.reportsOf(work.assessment)).toHaveLength(1);
  });

  it("keeps the day it is judged by, whatever day it is later", async () => {
    const work = await answered();
    await turn(work, "submit");
    running().clock.now += 100 * 24 * hour;
    const later = await aMember(running(), work.proposal, "lead");
    expect((await seen(later, work.assessment)).today).toBe("2026-11-23");
  });
});

describe("withdrawing", () => {
  it("opens the answers again, keeps the stored report and is audited", async () => {
    const work = await answered();
    await turn(work, "submit");
    const back = (await turn(work, "withdraw")).shaped(Assessment);
    expect(back).toMatchObject({ status: "draft", revision: 4, submittedAt: null, submittedBy: null });
    expect(back.report).not.toBeNull();
    expect((await answer(work.lead, work.assessment, "papier", change("yes", { revision: 1 }))).status).toBe(
      200,
    );
    expect((await audit(work.assessment)).map(({ action }) => action)).toEqual([
      "assessment.submitted",
      "assessment.withdrawn",
    ]);
  });

  it("is for submitted assessments, based on their revision", async () => {
    const work = await answered();
    expect((await turn(work, "withdraw")).problem().code).toBe("notSubmitted");
    await turn(work, "submit");
    expect((await turn(work, "withdraw", { revision: 1 })).problem().code).toBe("staleRevision");
    expect((await turn(work, "submit")).problem().code).toBe("notOpen");
  });
});

describe("reading by someone outside the team", () => {
  it("is audited each time; reading by the team is not", async () => {
    const { lead, proposal, assessment } = await someWork(running());
    const reader = await aMember(running(), proposal, "reader");
    for (const person of [lead, await aMember(running(), proposal, "editor"), reader]) {
      await person.send("GET", `/api/proposals/${proposal}`);
      await person.send("GET", `/api/assessments/${assessment}`);
      await person.send("GET", `/api/assessments/${assessment}/history`);
    }
    const entries = (await running().store.db.audit(0, 100_000)).filter(({ action }) =>
      action.endsWith(".read"),
    );
    const mine = entries.filter(({ actor }) => actor === reader.account.id);
    expect(mine.map(({ action, object }) => [action, object])).toEqual([
      ["proposal.read", proposal],
      ["assessment.read", assessment],
      ["assessment.read", assessment],
    ]);
    expect(entries.some(({ actor }) => actor === lead.account.id)).toBe(false);
  });
});
