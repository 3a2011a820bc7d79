import { createHash, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ChangeRequest, StoredChecklist } from "#server/store/store.ts";
import { at, givenAccount, givenAssessment, later, type GivenStore } from "../fixtures.ts";

export function recordsContract(store: GivenStore): void {
  describe("change requests", () => {
    test("are found again by person, assessment and key", async () => {
      const { account, assessment } = await givenAssessment(store());
      const request = {
        accountId: account.id,
        assessmentId: assessment.id,
        key: randomUUID(),
        hash: "ab12",
        status: 200,
        body: '{"z":1,"a":2}',
        at,
      };
      expect(await store().tx((writing) => writing.addChangeRequest(request))).toBe(true);
      const find = (accountId: string, key: string) =>
        store().db.changeRequest(accountId, assessment.id, key);
      expect(await find(account.id, request.key)).toEqual(request);
      expect(await find(randomUUID(), request.key)).toBeUndefined();
      expect(await find(account.id, randomUUID())).toBeUndefined();
    });

    test("keep their first answer: a second one under the same key is not added", async () => {
      const { account, assessment } = await givenAssessment(store());
      const first = {
        accountId: account.id,
        assessmentId: assessment.id,
        key: randomUUID(),
        hash: "a",
        status: 200,
        body: "{}",
        at,
      };
      const add = (request: ChangeRequest) => store().tx((writing) => writing.addChangeRequest(request));
      expect(await add(first)).toBe(true);
      expect(await add({ ...first, hash: "b", status: 409 })).toBe(false);
      expect(await store().db.changeRequest(account.id, assessment.id, first.key)).toEqual(first);
    });

    test("sent twice at the same moment are done once", async () => {
      const { account, assessment } = await givenAssessment(store());
      const key = randomUUID();
      const send = () =>
        store().tx(async (writing) => {
          if (await writing.changeRequest(account.id, assessment.id, key)) return "replayed";
          const kept = { accountId: account.id, assessmentId: assessment.id, key };
          await writing.addChangeRequest({ ...kept, hash: "h", status: 200, body: "{}", at });
          return "done";
        });
      const results = await Promise.all([send(), send(), send(), send()]);
      expect(results.sort()).toEqual(["done", "replayed", "replayed", "replayed"]);
    });

    test("that are older than asked for are forgotten, younger ones kept", async () => {
      const { account, assessment } = await givenAssessment(store());
      const request = {
        accountId: account.id,
        assessmentId: assessment.id,
        hash: "h",
        status: 200,
        body: "",
      };
      await store().tx(async (writing) => {
        await writing.addChangeRequest({ ...request, key: "alt", at: "2026-10-01T00:00:00.000Z" });
        await writing.addChangeRequest({ ...request, key: "neu", at: "2026-10-02T00:00:00.000Z" });
        await writing.removeChangeRequestsBefore("2026-10-02T00:00:00.000Z");
      });
      expect(await store().db.changeRequest(account.id, assessment.id, "alt")).toBeUndefined();
      expect(await store().db.changeRequest(account.id, assessment.id, "neu")).toBeDefined();
    });
  });

  describe("reports", () => {
    test("come back as the very text that was hashed, newest first", async () => {
      const { account, assessment } = await givenAssessment(store());
      const aReport = (document: string, when: string) => ({
        id: randomUUID(),
        assessmentId: assessment.id,
        document,
        hash: createHash("sha256").update(document).digest("hex"),
        at: when,
        by: account.id,
      });
      const first = aReport('{"z": 1.0, "a": "\\u00e4", "a": 2}', at);
      const second = aReport("{}", later);
      await store().tx(async (writing) => {
        await writing.addReport(first);
        await writing.addReport(second);
      });
      const stored = await store().db.report(first.id);
      expect(stored).toEqual(first);
      expect(createHash("sha256").update(stored!.document).digest("hex")).toBe(first.hash);
      expect(await store().db.reportsOf(assessment.id)).toEqual([second, first]);
      expect(await store().db.report(randomUUID())).toBeUndefined();
      expect(await store().db.reportsOf(randomUUID())).toEqual([]);
    });
  });

  describe("checklists", () => {
    test("stay as they were first seen", async () => {
      const checklist = { id: randomUUID(), version: "1.0.0", hash: "a", definition: "{}", firstSeenAt: at };
      const keep = (each: StoredChecklist) => store().tx((writing) => writing.keepChecklist(each));
      const other = { ...checklist, hash: "b", definition: '{"changed":true}', firstSeenAt: later };
      expect(await keep(checklist)).toEqual({ hash: "a", isNew: true });
      expect(await keep(other)).toEqual({ hash: "a", isNew: false });
      expect(await store().db.checklist(checklist.id, "1.0.0")).toEqual(checklist);
      expect(await store().db.checklist(checklist.id, "1.0.1")).toBeUndefined();
    });
  });

  describe("texts", () => {
    const texts = [
      "§ 9 Abs. 1 Satz 1 Nr. 2 Buchst. a",
      "<b>fett</b> & &amp;",
      "= wird gestrichen",
      "emoji 👩🏽‍💻 und 𝄞",
      "zerlegt: A\u0308nderung, zusammengesetzt: Änderung",
      " Leerzeichen vorn und hinten \t\n\r\n",
      "'; drop table cells; --",
      'Anführung "„“” \\ %_',
      "\u202eumgekehrt\u200b",
      "",
    ];

    test("come back byte for byte from every place", async () => {
      const { account, assessment } = await givenAssessment(store());
      for (const [index, text] of texts.entries()) {
        const cell = {
          assessmentId: assessment.id,
          questionId: `q${index}`,
          rowId: null,
          at,
          by: account.id,
        };
        const content = { value: text, reason: text, citations: [{ text }], note: text, prefilled: false };
        await store().tx((writing) => writing.putCell({ ...cell, ...content }, 0));
        const stored = await store().db.cell(assessment.id, `q${index}`, null);
        const [event] = await store().db.events(assessment.id, { questionId: `q${index}`, rowId: null });
        for (const found of [stored, event]) expect(found).toMatchObject(content);
      }
    });

    test("come back byte for byte from names, facts and reports", async () => {
      for (const text of texts) {
        const account = await givenAccount(store(), { name: text, unit: text });
        expect(await store().db.accountById(account.id)).toEqual(account);
      }
      const { account, assessment } = await givenAssessment(store());
      const document = JSON.stringify(texts);
      const report = {
        id: randomUUID(),
        assessmentId: assessment.id,
        document,
        hash: "h",
        at,
        by: account.id,
      };
      await store().tx((writing) => writing.addReport(report));
      expect((await store().db.report(report.id))?.document).toBe(document);
    });

    test.each([
      ["NUL", "a\0b"],
      ["a lone surrogate", "a\ud83d"],
    ])("with %s are refused wherever they stand, and nothing of the work is kept", async (_, text) => {
      const { account, assessment } = await givenAssessment(store());
      const cell = { assessmentId: assessment.id, questionId: "q", rowId: null, at, by: account.id };
      const content = { value: "ja", reason: null, citations: [{ text }], note: null, prefilled: false };
      const work = store().tx(async (writing) => {
        await writing.changeAccount(account.id, { unit: "anders" });
        await writing.putCell({ ...cell, ...content }, 0).catch(() => undefined);
      });
      await expect(work).rejects.toThrow(TypeError);
      expect(await store().db.accountById(account.id)).toEqual(account);
      await expect(store().db.accountByUsername(text)).rejects.toThrow(TypeError);
    });
  });
}
