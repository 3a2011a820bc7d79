import type { AnswerSaved, Cell } from "#core/contract-assessment.ts";
import type { ProblemDocument } from "#core/contract.ts";
import { answerProblemCodes, type AnswerProblem } from "#core/problem.ts";
import { apiPath, request, type ApiFailure } from "./api.ts";
import type { Attempt, CellAddress } from "./queue-entry.ts";
import type { Reply } from "./queue-reply.ts";

type AnyProblem = NonNullable<ProblemDocument["problems"]>[number];

const answerCodes: ReadonlySet<string> = new Set(answerProblemCodes);

/** The shape is core's, but a newer server may know codes that this page has no sentence for. */
const isKnown = (problem: AnyProblem): problem is AnyProblem & AnswerProblem => answerCodes.has(problem.code);

const problemsOf = (failure: Extract<ApiFailure, { kind: "problem" }>): readonly AnswerProblem[] =>
  (failure.problem.problems ?? []).filter(isKnown);

const isCell = (value: unknown): value is Cell =>
  typeof value === "object" && value !== null && "question" in value && "revision" in value && "by" in value;

const conflictReply = (failure: Extract<ApiFailure, { kind: "problem" }>): Reply => {
  if (failure.problem.code === "notOpen") return { kind: "closed" };
  const { current } = failure.problem;
  return { kind: "stale", current: isCell(current) ? current : null };
};

const byStatus = (status: number, retryAfter: number | null): Reply | null => {
  if (status === 401) return { kind: "signedOut" };
  if (status === 403) return { kind: "forbidden" };
  if (status === 404) return { kind: "gone" };
  return status === 429 || status === 408 || status >= 500 ? { kind: "busy", retryAfter } : null;
};

/** What a failed request means for the change. Exported for its table of cases. */
export const replyToFailure = (failure: ApiFailure): Reply => {
  if (failure.kind === "unreachable") return { kind: "unreachable" };
  const retryAfter = failure.kind === "problem" ? (failure.problem.retryAfter ?? null) : null;
  const known = byStatus(failure.status, retryAfter);
  if (known) return known;
  // An answer that is not ours says nothing about the change: a proxy's page, a sign-in page of the network.
  if (failure.kind === "unreadable") return { kind: "busy", retryAfter: null };
  if (failure.status === 409) return conflictReply(failure);
  return { kind: "refused", code: failure.problem.code, problems: problemsOf(failure) };
};

const bodyOf = ({ answer, base }: Attempt) => ({
  value: answer.value,
  ...(answer.reason === undefined ? {} : { reason: answer.reason }),
  ...(answer.citations === undefined ? {} : { citations: answer.citations }),
  ...(answer.note === undefined ? {} : { note: answer.note }),
  ...(answer.prefilled === true ? { prefilled: true } : {}),
  revision: base,
});

/** Bodies up to this many characters may outlive the page (browsers allow 64 KiB for all such requests). */
const survivable = 6_000;

/** Sends one change. The key makes a repetition harmless; `person` is checked against the session that answers. */
export const sendChange = async (
  person: string,
  { assessment, question, row }: CellAddress,
  attempt: Attempt,
): Promise<Reply> => {
  const path = apiPath("assessments", assessment, "answers", question);
  const body = bodyOf(attempt);
  const result = await request<AnswerSaved>(
    "PATCH",
    row === null ? path : `${path}?row=${encodeURIComponent(row)}`,
    {
      body,
      headers: { "idempotency-key": attempt.stamp, "expected-account": person },
      keepalive: JSON.stringify(body).length < survivable,
    },
  );
  if (!result.ok) return replyToFailure(result.failure);
  return { kind: "saved", cell: result.value.cell, revision: result.value.revision };
};
