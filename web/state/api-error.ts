import { request, type ApiFailure, type ApiOptions } from "./api.ts";

/** A failed request as an error, for code that hands failures on by throwing (react-query). */
export class ApiError extends Error {
  readonly failure: ApiFailure;

  constructor(failure: ApiFailure) {
    super(failure.kind === "problem" ? failure.problem.code : failure.kind);
    this.name = "ApiError";
    this.failure = failure;
  }
}

/** Like `request`, but throws an `ApiError` where there is no value. */
export const ask = async <T>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  options: ApiOptions = {},
): Promise<T> => {
  const result = await request<T>(method, path, options);
  if (!result.ok) throw new ApiError(result.failure);
  return result.value;
};

/** The HTTP status behind an error, or 0 where the server did not answer. */
export const statusOf = (error: unknown): number =>
  error instanceof ApiError && error.failure.kind !== "unreachable" ? error.failure.status : 0;

/** The server's own code behind an error ("staleRevision"), or null. */
export const codeOf = (error: unknown): string | null =>
  error instanceof ApiError && error.failure.kind === "problem" ? error.failure.problem.code : null;

/** Whether asking again may help: nobody answered, or the server had trouble of its own. */
export const isTransient = (error: unknown): boolean =>
  error instanceof ApiError && (statusOf(error) === 0 || statusOf(error) >= 500);
