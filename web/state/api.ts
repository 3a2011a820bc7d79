import type { ProblemDocument } from "#core/contract.ts";

/**
 * Why a request gave nothing: the server said no (`problem`), nobody answered (`unreachable`), or the answer was
 * not ours, for example a proxy's error page (`unreadable`).
 */
export type ApiFailure =
  | { readonly kind: "problem"; readonly status: number; readonly problem: ProblemDocument }
  | { readonly kind: "unreachable" }
  | { readonly kind: "unreadable"; readonly status: number };

export type ApiResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: ApiFailure };

export type ApiOptions = {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Lets a request outlive the page, for the last save while it closes. */
  readonly keepalive?: boolean;
};

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

const signedOutListeners = new Set<() => void>();

/** Calls `listener` whenever the server says that nobody is signed in. Returns how to stop. */
export const onSignedOut = (listener: () => void): (() => void) => {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
};

const isProblem = (value: unknown): value is ProblemDocument =>
  typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";

const parsed = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const failureOf = (status: number, body: unknown): ApiFailure =>
  isProblem(body) ? { kind: "problem", status, problem: body } : { kind: "unreadable", status };

const initOf = (method: Method, { body, headers, signal, keepalive }: ApiOptions): RequestInit => ({
  method,
  credentials: "same-origin",
  cache: "no-store",
  redirect: "error",
  headers: {
    accept: "application/json, application/problem+json",
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...headers,
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  ...(signal ? { signal } : {}),
  ...(keepalive ? { keepalive } : {}),
});

/**
 * Sends one request to the API and never throws: what went wrong is a value. `T` is the contract's shape for the
 * path. Never repeats a request; a 401 is also told to those who listen with `onSignedOut`.
 */
export const request = async <T>(
  method: Method,
  path: string,
  options: ApiOptions = {},
): Promise<ApiResult<T>> => {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(path, initOf(method, options));
    body = await parsed(response);
  } catch {
    return { ok: false, failure: { kind: "unreachable" } };
  }
  if (response.status === 401) for (const listener of signedOutListeners) listener();
  if (!response.ok) return { ok: false, failure: failureOf(response.status, body) };
  if (body === undefined && response.status !== 204) {
    return { ok: false, failure: { kind: "unreadable", status: response.status } };
  }
  return { ok: true, value: body as T };
};

/** A path of the API from parts that may contain anything. */
export const apiPath = (...parts: readonly string[]): string =>
  `/api/${parts.map((part) => encodeURIComponent(part)).join("/")}`;
