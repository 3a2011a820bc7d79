import { afterEach, describe, expect, it, vi } from "vitest";
import { apiPath, onSignedOut, request } from "#web/state/api.ts";
import { ApiError, codeOf, isTransient, statusOf } from "#web/state/api-error.ts";

const answers = (status: number, body: string) => {
  const fetched = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response(status === 204 ? null : body, { status })),
  );
  vi.stubGlobal("fetch", fetched);
  return fetched;
};
const problem = (status: number, code: string) =>
  JSON.stringify({ type: "about:blank", title: "Nein", status, code });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a request to the API", () => {
  it("gives the value of a good answer", async () => {
    answers(200, '{"a":1}');
    expect(await request("GET", "/api/x")).toEqual({ ok: true, value: { a: 1 } });
  });

  it("gives no value where the server has none to give", async () => {
    answers(204, "");
    expect(await request("DELETE", "/api/x")).toEqual({ ok: true, value: undefined });
  });

  it("hands on the server's problem", async () => {
    answers(409, problem(409, "staleRevision"));
    const result = await request("PUT", "/api/x", { body: {} });
    expect(result).toMatchObject({ ok: false, failure: { kind: "problem", status: 409 } });
  });

  it("says so where nobody answers", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
    expect(await request("GET", "/api/x")).toEqual({ ok: false, failure: { kind: "unreachable" } });
  });

  it.each([
    [200, "<html>Wartung</html>"],
    [502, "<html>Bad gateway</html>"],
  ])("does not take a page of %s for an answer of ours", async (status, body) => {
    answers(status, body);
    expect(await request("GET", "/api/x")).toEqual({ ok: false, failure: { kind: "unreadable", status } });
  });

  it("tells listeners of a 401, until they stop listening", async () => {
    answers(401, problem(401, "signInRequired"));
    const listener = vi.fn();
    const stop = onSignedOut(listener);
    await request("GET", "/api/x");
    stop();
    await request("GET", "/api/x");
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("sends JSON only with a body, and each request once", async () => {
    const fetched = answers(500, problem(500, "internal"));
    await request("PATCH", "/api/x", { body: { value: "ä" }, headers: { "idempotency-key": "k" } });
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      method: "PATCH",
      body: '{"value":"ä"}',
      headers: { "content-type": "application/json", "idempotency-key": "k" },
    });
    await request("GET", "/api/x");
    expect(fetched.mock.calls[1]?.[1]?.headers).not.toHaveProperty("content-type");
  });

  it("keeps parts of a path apart", () => {
    expect(apiPath("proposals", "a/b")).toBe("/api/proposals/a%2Fb");
  });
});

describe("a failed request as an error", () => {
  const error = (status: number) =>
    new ApiError({
      kind: "problem",
      status,
      problem: { type: "", title: "", status, code: "someCode" },
    });

  it("tells status and code", () => {
    expect(statusOf(error(403))).toBe(403);
    expect(codeOf(error(403))).toBe("someCode");
    expect(statusOf(new ApiError({ kind: "unreachable" }))).toBe(0);
    expect(codeOf(new Error("other"))).toBeNull();
  });

  it("may pass where the server had trouble or was not there, not where it refused", () => {
    expect(isTransient(error(503))).toBe(true);
    expect(isTransient(new ApiError({ kind: "unreachable" }))).toBe(true);
    expect(isTransient(error(409))).toBe(false);
    expect(isTransient(new Error("bug"))).toBe(false);
  });
});
