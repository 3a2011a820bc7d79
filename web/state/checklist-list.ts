import { useQuery } from "@tanstack/react-query";
import type { ChecklistList } from "#core/contract.ts";
import { apiPath } from "./api.ts";
import { ask } from "./api-error.ts";

/** The checklists an assessment can be started with, newest version of each. */
export const useChecklistList = () =>
  useQuery({
    queryKey: ["checklists"],
    queryFn: ({ signal }) => ask<ChecklistList>("GET", apiPath("checklists"), { signal }),
    staleTime: 60_000,
  });
