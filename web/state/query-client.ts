import { QueryClient } from "@tanstack/react-query";
import { isTransient, statusOf } from "./api-error.ts";

/** How often a read is repeated before the page says that it failed. Changes are never repeated here. */
const retries = 2;

/** Whether a read has failed for the page: nothing to show, or what is shown is not there any more for this person. */
export const isLost = (query: {
  readonly isError: boolean;
  readonly data: unknown;
  readonly error: unknown;
}): boolean => query.isError && (query.data === undefined || statusOf(query.error) === 404);

/** The cache of what was read. Reads are repeated after trouble on the way; changes never are. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (count, error) => count < retries && isTransient(error),
        retryDelay: (attempt) => 500 * 2 ** attempt,
        staleTime: 5_000,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
