import { expect, test } from "vitest";
import type { ApiFailure } from "#web/state/api.ts";
import { replyToFailure } from "#web/state/queue-transport.ts";

const problem = (status: number, code: string, more: object = {}): ApiFailure => ({
  kind: "problem",
  status,
  problem: { type: "about:blank", title: "", status, code, ...more },
});

const current = {
  question: "q",
  row: null,
  value: "x",
  revision: 4,
  at: "2026-11-23T13:01:00Z",
  by: { id: "b" },
};
const found = [{ code: "tooLarge", path: ["q"], params: {} }];

test("of a refusal only those problems are taken that this page has a sentence for", () => {
  const newer = { code: "shoutedAt", path: ["q"], params: {} };
  const reply = replyToFailure(problem(422, "answerRefused", { problems: [newer, ...found] }));
  expect(reply).toEqual({ kind: "refused", code: "answerRefused", problems: found });
});

test.each([
  [{ kind: "unreachable" } as const, { kind: "unreachable" }],
  [problem(401, "signInRequired"), { kind: "signedOut" }],
  [problem(403, "forbidden"), { kind: "forbidden" }],
  [problem(404, "notFound"), { kind: "gone" }],
  [problem(409, "staleRevision", { current }), { kind: "stale", current }],
  [problem(409, "staleRevision", { current: null }), { kind: "stale", current: null }],
  [problem(409, "notOpen"), { kind: "closed" }],
  [
    problem(422, "answerRefused", { problems: found }),
    { kind: "refused", code: "answerRefused", problems: found },
  ],
  [problem(400, "invalidRequest"), { kind: "refused", code: "invalidRequest", problems: [] }],
  [problem(413, "bodyTooLarge"), { kind: "refused", code: "bodyTooLarge", problems: [] }],
  [problem(429, "tooManyAttempts", { retryAfter: 9 }), { kind: "busy", retryAfter: 9 }],
  [problem(500, "internal"), { kind: "busy", retryAfter: null }],
  [problem(507, "storageFull"), { kind: "busy", retryAfter: null }],
  [{ kind: "unreadable", status: 502 } as const, { kind: "busy", retryAfter: null }],
  [{ kind: "unreadable", status: 200 } as const, { kind: "busy", retryAfter: null }],
])("%j means %j", (failure, reply) => {
  expect(replyToFailure(failure)).toEqual(reply);
});
