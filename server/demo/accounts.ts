import type { MemberRole } from "#core/contract.ts";
import type { GlobalRole } from "#core/contract-session.ts";

/** Invented people to try the application with, and what they are in the demonstration's proposal. */
export type DemoAccount = {
  readonly username: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly GlobalRole[];
  readonly member: MemberRole | null;
};

/** The first one is whose work the demonstration shows. */
export const demoAccounts: readonly [DemoAccount, ...DemoAccount[]] = [
  {
    username: "referat23",
    name: "Mira Vogt",
    unit: "Referat 23 · Sozialministerium",
    roles: ["staff"],
    member: "lead",
  },
  {
    username: "referat21",
    name: "Jonas Keller",
    unit: "Referat 21 · Sozialministerium",
    roles: ["staff"],
    member: "editor",
  },
  {
    username: "mitzeichnung",
    name: "Selin Arslan",
    unit: "Referat 12 · Staatskanzlei",
    roles: ["reviewer"],
    member: "reader",
  },
  {
    username: "katalog",
    name: "Henrike Brandt",
    unit: "Referat 41 · Justizministerium",
    roles: ["author"],
    member: null,
  },
  {
    username: "verwaltung",
    name: "Tom Lindner",
    unit: "Referat 52 · Digitalministerium",
    roles: ["administrator"],
    member: null,
  },
];
