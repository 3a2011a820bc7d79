import { useQuery } from "@tanstack/react-query";
import type { System } from "#core/contract-session.ts";
import { ask } from "./api-error.ts";

/** What runs here: demonstration or not, with or without HTTPS, whether the first account is still missing. */
export const useSystem = () =>
  useQuery({
    queryKey: ["system"],
    queryFn: () => ask<System>("GET", "/api/system"),
    staleTime: Infinity,
  });
