import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { StoredProposal } from "#server/store/store.ts";
import {
  anAssessment,
  at,
  givenAccount,
  givenAssessment,
  givenProposal,
  later,
  type GivenStore,
} from "../fixtures.ts";

export function proposalsContract(store: GivenStore): void {
  describe("proposals", () => {
    test("come back as they were added", async () => {
      const lead = await givenAccount(store());
      const proposal = await givenProposal(store(), lead, {
        deadline: "2026-12-24",
        summary: "Zeile\nZeile",
      });
      expect(await store().db.proposal(proposal.id)).toEqual(proposal);
      expect(await store().db.proposal(randomUUID())).toBeUndefined();
    });

    test("change only from the revision a person saw", async () => {
      const proposal = await givenProposal(store(), await givenAccount(store()));
      const changed = await store().tx((writing) =>
        writing.changeProposal(proposal.id, 1, { ...proposal, title: "Neuer Titel" }, later),
      );
      expect(changed).toEqual({ ...proposal, title: "Neuer Titel", revision: 2, changedAt: later });
      const stale = store().tx((writing) => writing.changeProposal(proposal.id, 1, proposal, later));
      expect(await stale).toBeUndefined();
      expect(await store().db.proposal(proposal.id)).toEqual(changed);
    });

    test("changed by two people at once are changed by one", async () => {
      const proposal = await givenProposal(store(), await givenAccount(store()));
      const results = await Promise.all(
        ["A", "B", "C"].map((title) =>
          store().tx((writing) => writing.changeProposal(proposal.id, 1, { ...proposal, title }, later)),
        ),
      );
      expect(results.filter((each) => each !== undefined)).toHaveLength(1);
    });
  });

  describe("the list of a person's proposals", () => {
    const titles = (proposals: readonly StoredProposal[]) => proposals.map((proposal) => proposal.title);
    const listed = async (accountId: string, filter: { search?: string; stage?: string } = {}) =>
      titles(await store().db.proposalsOf(accountId, filter));

    test("has the soonest deadline first, then goes by title, German letters among the others", async () => {
      const lead = await givenAccount(store());
      const facts: readonly Partial<StoredProposal>[] = [
        { title: "Zollgesetz" },
        { title: "Ärztegesetz" },
        { title: "Baugesetz", deadline: "2027-01-01" },
        { title: "Bergegesetz" },
        { title: "Agrargesetz", deadline: "2026-12-01" },
      ];
      for (const each of facts) await givenProposal(store(), lead, each);
      expect(await listed(lead.id)).toEqual([
        "Agrargesetz",
        "Baugesetz",
        "Ärztegesetz",
        "Bergegesetz",
        "Zollgesetz",
      ]);
    });

    test("holds only those one is a member of, with one's role", async () => {
      const [lead, reader] = [await givenAccount(store()), await givenAccount(store())];
      const shared = await givenProposal(store(), lead, { title: "Geteilt" });
      await givenProposal(store(), lead, { title: "Eigen" });
      await store().tx((writing) =>
        writing.setMember({ proposalId: shared.id, accountId: reader.id, role: "reader" }),
      );
      expect(await store().db.proposalsOf(reader.id, {})).toEqual([{ ...shared, role: "reader" }]);
    });

    test.each([
      ["änderung", ["Gesetz zur Änderung"]],
      ["ÄNDERUNG", ["Gesetz zur Änderung"]],
      ["A\u0308nderung", ["Gesetz zur Änderung"]],
      ["STRASSE", ["Straßengesetz"]],
      ["gesetz straß", ["Straßengesetz"]],
      ["100%", ["100%-Regel"]],
      ["100_", []],
      ["\\", ["Pfad C:\\Akten"]],
      ["bmf", ["Gesetz zur Änderung"]],
      ["  ", ["100%-Regel", "Gesetz zur Änderung", "Pfad C:\\Akten", "Straßengesetz"]],
      ["Wasserrecht", []],
    ])("searched for „%s“ finds %j", async (search, expected) => {
      const lead = await givenAccount(store());
      await givenProposal(store(), lead, { title: "Gesetz zur Änderung", leadMinistry: "BMF" });
      for (const title of ["Straßengesetz", "100%-Regel", "Pfad C:\\Akten"]) {
        await givenProposal(store(), lead, { title, leadMinistry: "BMI" });
      }
      expect(await listed(lead.id, { search })).toEqual(expected);
    });

    test("follows a changed title", async () => {
      const lead = await givenAccount(store());
      const proposal = await givenProposal(store(), lead, { title: "Alt" });
      await store().tx((writing) =>
        writing.changeProposal(proposal.id, 1, { ...proposal, title: "Ölgesetz" }, at),
      );
      expect(await listed(lead.id, { search: "ÖL" })).toEqual(["Ölgesetz"]);
      expect(await listed(lead.id, { search: "alt" })).toEqual([]);
    });

    test("is narrowed to a stage and counted per stage", async () => {
      const lead = await givenAccount(store());
      await givenProposal(store(), lead, { title: "Apotheken", stage: "anhoerung" });
      await givenProposal(store(), lead, { title: "Bienen", stage: "anhoerung" });
      await givenProposal(store(), lead, { title: "Chemie", stage: "landtag" });
      expect(await listed(lead.id, { stage: "anhoerung" })).toEqual(["Apotheken", "Bienen"]);
      expect(await listed(lead.id, { stage: "anhoerung", search: "bie" })).toEqual(["Bienen"]);
      expect(await store().db.stageCountsOf(lead.id)).toEqual({ anhoerung: 2, landtag: 1 });
      expect(await store().db.stageCountsOf(lead.id, "chem")).toEqual({ landtag: 1 });
      expect(await store().db.stageCountsOf(randomUUID())).toEqual({});
    });
  });

  describe("members", () => {
    test("are set, change their role and leave", async () => {
      const lead = await givenAccount(store());
      const colleague = await givenAccount(store(), { name: "Ömer Çelik", unit: "Z 3" });
      const { id: proposalId } = await givenProposal(store(), lead);
      const member = { proposalId, accountId: colleague.id };
      await store().tx((writing) => writing.setMember({ ...member, role: "reader" }));
      await store().tx((writing) => writing.setMember({ ...member, role: "editor" }));
      expect(await store().db.member(proposalId, colleague.id)).toEqual({ ...member, role: "editor" });
      const names = (await store().db.members(proposalId)).map((each) => [each.name, each.unit, each.role]);
      expect(names).toHaveLength(2);
      expect(names).toContainEqual(["Ömer Çelik", "Z 3", "editor"]);
      await store().tx((writing) => writing.removeMember(proposalId, colleague.id));
      expect(await store().db.member(proposalId, colleague.id)).toBeUndefined();
    });

    test("open an assessment of the proposal in one reading with their session, nobody else does", async () => {
      const { account, assessment } = await givenAssessment(store());
      const stranger = await givenAccount(store());
      const [session, foreign] = [account, stranger].map(({ id }) => ({
        id: randomUUID(),
        accountId: id,
        createdAt: at,
        seenAt: at,
        expiresAt: later,
      }));
      if (!session || !foreign) throw new Error("no sessions");
      await store().tx(async (writing) => {
        await writing.addSession(session);
        await writing.addSession(foreign);
      });
      const open = (id: string, assessmentId: string) => store().db.sessionWithAssessment(id, assessmentId);
      const opened = { assessment, role: "lead" };
      expect(await open(session.id, assessment.id)).toEqual({ session, account, opened });
      expect(await open(session.id, randomUUID())).toEqual({ session, account, opened: undefined });
      const without = { session: foreign, account: stranger, opened: undefined };
      expect(await open(foreign.id, assessment.id)).toEqual(without);
      expect(await open(randomUUID(), assessment.id)).toBeUndefined();
    });

    test("of an account that does not exist are refused, and nothing else of the work is kept", async () => {
      const lead = await givenAccount(store());
      const proposal = await givenProposal(store(), lead);
      const work = store().tx(async (writing) => {
        await writing.changeProposal(proposal.id, 1, { ...proposal, title: "Halb" }, later);
        await writing.setMember({ proposalId: proposal.id, accountId: randomUUID(), role: "reader" });
      });
      await expect(work).rejects.toMatchObject({ code: "failed" });
      expect(await store().db.proposal(proposal.id)).toEqual(proposal);
    });
  });

  describe("assessments", () => {
    test("are found by id and by their proposals, oldest first", async () => {
      const { account, proposal, assessment } = await givenAssessment(store());
      const second = anAssessment(proposal.id, account.id, { createdAt: later });
      await store().tx((writing) => writing.addAssessment(second));
      expect(await store().db.assessment(assessment.id)).toEqual(assessment);
      expect(await store().db.assessment(randomUUID())).toBeUndefined();
      expect(await store().db.assessmentsOf([proposal.id])).toEqual([assessment, second]);
      expect(await store().db.assessmentsOf([])).toEqual([]);
    });

    test("are pinned to a checklist version that is kept", async () => {
      const { account, proposal } = await givenAssessment(store());
      const loose = anAssessment(proposal.id, account.id, { checklistVersion: "9.9.9" });
      const work = store().tx((writing) => writing.addAssessment(loose));
      await expect(work).rejects.toMatchObject({ code: "failed" });
    });
  });
}
