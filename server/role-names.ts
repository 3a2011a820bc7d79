import type { MemberRole } from "#core/contract.ts";
import type { GlobalRole } from "#core/contract-session.ts";

/** What the roles are called where people read them. */
export const globalRoleNames: Readonly<Record<GlobalRole, string>> = {
  staff: "Fachreferat",
  author: "Katalogredaktion",
  reviewer: "Mitzeichnung",
  administrator: "Verwaltung",
};

export const memberRoleNames: Readonly<Record<MemberRole, string>> = {
  lead: "Federführung",
  editor: "Bearbeitung",
  reader: "Lesen",
};
