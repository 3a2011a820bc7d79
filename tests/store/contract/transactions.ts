import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Writing } from "#server/store/store.ts";
import { anAccount, anAnswer, givenAccount, givenAssessment, later, type GivenStore } from "../fixtures.ts";

export function transactionsContract(store: GivenStore): void {
  describe("a work inside a transaction", () => {
    test("sees what it has written itself", async () => {
      const account = anAccount();
      const seen = await store().tx(async (writing) => {
        await writing.addAccount(account);
        return writing.accountById(account.id);
      });
      expect(seen).toEqual(account);
    });

    test("that throws leaves nothing behind, and its error arrives as it was thrown", async () => {
      const account = anAccount();
      const refusal = new Error("nicht erlaubt");
      const work = store().tx(async (writing) => {
        await writing.addAccount(account);
        throw refusal;
      });
      await expect(work).rejects.toBe(refusal);
      expect(await store().db.accountById(account.id)).toBeUndefined();
    });

    test("that throws takes nobody with it who writes at the same moment", async () => {
      const accounts = Array.from({ length: 9 }, () => anAccount());
      const results = await Promise.allSettled(
        accounts.map((account, index) =>
          store().tx(async (writing) => {
            await writing.addAccount(account);
            if (index % 3 === 1) throw new Error("nicht erlaubt");
          }),
        ),
      );
      const kept = await Promise.all(accounts.map(({ id }) => store().db.accountById(id)));
      expect(kept.map((each) => each !== undefined)).toEqual(
        results.map((each) => each.status === "fulfilled"),
      );
      expect(kept.filter((each) => each !== undefined)).toHaveLength(6);
    });

    test("cannot swallow an error of the database", async () => {
      const account = anAccount();
      const work = store().tx(async (writing) => {
        await writing.addAccount(account);
        await writing.addAccount({ ...account, username: randomUUID() }).catch(() => undefined);
        return "gespeichert";
      });
      await expect(work).rejects.toMatchObject({ name: "StoreError", code: "failed" });
      expect(await store().db.accountById(account.id)).toBeUndefined();
    });

    test("is over when it is over", async () => {
      let kept: Writing | undefined;
      await store().tx(async (writing) => {
        kept = writing;
      });
      const { account } = await givenAssessment(store());
      await expect(kept!.changeAccount(account.id, { name: "zu spät" })).rejects.toThrow("has ended");
      expect(await store().db.accountById(account.id)).toEqual(account);
    });

    test("that does not wait for its own steps is refused whole", async () => {
      const account = anAccount();
      const work = store().tx(async (writing) => {
        void writing.addAccount(account);
      });
      await expect(work).rejects.toThrow("before its last step");
      expect(await store().db.accountById(account.id)).toBeUndefined();
    });

    test("cannot read or write beside itself", async () => {
      const beside = [() => store().db.accounts(), () => store().tx(async () => undefined)];
      for (const access of beside) {
        await expect(store().tx(() => access())).rejects.toThrow("inside a transaction");
      }
      await expect(store().db.ping()).resolves.toBeUndefined();
    });

    test("keeps its assessment from changing between reading and writing", async () => {
      const { assessment, account } = await givenAssessment(store());
      const submit = () =>
        store().tx(async (writing) => {
          const { revision } = (await writing.assessment(assessment.id))!;
          return writing.setStatus(assessment.id, revision, "submitted", later, account.id);
        });
      const answerIfOpen = (questionId: string) =>
        store().tx(async (writing) => {
          const { status } = (await writing.assessment(assessment.id))!;
          if (status === "submitted") return "closed";
          await writing.putCell(anAnswer(assessment, { questionId }), 0);
          return "saved";
        });
      const [, submitted] = await Promise.all([
        answerIfOpen("eins"),
        submit(),
        answerIfOpen("zwei"),
        answerIfOpen("drei"),
      ]);
      const events = await store().db.events(assessment.id);
      expect(submitted).toBeDefined();
      expect(events.at(-1)?.kind).toBe("status");
    });

    test("keeps a setting that it has read from being taken twice, also one that is not there yet", async () => {
      const name = `marke-${randomUUID()}`;
      const take = (from: string | undefined, to: string | null) =>
        store().tx(async (writing) => {
          if ((await writing.setting(name)) !== from) return "too late";
          await writing.setSetting(name, to);
          return "taken";
        });
      const takers = (from: string | undefined, to: string | null) =>
        Promise.all(Array.from({ length: 5 }, () => take(from, to)));
      const once = ["taken", ...Array.from({ length: 4 }, () => "too late")];
      expect((await takers(undefined, "eins")).sort()).toEqual(once);
      expect((await takers("eins", null)).sort()).toEqual(once);
    });

    test("does not hide what others see until it is committed", async () => {
      const account = await givenAccount(store());
      await store().tx((writing) => writing.changeAccount(account.id, { name: "Neu" }));
      expect((await store().db.accountById(account.id))?.name).toBe("Neu");
    });
  });
}
