import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { MemberAdd, MemberList, MemberRole } from "#core/contract.ts";
import { apiPath } from "./api.ts";
import { ask } from "./api-error.ts";

/** Who takes part in a proposal. */
export const useMembers = (proposal: string) =>
  useQuery({
    queryKey: ["members", proposal],
    queryFn: ({ signal }) => ask<MemberList>("GET", apiPath("proposals", proposal, "members"), { signal }),
  });

const useRefresh = (proposal: string) => {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["members", proposal] }),
      client.invalidateQueries({ queryKey: ["proposal", proposal] }),
    ]);
};

/** Adds an account by its user name. */
export const useMemberAdd = (proposal: string) => {
  const refresh = useRefresh(proposal);
  return useMutation({
    mutationFn: (body: MemberAdd) =>
      ask<unknown>("POST", apiPath("proposals", proposal, "members"), { body }),
    onSuccess: refresh,
  });
};

/** Gives a member another role. */
export const useMemberChange = (proposal: string) => {
  const refresh = useRefresh(proposal);
  return useMutation({
    mutationFn: ({ account, role }: { account: string; role: MemberRole }) =>
      ask<unknown>("PUT", apiPath("proposals", proposal, "members", account), { body: { role } }),
    onSettled: refresh,
  });
};

/** Takes a member off the proposal. */
export const useMemberRemove = (proposal: string) => {
  const refresh = useRefresh(proposal);
  return useMutation({
    mutationFn: (account: string) =>
      ask<unknown>("DELETE", apiPath("proposals", proposal, "members", account)),
    onSuccess: refresh,
  });
};
