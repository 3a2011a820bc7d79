import { Object, Optional, String } from "typebox";
import { Proposal, ProposalCreate, ProposalList, ProposalUpdate, Stage } from "#core/contract.ts";
import { declares, openedIn, personIn } from "../access.ts";
import { auditEntry, auditReading } from "../audit.ts";
import type { App } from "../http/app-type.ts";
import { RequestProblem } from "../http/problems.ts";
import { instantOf } from "../outside.ts";
import type { Services } from "../services.ts";
import type { StoredProposal } from "../store/store.ts";
import { factsOf } from "../views/facts.ts";
import { listedViews, proposalView } from "../views/summaries.ts";
import { refuseBadFacts } from "./fact-checks.ts";
import { ProposalParams } from "./parameters.ts";
import { refusals } from "./refusals.ts";

const tags = ["Regelungsvorhaben"];

const Filter = Object(
  { search: Optional(String({ maxLength: 200 })), stage: Optional(Stage) },
  { additionalProperties: false },
);

const emptyFacts = {
  shortTitle: "",
  reference: "",
  stage: "referentenentwurf",
  leadMinistry: "",
  unit: "",
  deadline: null,
  summary: "",
} as const;

/** Proposals: the draft laws under check. */
export const proposalRoutes =
  (services: Services) =>
  async (app: App): Promise<void> => {
    const { store, clock, ids } = services;
    const existing = async (id: string): Promise<StoredProposal> => {
      const proposal = await store.db.proposal(id);
      if (!proposal) throw new RequestProblem("notFound");
      return proposal;
    };

    app.get(
      "/api/proposals",
      {
        config: declares("signedIn"),
        schema: {
          tags,
          summary: "Eigene Vorhaben, die nächste Frist zuerst",
          querystring: Filter,
          response: { 200: ProposalList, ...refusals(400, 401) },
        },
      },
      async (request) => {
        const { account } = personIn(request);
        const { search } = request.query;
        const [proposals, stages] = await Promise.all([
          store.db.proposalsOf(account.id, request.query),
          store.db.stageCountsOf(account.id, search),
        ]);
        const joined = proposals.map(({ role, ...proposal }) => ({ proposal, role }));
        return {
          proposals: await listedViews(services, store.db, joined),
          total: globalThis.Object.values(stages).reduce((sum, count) => sum + count, 0),
          stages: { ...stages },
        };
      },
    );
    app.post(
      "/api/proposals",
      {
        config: declares({ role: "staff" }),
        schema: {
          tags,
          summary: "Vorhaben anlegen; wer es anlegt, hat die Federführung",
          body: ProposalCreate,
          response: { 201: Proposal, ...refusals(400, 401, 403, 422) },
        },
      },
      async (request, reply) => {
        refuseBadFacts(request.body);
        const { account } = personIn(request);
        const at = instantOf(clock());
        const facts = factsOf({ ...emptyFacts, ...request.body });
        const proposal = {
          id: ids.uuid(),
          ...facts,
          revision: 1,
          createdAt: at,
          createdBy: account.id,
          changedAt: at,
        };
        await store.tx(async (writing) => {
          await writing.addProposal(proposal);
          await writing.setMember({ proposalId: proposal.id, accountId: account.id, role: "lead" });
          const details = { account: account.id, role: "lead" };
          await writing.appendAudit(auditEntry(services, account.id, "member.set", proposal.id, details));
        });
        reply.code(201).header("location", `/api/proposals/${proposal.id}`);
        return proposalView(services, store.db, { proposal, role: "lead" });
      },
    );
    app.get(
      "/api/proposals/:proposal",
      {
        config: declares({ member: "reader", of: "proposal" }),
        schema: {
          tags,
          summary: "Ein Vorhaben mit seinen Prüfungen",
          params: ProposalParams,
          response: { 200: Proposal, ...refusals(401, 404) },
        },
      },
      async (request) => {
        const { proposalId, role } = openedIn(request);
        await auditReading(services, personIn(request).account.id, role, "proposal.read", proposalId);
        return proposalView(services, store.db, { proposal: await existing(proposalId), role });
      },
    );
    app.put(
      "/api/proposals/:proposal",
      {
        config: declares({ member: "lead", of: "proposal" }),
        schema: {
          tags,
          summary: "Angaben ändern, beruhend auf einem Stand",
          params: ProposalParams,
          body: ProposalUpdate,
          response: { 200: Proposal, ...refusals(400, 401, 403, 404, 409, 422) },
        },
      },
      async (request) => {
        const { revision, ...facts } = request.body;
        refuseBadFacts(facts);
        const { proposalId, role } = openedIn(request);
        const changed = await store.tx((writing) =>
          writing.changeProposal(proposalId, revision, facts, instantOf(clock())),
        );
        if (changed) return proposalView(services, store.db, { proposal: changed, role });
        const current = await proposalView(services, store.db, {
          proposal: await existing(proposalId),
          role,
        });
        throw new RequestProblem("staleRevision", { current });
      },
    );
  };
