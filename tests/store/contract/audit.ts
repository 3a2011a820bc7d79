import { describe, expect, test } from "vitest";
import { firstBroken } from "#server/store/audit-chain.ts";
import type { AuditEntry, StoredAuditEntry } from "#server/store/store.ts";
import { at, type GivenStore } from "../fixtures.ts";

const anEntry = (change: Partial<AuditEntry> = {}): AuditEntry => ({
  at,
  actor: "konto",
  action: "assessment.submitted",
  object: "assessment/1",
  details: { revision: 3, checklist: "kurzcheck" },
  ...change,
});

export function auditContract(store: GivenStore): void {
  const whole = () => store().db.audit(0, 1_000_000);
  const append = (entry: AuditEntry) => store().tx((writing) => writing.appendAudit(entry));

  describe("the audit log", () => {
    test("numbers and links its entries", async () => {
      const first = await append(anEntry());
      const second = await append(anEntry({ actor: null, details: { ä: "ö", leer: null, ja: true } }));
      expect(second).toMatchObject({ number: first.number + 1, previousHash: first.hash, actor: null });
      expect(await store().db.audit(first.number - 1, 2)).toEqual([first, second]);
      expect(await store().db.audit(second.number, 10)).toEqual([]);
      expect(firstBroken(await whole())).toBeUndefined();
    });

    test("stays one chain when many append at the same moment", async () => {
      const before = (await whole()).length;
      await Promise.all(Array.from({ length: 20 }, (_, index) => append(anEntry({ object: `o/${index}` }))));
      const entries = await whole();
      expect(entries).toHaveLength(before + 20);
      expect(firstBroken(entries)).toBeUndefined();
    });

    test("says nothing about what was rolled back", async () => {
      const before = await whole();
      const work = store().tx(async (writing) => {
        await writing.appendAudit(anEntry());
        throw new Error("doch nicht");
      });
      await expect(work).rejects.toThrow("doch nicht");
      expect(await whole()).toEqual(before);
      await append(anEntry());
      expect(firstBroken(await whole())).toBeUndefined();
    });

    test.each<[string, (entries: StoredAuditEntry[]) => void]>([
      ["a changed word", (entries) => (entries[1] = { ...entries[1]!, action: "nothing.happened" })],
      ["a changed detail", (entries) => (entries[1] = { ...entries[1]!, details: {} })],
      ["a missing entry", (entries) => entries.splice(1, 1)],
      ["two entries in the other order", (entries) => entries.splice(1, 2, entries[2]!, entries[1]!)],
      ["an entry put in between", (entries) => entries.splice(1, 0, entries[0]!)],
    ])("shows %s", async (_, tamper) => {
      for (let count = 0; count < 3; count += 1) await append(anEntry());
      const entries = [...(await whole())];
      expect(firstBroken(entries)).toBeUndefined();
      tamper(entries);
      expect(firstBroken(entries)).toBeTypeOf("number");
    });

    test("reads the same whatever order the details were given in", async () => {
      const one = await append(anEntry({ details: { a: 1, b: 2 } }));
      const two = await append(anEntry({ details: { b: 2, a: 1 } }));
      expect(JSON.stringify(two.details)).toBe(JSON.stringify(one.details));
    });
  });
}
