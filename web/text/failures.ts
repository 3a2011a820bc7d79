import { ApiError } from "../state/api-error.ts";
import type { Words } from "./de.ts";

/** A sentence for a request that failed: the server's own where it has one. */
export const failureText = (error: unknown, { errors, account }: Words): string => {
  if (!(error instanceof ApiError)) return errors.unexpected;
  const { failure } = error;
  if (failure.kind === "unreachable") return errors.unreachable;
  if (failure.kind === "unreadable") return errors.server;
  if (failure.status === 401) return errors.signedOut;
  if (failure.status === 429) return account.wait(failure.problem.retryAfter ?? 60);
  return failure.problem.detail ?? failure.problem.title;
};

/** The same for sign-in, where 401 means that name or password is wrong; `wrong` is the sentence for that. */
export const signInFailureText = (error: unknown, words: Words, wrong: string): string => {
  if (!(error instanceof ApiError) || error.failure.kind !== "problem") return failureText(error, words);
  return error.failure.status === 401 ? wrong : failureText(error, words);
};
