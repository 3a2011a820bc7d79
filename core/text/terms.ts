import type { Instrument, Stage } from "../contract.ts";

export type Severity = "mandatory" | "important" | "hint";
export type Verified = "primary" | "secondary" | "unverified";

/** What pages and reports call the same. */
export type Terms = {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly verified: Readonly<Record<Verified, string>>;
  readonly instruments: Readonly<Record<Instrument, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly question: (number: string) => string;
  readonly row: (position: string) => string;
  readonly reason: string;
};
