import { Null } from "typebox";
import { Member, MemberAdd, MemberChange, MemberList, type MemberRole } from "#core/contract.ts";
import { declares, openedIn, personIn } from "../access.ts";
import { auditEntry } from "../audit.ts";
import type { App } from "../http/app-type.ts";
import { RequestProblem } from "../http/problems.ts";
import type { Services } from "../services.ts";
import type { Reading, Writing } from "../store/store.ts";
import { MemberParams, ProposalParams } from "./parameters.ts";
import { refusals } from "./refusals.ts";

const tags = ["Beteiligte"];

/** Who takes part in a proposal. Every change is audited with it. */
export const memberRoutes =
  (services: Services) =>
  async (app: App): Promise<void> => {
    const { store } = services;
    type Change = { readonly actor: string; readonly proposal: string; readonly account: string };

    /** Others who change the same team wait: else two leads could take the role from each other. */
    const inTeam = <T>(proposal: string, work: (writing: Writing) => Promise<T>): Promise<T> =>
      store.tx(async (writing) => {
        await writing.proposal(proposal);
        return work(writing);
      });
    const setRole = async (writing: Writing, { actor, proposal, account }: Change, role: MemberRole) => {
      await writing.setMember({ proposalId: proposal, accountId: account, role });
      await writing.appendAudit(auditEntry(services, actor, "member.set", proposal, { account, role }));
    };
    const remove = async (writing: Writing, { actor, proposal, account }: Change) => {
      await writing.removeMember(proposal, account);
      await writing.appendAudit(auditEntry(services, actor, "member.removed", proposal, { account }));
    };

    app.get(
      "/api/proposals/:proposal/members",
      {
        config: declares({ member: "reader", of: "proposal" }),
        schema: {
          tags,
          summary: "Wer ist beteiligt?",
          params: ProposalParams,
          response: { 200: MemberList, ...refusals(401, 404) },
        },
      },
      async (request) => ({ members: await membersOf(store.db, openedIn(request).proposalId) }),
    );
    app.post(
      "/api/proposals/:proposal/members",
      {
        config: declares({ member: "lead", of: "proposal" }),
        schema: {
          tags,
          summary: "Eine Person beteiligen",
          params: ProposalParams,
          body: MemberAdd,
          response: { 201: Member, ...refusals(400, 401, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const { proposalId: proposal } = openedIn(request);
        const actor = personIn(request).account.id;
        const { username, role } = request.body;
        const added = await inTeam(proposal, async (writing) => {
          const account = await writing.accountByUsername(username);
          if (!account || account.disabledAt !== null) throw new RequestProblem("unknownAccount");
          if (await writing.member(proposal, account.id)) throw new RequestProblem("alreadyMember");
          await setRole(writing, { actor, proposal, account: account.id }, role);
          return { account: account.id, name: account.name, unit: account.unit, role };
        });
        reply.code(201);
        return added;
      },
    );
    app.put(
      "/api/proposals/:proposal/members/:account",
      {
        config: declares({ member: "lead", of: "proposal" }),
        schema: {
          tags,
          summary: "Einer beteiligten Person eine andere Rolle geben",
          params: MemberParams,
          body: MemberChange,
          response: { 200: MemberList, ...refusals(400, 401, 403, 404, 409) },
        },
      },
      async (request) => {
        const change = { actor: personIn(request).account.id, ...request.params };
        await inTeam(change.proposal, async (writing) => {
          await refuseWithoutLead(writing, change.proposal, change.account, request.body.role);
          await setRole(writing, change, request.body.role);
        });
        return { members: await membersOf(store.db, change.proposal) };
      },
    );
    app.delete(
      "/api/proposals/:proposal/members/:account",
      {
        config: declares({ member: "lead", of: "proposal" }),
        schema: {
          tags,
          summary: "Eine Person nicht mehr beteiligen",
          params: MemberParams,
          response: { 204: Null(), ...refusals(401, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        const change = { actor: personIn(request).account.id, ...request.params };
        await inTeam(change.proposal, async (writing) => {
          await refuseWithoutLead(writing, change.proposal, change.account, null);
          await remove(writing, change);
        });
        return reply.code(204).send(null);
      },
    );
  };

const membersOf = async (reading: Reading, proposal: string): Promise<Member[]> =>
  (await reading.members(proposal)).map(({ accountId, name, unit, role }) => ({
    account: accountId,
    name,
    unit,
    role,
  }));

/** Someone must be able to change facts and members: the last lead keeps the role. */
const refuseWithoutLead = async (
  writing: Writing,
  proposal: string,
  account: string,
  next: MemberRole | null,
): Promise<void> => {
  const members = await writing.members(proposal);
  if (!members.some(({ accountId }) => accountId === account)) throw new RequestProblem("notFound");
  const leads = members.filter(({ role }) => role === "lead");
  const isLast = leads.length === 1 && leads[0]?.accountId === account;
  if (isLast && next !== "lead") throw new RequestProblem("lastLead");
};
