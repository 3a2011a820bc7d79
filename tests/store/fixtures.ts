import { randomUUID } from "node:crypto";
import type { Account, Store, StoredAssessment, StoredCell, StoredProposal } from "#server/store/store.ts";

/** Gives the store that the tests of a file share; every test makes its own accounts and proposals in it. */
export type GivenStore = () => Store;

export const at = "2026-11-23T10:00:00.000Z";
export const later = "2026-11-23T10:05:00.000Z";

export function anAccount(change: Partial<Account> = {}): Account {
  const id = randomUUID();
  return {
    id,
    username: `konto-${id}`,
    name: "Anna Berg",
    unit: "Referat 204",
    roles: ["staff"],
    passwordHash: "$argon2id$…",
    disabledAt: null,
    createdAt: at,
    ...change,
  };
}

function aProposal(createdBy: string, change: Partial<StoredProposal> = {}): StoredProposal {
  return {
    id: randomUUID(),
    title: "Gesetz zur Änderung des Unterhaltsvorschussgesetzes",
    shortTitle: "UhVorschG-ÄndG",
    reference: "204-1",
    instrument: "gesetz",
    stage: "referentenentwurf",
    leadMinistry: "BMFSFJ",
    unit: "Referat 204",
    deadline: null,
    summary: "",
    revision: 1,
    createdAt: at,
    createdBy,
    changedAt: at,
    ...change,
  };
}

export function anAssessment(
  proposalId: string,
  createdBy: string,
  change: Partial<StoredAssessment> = {},
): StoredAssessment {
  return {
    id: randomUUID(),
    proposalId,
    checklistId: "kurzcheck",
    checklistVersion: "1.0.0",
    status: "draft",
    revision: 0,
    createdAt: at,
    createdBy,
    changedAt: at,
    submittedAt: null,
    submittedBy: null,
    ...change,
  };
}

export async function givenAccount(store: Store, change: Partial<Account> = {}): Promise<Account> {
  const account = anAccount(change);
  await store.tx((writing) => writing.addAccount(account));
  return account;
}

export async function givenProposal(
  store: Store,
  lead: Account,
  change: Partial<StoredProposal> = {},
): Promise<StoredProposal> {
  const proposal = aProposal(lead.id, change);
  await store.tx(async (writing) => {
    await writing.addProposal(proposal);
    await writing.setMember({ proposalId: proposal.id, accountId: lead.id, role: "lead" });
  });
  return proposal;
}

/** An account that leads a proposal with one assessment. */
export async function givenAssessment(
  store: Store,
): Promise<{ account: Account; proposal: StoredProposal; assessment: StoredAssessment }> {
  const account = await givenAccount(store);
  const proposal = await givenProposal(store, account);
  const assessment = anAssessment(proposal.id, account.id);
  await store.tx(async (writing) => {
    const { checklistId: id, checklistVersion: version } = assessment;
    await writing.keepChecklist({ id, version, hash: "a1", definition: "{}", firstSeenAt: at });
    await writing.addAssessment(assessment);
  });
  return { account, proposal, assessment };
}

/** An answer to write; its revision is counted by the store. */
export function anAnswer(
  assessment: StoredAssessment,
  change: Partial<StoredCell> = {},
): Omit<StoredCell, "revision"> {
  return {
    assessmentId: assessment.id,
    questionId: "digitaler-antrag",
    rowId: null,
    value: "ja",
    reason: null,
    citations: null,
    note: null,
    prefilled: false,
    at: later,
    by: assessment.createdBy,
    ...change,
  };
}
