import { describe, expect, it } from "vitest";
import { ApiError } from "#web/state/api-error.ts";
import { createQueryClient, isLost } from "#web/state/query-client.ts";

const problem = (status: number) =>
  new ApiError({ kind: "problem", status, problem: { type: "", title: "", status, code: "x" } });

const retries = (error: unknown, count: number): unknown => {
  const { retry } = createQueryClient().getDefaultOptions().queries ?? {};
  return typeof retry === "function" ? retry(count, error as Error) : retry;
};

describe("reading from the server", () => {
  it("is tried again twice after trouble on the way", () => {
    expect([0, 1, 2].map((count) => retries(problem(503), count))).toEqual([true, true, false]);
  });

  it("is not tried again after a refusal", () => {
    expect([401, 403, 404].map((status) => retries(problem(status), 0))).toEqual([false, false, false]);
  });

  it("keeps what is on screen when reading it anew fails, unless it is gone", () => {
    expect(isLost({ isError: true, data: {}, error: problem(503) })).toBe(false);
    expect(isLost({ isError: true, data: {}, error: problem(401) })).toBe(false);
    expect(isLost({ isError: true, data: {}, error: problem(404) })).toBe(true);
    expect(isLost({ isError: true, data: undefined, error: problem(503) })).toBe(true);
    expect(isLost({ isError: false, data: undefined, error: null })).toBe(false);
  });

  it("never repeats a change", () => {
    expect(createQueryClient().getDefaultOptions().mutations?.retry).toBe(false);
  });
});
