import { describe, expect, it } from "vitest";
import { AssessmentSummary } from "#core/contract.ts";
import { Assessment, History } from "#core/contract-assessment.ts";
import { aMember } from "./people.ts";
import { probecheck } from "./probecheck.ts";
import { aRunningApp } from "./running-app.ts";
import { folgecheck } from "./two-checks.ts";
import { answer, change, seen, someWork, type Work } from "./work.ts";

const running = aRunningApp({ definitions: [probecheck, folgecheck] });

const begin = async ({ lead, proposal }: Work): Promise<AssessmentSummary> => {
  const url = `/api/proposals/${proposal}/assessments`;
  return (await lead.send("POST", url, { checklist: "folgecheck" })).shaped(AssessmentSummary);
};

const answered = async (): Promise<Work> => {
  const work = await someWork(running());
  await answer(work.lead, work.assessment, "digital", change("yes", { reason: "Nach § 5.", note: "?" }));
  await answer(work.lead, work.assessment, "faelle", change("1200"));
  await answer(work.lead, work.assessment, "angaben", change(["r1", "r2"]));
  await answer(work.lead, work.assessment, "angabe/r1", change("Name"));
  return work;
};

const takeOver = ({ lead }: Work, assessment: string) =>
  lead.send("POST", `/api/assessments/${assessment}/prefill`);

/** What is stored, in few words: value, and whether it waits. */
const contents = ({ answers }: Assessment) =>
  Object.fromEntries(
    answers.map(({ question, row, value, prefilled }) => [
      row === null ? question : `${question}/${row}`,
      prefilled ? { waiting: value } : value,
    ]),
  );

describe("an assessment whose checklist takes answers over", () => {
  it("begins with those of the proposal's other assessment, waiting for confirmation", async () => {
    const work = await answered();
    const begun = await begin(work);
    expect([begun.answered, begun.next?.question]).toEqual([0, "weg-digital"]);
    const assessment = await seen(work.lead, begun.id);
    expect(contents(assessment)).toEqual({
      "weg-digital": { waiting: "yes" },
      menge: { waiting: "1200" },
      daten: { waiting: ["r1", "r2"] },
      "angabe/r1": "Name",
    });
    expect(assessment.answers.find(({ question }) => question === "weg-digital")).toMatchObject({
      reason: "Nach § 5.",
      by: { id: work.lead.account.id },
    });
    expect(JSON.stringify(assessment.answers)).not.toContain("note");
    expect([assessment.revision, assessment.offered]).toEqual([4, 0]);
    const history = await work.lead.send("GET", `/api/assessments/${begun.id}/history`);
    expect(history.shaped(History).entries).toHaveLength(4);
  });

  it("is complete once each of them is confirmed, and cannot be submitted before", async () => {
    const work = await answered();
    const { id } = await begin(work);
    const submit = async () => {
      const { revision } = await seen(work.lead, id);
      return (await work.lead.send("POST", `/api/assessments/${id}/submit`, { revision })).status;
    };
    expect(await submit()).toBe(422);
    await answer(work.lead, id, "weg-digital", change("yes", { revision: 1 }));
    await answer(work.lead, id, "menge", change("1200", { revision: 1 }));
    await answer(work.lead, id, "daten", change(["r1"], { revision: 1 }));
    expect(await submit()).toBe(200);
    const report = await work.lead.send("GET", `/api/assessments/${id}/report`);
    expect(report.text).toContain("Name");
  });

  it("has nothing of what waits in its draft report", async () => {
    const work = await answered();
    const { id } = await begin(work);
    const report = await work.lead.send("GET", `/api/assessments/${id}/report`);
    expect(report.status).toBe(200);
    expect(report.text).not.toMatch(/1\D?200|Nach § 5|"Name"/);
  });

  it("begins empty where there is nothing to take over, and takes nothing from other proposals", async () => {
    await answered();
    const work = await someWork(running());
    expect(contents(await seen(work.lead, (await begin(work)).id))).toEqual({});
  });
});

describe("answers given in the other assessment later", () => {
  it("are offered, and taken over on request where nobody has answered here", async () => {
    const work = await someWork(running());
    await answer(work.lead, work.assessment, "digital", change("yes"));
    const { id } = await begin(work);
    await answer(work.lead, id, "menge", change("7"));
    await answer(work.lead, work.assessment, "digital", change("no", { revision: 1 }));
    await answer(work.lead, work.assessment, "faelle", change("1200"));
    await answer(work.lead, work.assessment, "angaben", change(["r1"]));
    await answer(work.lead, work.assessment, "angabe/r1", change("Name"));
    expect((await seen(work.lead, id)).offered).toBe(3);
    const reader = await aMember(running(), work.proposal, "reader");
    expect((await seen(reader, id)).offered).toBe(0);
    const taken = (await takeOver(work, id)).shaped(Assessment);
    expect(contents(taken)).toEqual({
      "weg-digital": { waiting: "no" },
      menge: "7",
      daten: { waiting: ["r1"] },
      "angabe/r1": "Name",
    });
    expect(taken.offered).toBe(0);
    expect((await takeOver(work, id)).shaped(Assessment).revision).toBe(taken.revision);
  });

  it("change nothing that was confirmed, cleared or changed", async () => {
    const work = await answered();
    const { id } = await begin(work);
    await answer(work.lead, id, "weg-digital", change("yes", { revision: 1 }));
    await answer(work.lead, id, "menge", change(null, { revision: 1 }));
    await answer(work.lead, id, "daten", change(["r1"], { revision: 1 }));
    await answer(work.lead, work.assessment, "digital", change("no", { revision: 1 }));
    await answer(work.lead, work.assessment, "faelle", change("5", { revision: 1 }));
    await answer(work.lead, work.assessment, "angabe/r2", change("Ort"));
    const before = await seen(work.lead, id);
    expect(before.offered).toBe(0);
    expect((await takeOver(work, id)).shaped(Assessment).answers).toEqual(before.answers);
  });

  it("come too late for an assessment that is submitted", async () => {
    const work = await answered();
    await answer(work.lead, work.assessment, "papier", change("no"));
    const { revision } = await seen(work.lead, work.assessment);
    await work.lead.send("POST", `/api/assessments/${work.assessment}/submit`, { revision });
    expect((await takeOver(work, work.assessment)).problem().code).toBe("notOpen");
  });

  it("are taken from the assessment that was submitted, not from the next one that has just begun", async () => {
    const work = await answered();
    await answer(work.lead, work.assessment, "papier", change("no"));
    const { revision } = await seen(work.lead, work.assessment);
    await work.lead.send("POST", `/api/assessments/${work.assessment}/submit`, { revision });
    const again = { checklist: "probecheck" };
    expect((await work.lead.send("POST", `/api/proposals/${work.proposal}/assessments`, again)).status).toBe(
      201,
    );
    expect(contents(await seen(work.lead, (await begin(work)).id))).toMatchObject({
      menge: { waiting: "1200" },
    });
  });
});
