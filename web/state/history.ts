import { useQuery } from "@tanstack/react-query";
import type { History } from "#core/contract-assessment.ts";
import { apiPath } from "./api.ts";
import { ask } from "./api-error.ts";

/** What was stored for a cell, newest first; `revision` is the cell's own and makes it current. */
export const useHistory = (assessment: string, question: string, row: string | null, revision: number) =>
  useQuery({
    queryKey: ["history", assessment, question, row, revision],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ question, ...(row === null ? {} : { row }) });
      return ask<History>("GET", `${apiPath("assessments", assessment, "history")}?${query.toString()}`, {
        signal,
      });
    },
  });
