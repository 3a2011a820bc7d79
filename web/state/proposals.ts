import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Proposal, ProposalCreate, ProposalList, ProposalUpdate, Stage } from "#core/contract.ts";
import { apiPath } from "./api.ts";
import { ask } from "./api-error.ts";

/** What the list is narrowed to; empty text and null mean everything. */
export type ProposalFilter = { readonly search: string; readonly stage: Stage | null };

const listPath = ({ search, stage }: ProposalFilter): string => {
  const query = new URLSearchParams();
  if (search) query.set("search", search);
  if (stage) query.set("stage", stage);
  return query.size === 0 ? apiPath("proposals") : `${apiPath("proposals")}?${query.toString()}`;
};

/** The person's own proposals; while another filter loads, the list before stays on screen. */
export const useProposals = (filter: ProposalFilter) =>
  useQuery({
    queryKey: ["proposals", filter],
    queryFn: ({ signal }) => ask<ProposalList>("GET", listPath(filter), { signal }),
    placeholderData: keepPreviousData,
  });

/** One proposal with its assessments. */
export const useProposal = (id: string) =>
  useQuery({
    queryKey: ["proposal", id],
    queryFn: ({ signal }) => ask<Proposal>("GET", apiPath("proposals", id), { signal }),
  });

/** Makes a proposal. */
export const useProposalCreate = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ProposalCreate) => ask<Proposal>("POST", apiPath("proposals"), { body }),
    onSuccess: (proposal) => {
      client.setQueryData(["proposal", proposal.id], proposal);
      return client.invalidateQueries({ queryKey: ["proposals"] });
    },
  });
};

/** Saves the facts. A 409 says that somebody else was faster. */
export const useProposalUpdate = (id: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ProposalUpdate) => ask<Proposal>("PUT", apiPath("proposals", id), { body }),
    onSuccess: (proposal) => {
      client.setQueryData(["proposal", id], proposal);
      return client.invalidateQueries({ queryKey: ["proposals"] });
    },
  });
};

/** Reads a proposal anew, past what is kept. */
export const useProposalRead = (id: string): (() => Promise<Proposal>) => {
  const client = useQueryClient();
  return () =>
    client.fetchQuery({
      queryKey: ["proposal", id],
      queryFn: () => ask<Proposal>("GET", apiPath("proposals", id)),
      staleTime: 0,
    });
};
