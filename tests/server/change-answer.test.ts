import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Proposal } from "#core/contract.ts";
import { AnswerSaved, Assessment, History } from "#core/contract-assessment.ts";
import { aMember, aPerson, sender } from "./people.ts";
import { aRunningApp } from "./running-app.ts";
import { answer, change, seen, someWork } from "./work.ts";

const running = aRunningApp();

describe("an answer that is changed", () => {
  it("is kept to the byte with reason, citations and note, and comes back so", async () => {
    const { lead, assessment } = await someWork(running());
    const reason = "= wird gestrichen <b>fett</b> § 5 Abs. 2 \u00a0 a\u0308 😀\n\tEnde ";
    const body = change("yes", { reason, citations: [{ text: "§ 9 Abs. 1", law: "UhVorschG" }], note: "?" });
    const saved = await answer(lead, assessment, "digital", body);
    expect(saved.status).toBe(200);
    expect(saved.shaped(AnswerSaved)).toMatchObject({
      revision: 1,
      cell: {
        question: "digital",
        row: null,
        value: "yes",
        reason,
        revision: 1,
        by: { id: lead.account.id },
      },
    });
    const { answers, revision } = await seen(lead, assessment);
    expect(revision).toBe(1);
    expect(answers).toEqual([saved.shaped(AnswerSaved).cell]);
    expect(answers[0]).toMatchObject({ citations: [{ text: "§ 9 Abs. 1", law: "UhVorschG" }], note: "?" });
  });

  it("is cleared by null, and the row stays with its history", async () => {
    const { lead, assessment } = await someWork(running());
    await answer(lead, assessment, "ablauf", change("Erst dies."));
    const cleared = await answer(lead, assessment, "ablauf", change(null, { revision: 1 }));
    expect(cleared.shaped(AnswerSaved).cell).toMatchObject({ value: null, revision: 2 });
    const history = await lead.send("GET", `/api/assessments/${assessment}/history?question=ablauf`);
    expect(history.shaped(History).entries.map(({ value }) => value)).toEqual([null, "Erst dies."]);
  });

  it("that was taken over from elsewhere waits for confirmation, also when it is read again", async () => {
    const { lead, proposal, assessment } = await someWork(running());
    const taken = await answer(lead, assessment, "digital", change("yes", { prefilled: true }));
    expect(taken.shaped(AnswerSaved).cell).toMatchObject({ value: "yes", prefilled: true, revision: 1 });
    const read = await seen(lead, assessment);
    expect(read.answers).toEqual([taken.shaped(AnswerSaved).cell]);
    const answered = async () =>
      (await lead.send("GET", `/api/proposals/${proposal}`)).shaped(Proposal).assessments[0]?.answered;
    expect(await answered()).toBe(0);
    const same = await answer(lead, assessment, "digital", change("yes", { prefilled: true }));
    expect([same.status, same.shaped(AnswerSaved).revision]).toEqual([200, 1]);
    expect((await answer(lead, assessment, "digital", change("yes"))).status).toBe(409);
    const confirmed = await answer(lead, assessment, "digital", change("yes", { revision: 1 }));
    expect(confirmed.shaped(AnswerSaved).cell).not.toHaveProperty("prefilled");
    expect(await answered()).toBe(1);
    const history = await lead.send("GET", `/api/assessments/${assessment}/history?question=digital`);
    expect(history.shaped(History).entries.map(({ prefilled }) => prefilled)).toEqual([undefined, true]);
  });

  it("does not conflict with other questions, nor with other rows of a group", async () => {
    const running1 = running();
    const { lead, proposal, assessment } = await someWork(running1);
    const editor = await aMember(running1, proposal, "editor");
    await answer(lead, assessment, "angaben", change(["r1", "r2"]));
    const replies = await Promise.all([
      answer(lead, assessment, "digital", change("yes")),
      answer(editor, assessment, "papier", change("no")),
      answer(lead, assessment, "angabe/r1", change("Name")),
      answer(editor, assessment, "angabe/r2", change("Anschrift")),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await seen(lead, assessment)).revision).toBe(5);
  });

  it("is refused with the core's problems where it does not fit the checklist", async () => {
    const { lead, assessment } = await someWork(running());
    for (const [question, value] of [
      ["digital", "vielleicht"],
      ["erfunden", "x"],
      ["faelle", "zwölf"],
      ["beginn", "2026-02-30"],
      ["angabe/r9", "x"],
    ] as const) {
      const reply = await answer(lead, assessment, question, change(value));
      expect([question, reply.status]).toEqual([question, 422]);
      const { code, problems } = reply.problem();
      expect(code).toBe("answerRefused");
      expect(problems?.[0]?.path[0]).toBe(question.split("/")[0]);
    }
    expect((await seen(lead, assessment)).answers).toEqual([]);
  });
});

describe("a change based on an old revision", () => {
  it("is answered with 409 and what is stored now, and changes nothing", async () => {
    const { lead, proposal, assessment } = await someWork(running());
    const editor = await aMember(running(), proposal, "editor");
    await answer(lead, assessment, "ablauf", change("Fassung A"));
    const late = await answer(editor, assessment, "ablauf", change("Fassung B"));
    expect(late.status).toBe(409);
    expect(late.headers["content-type"]).toContain("application/problem+json");
    expect(late.problem().code).toBe("staleRevision");
    expect(late.problem().current).toMatchObject({
      value: "Fassung A",
      revision: 1,
      by: { id: lead.account.id, name: lead.account.name },
    });
    expect((await seen(editor, assessment)).answers[0]?.value).toBe("Fassung A");
  });

  it("is fine where both wrote the same: 200 with the current revision", async () => {
    const { lead, proposal, assessment } = await someWork(running());
    const editor = await aMember(running(), proposal, "editor");
    await answer(lead, assessment, "digital", change("yes", { reason: "Weil." }));
    const same = await answer(editor, assessment, "digital", change("yes", { reason: "Weil." }));
    expect(same.status).toBe(200);
    expect(same.shaped(AnswerSaved)).toMatchObject({
      revision: 1,
      cell: { revision: 1, by: { id: lead.account.id } },
    });
    const other = await answer(editor, assessment, "digital", change("yes", { reason: "Weil ." }));
    expect(other.status).toBe(409);
  });

  it("is a conflict too where nothing is stored at all", async () => {
    const { lead, assessment } = await someWork(running());
    const reply = await answer(lead, assessment, "ablauf", change("x", { revision: 3 }));
    expect([reply.status, reply.problem().current]).toEqual([409, null]);
  });

  it("lets exactly one of many simultaneous writers win", async () => {
    const { lead, proposal, assessment } = await someWork(running());
    const editors = await Promise.all(
      Array.from({ length: 8 }, () => aMember(running(), proposal, "editor")),
    );
    const replies = await Promise.all(
      editors.map((editor, index) => answer(editor, assessment, "ablauf", change(`Fassung ${index}`))),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: 7 }, () => 409),
    ]);
    expect((await seen(lead, assessment)).revision).toBe(1);
  });
});

describe("a change that is sent again", () => {
  it("gets the first answer to the byte, also after others went on and after submission", async () => {
    const { lead, proposal, assessment } = await someWork(running());
    const editor = await aMember(running(), proposal, "editor");
    const key = randomUUID();
    const first = await answer(editor, assessment, "digital", change("no"), key);
    await answer(lead, assessment, "digital", change("yes", { revision: 1 }));
    await answer(lead, assessment, "papier", change("no"));
    expect((await answer(editor, assessment, "digital", change("no"), key)).text).toBe(first.text);
    const { revision } = await seen(lead, assessment);
    const submitted = await lead.send("POST", `/api/assessments/${assessment}/submit`, { revision });
    expect(submitted.shaped(Assessment).status).toBe("submitted");
    const again = await answer(editor, assessment, "digital", change("no"), key);
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect((await seen(lead, assessment)).answers.find(({ question }) => question === "digital")?.value).toBe(
      "yes",
    );
  });

  it("gets its conflict again", async () => {
    const { lead, assessment } = await someWork(running());
    await answer(lead, assessment, "ablauf", change("A"));
    const key = randomUUID();
    const conflict = await answer(lead, assessment, "ablauf", change("B"), key);
    await answer(lead, assessment, "ablauf", change("C", { revision: 1 }));
    const again = await answer(lead, assessment, "ablauf", change("B"), key);
    expect([again.status, again.text]).toEqual([409, conflict.text]);
  });

  it("is written once, however often it arrives at the same time", async () => {
    const { lead, assessment } = await someWork(running());
    const key = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => answer(lead, assessment, "ablauf", change("x"), key)),
    );
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]?.status).toBe(200);
    expect((await seen(lead, assessment)).revision).toBe(1);
  });

  it("with another body under the same key is refused", async () => {
    const { lead, assessment } = await someWork(running());
    const key = randomUUID();
    await answer(lead, assessment, "ablauf", change("A"), key);
    for (const other of [
      () => answer(lead, assessment, "ablauf", change("B"), key),
      () => answer(lead, assessment, "ablauf", change("A", { revision: 1 }), key),
      () => answer(lead, assessment, "papier", change("yes"), key),
    ]) {
      const reply = await other();
      expect([reply.status, reply.problem().code]).toEqual([422, "keyReused"]);
    }
  });

  it("with the key of another change that arrives at the same time is refused, and only one is written", async () => {
    const { lead, assessment } = await someWork(running());
    const key = randomUUID();
    const replies = await Promise.all([
      answer(lead, assessment, "ablauf", change("A"), key),
      answer(lead, assessment, "papier", change("yes"), key),
      answer(lead, assessment, "digital", change("yes"), key),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    const refused = replies.filter(({ status }) => status === 422);
    for (const reply of refused) expect(reply.problem().code).toBe("keyReused");
    expect((await seen(lead, assessment)).answers).toHaveLength(1);
  });

  it("may use the key of another person, or of another assessment", async () => {
    const { lead, proposal, assessment } = await someWork(running());
    const other = await someWork(running());
    const editor = await aMember(running(), proposal, "editor");
    const key = randomUUID();
    expect((await answer(lead, assessment, "ablauf", change("A"), key)).status).toBe(200);
    expect((await answer(editor, assessment, "papier", change("yes"), key)).status).toBe(200);
    expect((await answer(other.lead, other.assessment, "ablauf", change("A"), key)).status).toBe(200);
  });
});

describe("the order of refusals", () => {
  const broken = { wert: 1 };

  it("is: not signed in, not there, not allowed, not understood, repeated, not open, judged, stale", async () => {
    const running1 = running();
    const { lead, proposal, assessment } = await someWork(running1);
    const stranger = await aPerson(running1);
    const reader = await aMember(running1, proposal, "reader");
    const nobody = { ...stranger, send: sender(running1) };
    expect((await answer(nobody, assessment, "digital", broken, "")).status).toBe(401);
    expect((await answer(stranger, assessment, "digital", broken, "")).status).toBe(404);
    expect((await answer(reader, assessment, "digital", broken, "")).status).toBe(403);
    expect((await answer(lead, assessment, "digital", broken)).problem().code).toBe("invalidRequest");

    const key = randomUUID();
    await answer(lead, assessment, "digital", change("yes"), key);
    await answer(lead, assessment, "papier", change("no"));
    const { revision } = await seen(lead, assessment);
    await lead.send("POST", `/api/assessments/${assessment}/submit`, { revision });

    expect((await answer(lead, assessment, "digital", broken)).status).toBe(400);
    expect((await answer(lead, assessment, "digital", change("yes"), key)).status).toBe(200);
    expect((await answer(lead, assessment, "digital", change("no"), key)).problem().code).toBe("keyReused");
    for (const body of [change("quatsch"), change("no"), change("no", { revision: 1 })]) {
      const closed = await answer(lead, assessment, "digital", body);
      expect([closed.status, closed.problem().code]).toEqual([409, "notOpen"]);
    }
  });

  it.each([
    ["without a key", {}],
    ["with an empty key", { "idempotency-key": "" }],
    ["with a key of two letters", { "idempotency-key": "ab" }],
    ["with a key in another script", { "idempotency-key": "schlüssel-mit-umlaut" }],
  ])("refuses a change %s", async (_name, headers) => {
    const { lead, assessment } = await someWork(running());
    const reply = await lead.send(
      "PATCH",
      `/api/assessments/${assessment}/answers/digital`,
      change("yes"),
      headers,
    );
    expect([reply.status, reply.problem().code]).toEqual([400, "keyMissing"]);
  });
});

describe("a change kept for another account", () => {
  it("is not taken over by whoever is signed in now", async () => {
    const { lead, proposal, assessment } = await someWork(running());
    const editor = await aMember(running(), proposal, "editor");
    const url = `/api/assessments/${assessment}/answers/digital`;
    const headers = { "idempotency-key": randomUUID(), "expected-account": editor.account.id };
    const reply = await lead.send("PATCH", url, change("yes"), headers);
    expect([reply.status, reply.problem().code]).toEqual([401, "otherAccount"]);
    expect((await editor.send("PATCH", url, change("yes"), headers)).status).toBe(200);
  });
});
