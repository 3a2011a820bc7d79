import { describe, expect, it } from "vitest";
import { ReportSchema } from "#core/report-schema.ts";
import { sha256 } from "#server/sha256.ts";
import { aMember, type Person } from "../people.ts";
import { aRunningApp } from "../running-app.ts";
import { answer, change, seen, someWork, type Work } from "../work.ts";

const running = aRunningApp();

const answered = async (): Promise<Work> => {
  const work = await someWork(running());
  await answer(work.lead, work.assessment, "digital", change("yes"));
  await answer(work.lead, work.assessment, "papier", change("no"));
  return work;
};

const submit = async ({ lead, assessment }: Work): Promise<void> => {
  const { revision } = await seen(lead, assessment);
  await lead.send("POST", `/api/assessments/${assessment}/submit`, { revision });
};

const report = ({ lead, assessment }: Work, format: "json" | "docx") =>
  lead.send("GET", `/api/assessments/${assessment}/report.${format}`);

/** What the audit log says about an assessment since it began: who did what. */
const audited = async (assessment: string) =>
  (await running().store.db.audit(0, 100_000)).filter(({ object }) => object === assessment);

describe("the report to look at", () => {
  const view = (person: Person, { assessment }: Work) =>
    person.send("GET", `/api/assessments/${assessment}/report`);

  it("is the stored text to the byte, and no file", async () => {
    const work = await answered();
    await submit(work);
    running().clock.now += 60_000;
    const reply = await view(work.lead, work);
    expect(reply.text).toBe((await report(work, "json")).text);
    expect(reply.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(reply.headers["content-disposition"]).toBeUndefined();
  });

  it("leaves no trace where the team looks, and a reading where someone from outside does", async () => {
    const work = await answered();
    const editor = await aMember(running(), work.proposal, "editor");
    const reader = await aMember(running(), work.proposal, "reader");
    for (const person of [work.lead, editor, reader]) expect((await view(person, work)).status).toBe(200);
    expect((await audited(work.assessment)).map(({ actor, action }) => [actor, action])).toEqual([
      [reader.account.id, "report.read"],
    ]);
  });
});

describe("the report to take away", () => {
  it("comes in an order that its checklist offers, and in no other", async () => {
    const work = await answered();
    const reply = await work.lead.send(
      "GET",
      `/api/assessments/${work.assessment}/report.docx?outline=fremd`,
    );
    expect(reply.status).toBe(404);
  });

  it("is computed from the answers while the assessment is a draft", async () => {
    const work = await someWork(running());
    const before = (await report(work, "json")).shaped(ReportSchema);
    expect(before).toMatchObject({ draft: true, progress: { required: 2, answered: 0 } });
    expect(before.openPoints).toHaveLength(2);
    await answer(work.lead, work.assessment, "digital", change("yes"));
    expect((await report(work, "json")).shaped(ReportSchema).openPoints).toHaveLength(1);
  });

  it("is the stored text to the byte once it is submitted", async () => {
    const work = await answered();
    await submit(work);
    running().clock.now += 60_000;
    const reply = await report(work, "json");
    const stored = (await seen(work.lead, work.assessment)).report;
    expect(sha256(reply.text)).toBe(stored?.hash);
    expect(reply.shaped(ReportSchema).draft).toBe(false);
  });

  it("is a draft again after it was withdrawn", async () => {
    const work = await answered();
    await submit(work);
    const { revision } = await seen(work.lead, work.assessment);
    await work.lead.send("POST", `/api/assessments/${work.assessment}/withdraw`, { revision });
    expect((await report(work, "json")).shaped(ReportSchema).draft).toBe(true);
  });

  it("comes as a Word file with a name that says what it is", async () => {
    const work = await answered();
    const draft = await report(work, "docx");
    expect(draft.text).toBe(`full docx of ${work.assessment}`);
    expect(draft.headers["content-type"]).toBe(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    );
    expect(draft.headers["content-disposition"]).toBe(
      'attachment; filename="Pruefbericht Probegesetz 2026-11-23 Entwurf.docx"; ' +
        "filename*=UTF-8''Pr%C3%BCfbericht%20Probegesetz%202026-11-23%20Entwurf.docx",
    );
    await submit(work);
    const final = await report(work, "docx");
    expect(final.headers["content-disposition"]).toContain('"Pruefbericht Probegesetz 2026-11-23.docx"');
  });

  it("comes as a short Word file where that is asked for, and says so in its name", async () => {
    const { lead, assessment } = await answered();
    const short = await lead.send("GET", `/api/assessments/${assessment}/report.docx?extent=short`);
    expect(short.text).toBe(`short docx of ${assessment}`);
    expect(short.headers["content-disposition"]).toContain(
      '"Pruefbericht Probegesetz 2026-11-23 Entwurf Kurzfassung.docx"',
    );
    expect((await lead.send("GET", `/api/assessments/${assessment}/report.docx?extent=half`)).status).toBe(
      400,
    );
  });

  it("is audited each time it leaves, whoever takes it", async () => {
    const work = await answered();
    const reader = await aMember(running(), work.proposal, "reader");
    await report(work, "json");
    await reader.send("GET", `/api/assessments/${work.assessment}/report.docx`);
    const entries = await audited(work.assessment);
    expect(entries.map(({ actor, action, details }) => [actor, action, details])).toEqual([
      [work.lead.account.id, "report.exported", { format: "json", revision: 2 }],
      [reader.account.id, "report.exported", { format: "docx", revision: 2 }],
    ]);
  });

  it("has a published schema", async () => {
    const { lead } = await someWork(running());
    const reply = await lead.send("GET", "/api/report.schema.json");
    expect(JSON.parse(reply.text)).toMatchObject({
      type: "object",
      properties: { format: {}, openPoints: {} },
    });
  });
});
