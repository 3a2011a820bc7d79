import type { ProposalFacts } from "#core/report.ts";
import { and, asc, count, eq, sql, type SQL } from "drizzle-orm";
import { held, type Connection } from "./connection.ts";
import { containing, folded, searchWords } from "./folding.ts";
import { parameter, prepared } from "./prepared.ts";
import type { Tables } from "./schema-parity.ts";
import type { Reading, StoredProposal, Writing } from "./store.ts";

function proposalOf(row: Tables["proposals"]["$inferSelect"]): StoredProposal {
  const { titleFolded: _, searchFolded: __, ...proposal } = row;
  return proposal;
}

/** What is stored beside the facts for ordering and searching; a line break parts what no search word spans. */
function foldedFacts(facts: ProposalFacts): { titleFolded: string; searchFolded: string } {
  const searched = [facts.title, facts.shortTitle, facts.reference, facts.leadMinistry, facts.unit];
  return { titleFolded: folded(facts.title), searchFolded: folded(searched.join("\n")) };
}

/** Takes over the facts and nothing else that an object may carry. */
function onlyFacts(facts: ProposalFacts): ProposalFacts {
  const { title, shortTitle, reference, instrument, stage, leadMinistry, unit, deadline, summary } = facts;
  return { title, shortTitle, reference, instrument, stage, leadMinistry, unit, deadline, summary };
}

export function readProposals(
  connection: Connection,
): Pick<Reading, "proposal" | "proposalsOf" | "stageCountsOf"> {
  const {
    db,
    tables: { proposals, members },
  } = connection;
  const byId = prepared(() =>
    held(
      connection,
      db
        .select()
        .from(proposals)
        .where(eq(proposals.id, parameter("id"))),
    ),
  );
  const containsAll = (search: string): SQL[] =>
    searchWords(search).map((word) => sql`${proposals.searchFolded} like ${containing(word)} escape '\\'`);
  return {
    proposal: async (id) => (await byId().execute({ id })).map(proposalOf)[0],
    proposalsOf: async (accountId, { search = "", stage }) => {
      const rows = await db
        .select({ proposal: proposals, role: members.role })
        .from(members)
        .innerJoin(proposals, eq(proposals.id, members.proposalId))
        .where(
          and(
            eq(members.accountId, accountId),
            stage === undefined ? undefined : eq(proposals.stage, stage),
            ...containsAll(search),
          ),
        )
        .orderBy(
          sql`${proposals.deadline} is null`,
          asc(proposals.deadline),
          asc(proposals.titleFolded),
          asc(proposals.id),
        );
      return rows.map(({ proposal, role }) => ({ ...proposalOf(proposal), role }));
    },
    stageCountsOf: async (accountId, search = "") => {
      const rows = await db
        .select({ stage: proposals.stage, count: count() })
        .from(members)
        .innerJoin(proposals, eq(proposals.id, members.proposalId))
        .where(and(eq(members.accountId, accountId), ...containsAll(search)))
        .groupBy(proposals.stage);
      return Object.fromEntries(rows.map((row) => [row.stage, row.count]));
    },
  };
}

export function writeProposals({
  db,
  tables: { proposals },
}: Connection): Pick<Writing, "addProposal" | "changeProposal"> {
  return {
    addProposal: async (proposal) => {
      await db.insert(proposals).values({ ...proposal, ...foldedFacts(proposal) });
    },
    changeProposal: async (id, revision, facts, at) => {
      const changed = await db
        .update(proposals)
        .set({ ...onlyFacts(facts), ...foldedFacts(facts), revision: revision + 1, changedAt: at })
        .where(and(eq(proposals.id, id), eq(proposals.revision, revision)))
        .returning();
      return changed.map(proposalOf)[0];
    },
  };
}
