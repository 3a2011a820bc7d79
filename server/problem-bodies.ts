import type { ProblemDocument } from "#core/contract.ts";
import type { Problem } from "#core/problem.ts";

/** Core problems as a problem document carries them. */
export const problemBodies = (problems: readonly Problem[]): NonNullable<ProblemDocument["problems"]> =>
  problems.map(({ code, path, params }) => ({ code, path: [...path], params: { ...params } }));
