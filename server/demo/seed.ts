import type { Answers } from "#core/answer.ts";
import { answersFromFile } from "#core/answers-file.ts";
import type { Catalog } from "../catalog.ts";
import { hashPassword } from "../identity/passwords.ts";
import { operationSetting } from "../operation.ts";
import { instantOf, type Clock, type Ids } from "../outside.ts";
import type { Account, Store, StoredAssessment, StoredProposal, Writing } from "../store/store.ts";
import { contentOf, placeOf } from "../views/cells.ts";
import { factsOf } from "../views/facts.ts";
import { demoAccounts } from "./accounts.ts";
import type { DemoPasswords } from "./passwords.ts";
import { readDemoProject, type DemoProject } from "./project.ts";

type Outside = {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly clock: Clock;
  readonly ids: Ids;
};

/**
 * Fills a fresh demonstration: accounts and one project, answered half-way. All or nothing, and only once: answers
 * whether it did. */
export const seedDemo = async (outside: Outside, passwords: DemoPasswords): Promise<boolean> => {
  if ((await outside.store.db.setting(operationSetting)) === "demo") return false;
  const project = await readDemoProject();
  const answers = await answersIn(outside.catalog, project);
  const accounts = await demoAccountsWith(outside, passwords);
  return outside.store.tx(async (writing) => {
    // Another server may have been faster since.
    if ((await writing.setting(operationSetting)) === "demo") return false;
    for (const account of accounts) await writing.addAccount(account);
    await addProject(writing, outside, project, answers);
    await writing.setSetting(operationSetting, "demo");
    return true;
  });
};

const answersIn = async (
  catalog: Catalog,
  { checklist, version, answers }: DemoProject,
): Promise<Answers> => {
  const published = await catalog.find(checklist, version);
  const read = published && answersFromFile(published.checklist, answers);
  if (!read?.ok) throw new Error("the demonstration's answers do not fit their checklist");
  return read.value;
};

const demoAccountsWith = ({ ids, clock }: Outside, passwords: DemoPasswords): Promise<readonly Account[]> =>
  Promise.all(
    demoAccounts.map(async ({ username, name, unit, roles }) => ({
      id: ids.uuid(),
      username,
      name,
      unit,
      roles,
      passwordHash: await hashPassword(passwords[username] ?? ids.secret()),
      disabledAt: null,
      createdAt: instantOf(clock()),
    })),
  );

const addProject = async (
  writing: Writing,
  { clock, ids }: Outside,
  project: DemoProject,
  answers: Answers,
): Promise<void> => {
  const at = instantOf(clock());
  const account = await writing.accountByUsername(demoAccounts[0].username);
  if (!account) throw new Error("the demonstration's accounts come first");
  const created = { createdAt: at, createdBy: account.id, changedAt: at };
  const proposal: StoredProposal = { id: ids.uuid(), ...factsOf(project.proposal), revision: 1, ...created };
  await writing.addProposal(proposal);
  await addMembers(writing, proposal.id);
  const assessment: StoredAssessment = {
    id: ids.uuid(),
    proposalId: proposal.id,
    checklistId: project.checklist,
    checklistVersion: project.version,
    status: "draft",
    revision: 0,
    ...created,
    submittedAt: null,
    submittedBy: null,
  };
  await writing.addAssessment(assessment);
  for (const [key, answer] of Object.entries(answers)) {
    const content = { assessmentId: assessment.id, ...placeOf(key), ...contentOf(answer) };
    await writing.putCell({ ...content, at, by: account.id }, 0);
  }
};

const addMembers = async (writing: Writing, proposalId: string): Promise<void> => {
  for (const { username, member } of demoAccounts) {
    const account = await writing.accountByUsername(username);
    if (account && member) await writing.setMember({ proposalId, accountId: account.id, role: member });
  }
};
