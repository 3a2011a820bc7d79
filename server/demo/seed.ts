import { answerProblems } from "#core/check.ts";
import type { Catalog } from "../catalog.ts";
import { hashPassword } from "../identity/passwords.ts";
import { operationSetting } from "../operation.ts";
import { instantOf, type Clock, type Ids } from "../outside.ts";
import { reportFor } from "../reports.ts";
import type { Account, Store, StoredAssessment, StoredProposal, Writing } from "../store/store.ts";
import { keepSubmission } from "../submission.ts";
import { contentOf, placeOf } from "../views/cells.ts";
import { factsOf } from "../views/facts.ts";
import { assessmentState } from "../views/state.ts";
import { demoAccounts } from "./accounts.ts";
import { answeredChecks, type AnsweredCheck } from "./answered.ts";
import type { DemoPasswords } from "./passwords.ts";
import { readDemoProjects, type DemoProject } from "./project.ts";

type Outside = {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly clock: Clock;
  readonly ids: Ids;
};

/**
 * Fills a fresh demonstration: accounts, and projects with their checks. All or nothing, and only once: answers
 * whether it did. */
export const seedDemo = async (outside: Outside, passwords: DemoPasswords): Promise<boolean> => {
  if ((await outside.store.db.setting(operationSetting)) === "demo") return false;
  const projects = (await readDemoProjects()).map(({ proposal, checks }) => ({
    proposal,
    checks: answeredChecks(outside.catalog, checks),
  }));
  const accounts = await demoAccountsWith(outside, passwords);
  return outside.store.tx(async (writing) => {
    // Another server may have been faster since.
    if ((await writing.setting(operationSetting)) === "demo") return false;
    for (const account of accounts) await writing.addAccount(account);
    for (const project of projects) await addProject(writing, outside, project);
    await writing.setSetting(operationSetting, "demo");
    return true;
  });
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
  outside: Outside,
  { proposal: facts, checks }: Pick<DemoProject, "proposal"> & { readonly checks: readonly AnsweredCheck[] },
): Promise<void> => {
  // A project whose checks are all left out would show nothing.
  if (checks.length === 0) return;
  const at = instantOf(outside.clock());
  const account = await writing.accountByUsername(demoAccounts[0].username);
  if (!account) throw new Error("the demonstration's accounts come first");
  const proposal: StoredProposal = {
    id: outside.ids.uuid(),
    ...factsOf(facts),
    revision: 1,
    createdAt: at,
    createdBy: account.id,
    changedAt: at,
  };
  await writing.addProposal(proposal);
  await addMembers(writing, proposal.id);
  for (const [index, check] of checks.entries()) {
    // A millisecond apart, because lists show them in the order in which they were begun.
    const begun = instantOf(outside.clock() - checks.length + index);
    const assessment = await addCheck(writing, outside, { check, proposal, account, at: begun });
    if (check.submitted) await submit(writing, outside, { assessment, proposal, account, at });
  }
};

const addMembers = async (writing: Writing, proposalId: string): Promise<void> => {
  for (const { username, member } of demoAccounts) {
    const account = await writing.accountByUsername(username);
    if (account && member) await writing.setMember({ proposalId, accountId: account.id, role: member });
  }
};

type Circumstances = { readonly proposal: StoredProposal; readonly account: Account; readonly at: string };

const addCheck = async (
  writing: Writing,
  { ids }: Outside,
  { check, proposal, account, at }: Circumstances & { readonly check: AnsweredCheck },
): Promise<StoredAssessment> => {
  const assessment: StoredAssessment = {
    id: ids.uuid(),
    proposalId: proposal.id,
    checklistId: check.checklist,
    checklistVersion: check.version,
    status: "draft",
    revision: 0,
    createdAt: at,
    createdBy: account.id,
    changedAt: at,
    submittedAt: null,
    submittedBy: null,
  };
  await writing.addAssessment(assessment);
  for (const [key, answer] of Object.entries(check.answers)) {
    const content = { assessmentId: assessment.id, ...placeOf(key), ...contentOf(answer) };
    await writing.putCell({ ...content, at, by: account.id }, 0);
  }
  return (await writing.assessment(assessment.id)) ?? assessment;
};

const submit = async (
  writing: Writing,
  outside: Outside,
  { assessment, proposal, account, at }: Circumstances & { readonly assessment: StoredAssessment },
): Promise<void> => {
  const state = await assessmentState(outside, writing, {
    ...assessment,
    status: "submitted",
    revision: assessment.revision + 1,
    submittedAt: at,
    submittedBy: account.id,
  });
  if (answerProblems(state.evaluation, { complete: true }).length > 0)
    throw new Error("the demonstration submits what is not complete");
  const document = JSON.stringify(reportFor(state, proposal, account, at));
  await keepSubmission(outside, writing, { assessment, document, account, at });
};
