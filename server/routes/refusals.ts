import { ProblemDocument } from "#core/contract.ts";

type Refusals = Readonly<Record<number, typeof ProblemDocument>>;

/** The statuses a route may answer with a problem document, for the API's description. */
export const refusals = (...statuses: readonly number[]): Refusals =>
  Object.fromEntries(statuses.map((status) => [status, ProblemDocument]));
