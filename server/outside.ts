import { randomBytes, randomUUID } from "node:crypto";

/** Milliseconds since 1970 in UTC. Given from outside, so that tests can set the time. */
export type Clock = () => number;

/** Sources of ids and secrets, given from outside for the same reason. */
export type Ids = {
  /** A lower-case UUID. */
  readonly uuid: () => string;
  /** A secret of 32 random bytes, safe in a URL and in a cookie. */
  readonly secret: () => string;
};

export const randomIds: Ids = {
  uuid: () => randomUUID(),
  secret: () => randomBytes(32).toString("base64url"),
};

/** An ISO 8601 instant with milliseconds in UTC. */
export const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Milliseconds since 1970 of an instant written by `instantOf`. */
export const millisecondsOf = (instant: string): number => Date.parse(instant);
