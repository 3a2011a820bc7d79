import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { Me, PasswordChange, Setup, SignIn } from "#core/contract-session.ts";
import { onSignedOut, request } from "./api.ts";
import { ApiError, ask, statusOf } from "./api-error.ts";

const key = ["session"] as const;

/** Who is signed in, or null. Not repeated on 401, which is an answer. */
const readSession = async (): Promise<Me | null> => {
  const result = await request<Me>("GET", "/api/session");
  if (result.ok) return result.value;
  if (result.failure.kind === "problem" && result.failure.status === 401) return null;
  throw new ApiError(result.failure);
};

/** The person signed in (null: nobody), kept until it is signed in or out again. */
export const useSession = () => useQuery({ queryKey: key, queryFn: readSession, staleTime: Infinity });

let expired = false;
const watchers = new Set<() => void>();
const setExpired = (value: boolean): void => {
  expired = value;
  for (const watcher of watchers) watcher();
};
onSignedOut(() => setExpired(true));

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** Whether the server has said since the last sign-in that the session is over. */
export const useSessionExpired = (): boolean =>
  useSyncExternalStore(
    watch,
    () => expired,
    () => false,
  );

/** Signs in; afterwards everything on the page is read anew, and waiting changes may be sent. */
export const useSignIn = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => ask<Me>("POST", "/api/session", { body }),
    onSuccess: async (me) => {
      const before = client.getQueryData<Me | null>(key);
      if (before?.id !== me.id) client.clear();
      client.setQueryData(key, me);
      setExpired(false);
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== key[0] });
    },
  });
};

/** Ends the session; one that has ended already is no failure. */
const signOut = async (): Promise<void> => {
  const result = await request<undefined>("DELETE", "/api/session");
  if (!result.ok && statusOf(new ApiError(result.failure)) !== 401) throw new ApiError(result.failure);
};

/** Signs out and forgets everything that was read. */
export const useSignOut = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      client.clear();
      setExpired(false);
      client.setQueryData(key, null);
    },
  });
};

/** Changes one's own password. */
export const usePasswordChange = () =>
  useMutation({
    mutationFn: (body: PasswordChange) => ask<undefined>("PUT", "/api/session/password", { body }),
  });

/** Uses the one-time link: makes the first administrator. */
export const useSetup = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Setup) => ask<unknown>("POST", "/api/setup", { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["system"] }),
  });
};
