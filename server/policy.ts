import type { MemberRole } from "#core/contract.ts";
import type { GlobalRole } from "#core/contract-session.ts";
import type { Account } from "./store/store.ts";
import { globalRoleNames, memberRoleNames } from "./role-names.ts";

/**
 * Who may use a route; every route declares one. `public` is for what must work before sign-in. Membership is of
 * the proposal that the address names, directly or through one of its assessments; global roles open no proposal.
 */
export type Policy =
  | "public"
  | "signedIn"
  | { readonly role: GlobalRole }
  | { readonly member: MemberRole; readonly of: "proposal" | "assessment" };

const ranks: Readonly<Record<MemberRole, number>> = { reader: 1, editor: 2, lead: 3 };

/** Whether a member's role includes the rights of another: leads answer, editors read. */
export const includesRole = (held: MemberRole, needed: MemberRole): boolean => ranks[held] >= ranks[needed];

/**
 * The team of a proposal are those who write in it. Readers were invited from outside, so every reading of theirs
 * is audited.
 */
export const isOutsideTeam = (role: MemberRole): boolean => role === "reader";

export type Decision =
  | { readonly kind: "allowed" }
  | { readonly kind: "signInRequired" }
  | { readonly kind: "notFound" }
  | { readonly kind: "forbidden"; readonly needed: string };

const allowed: Decision = { kind: "allowed" };

/** Decides from the account (none: not signed in) and its role in the proposal (none: no member, or no such thing). */
export const decide = (
  policy: Policy,
  account: Account | undefined,
  role: MemberRole | undefined,
): Decision => {
  if (policy === "public") return allowed;
  if (!account) return { kind: "signInRequired" };
  if (policy === "signedIn") return allowed;
  if ("role" in policy) return globalDecision(policy.role, account);
  if (!role) return { kind: "notFound" };
  return includesRole(role, policy.member)
    ? allowed
    : {
        kind: "forbidden",
        needed: `Dafür brauchen Sie in diesem Vorhaben die Rolle „${memberRoleNames[policy.member]}“.`,
      };
};

const globalDecision = (needed: GlobalRole, account: Account): Decision =>
  account.roles.includes(needed)
    ? allowed
    : { kind: "forbidden", needed: `Dafür brauchen Sie die Rolle „${globalRoleNames[needed]}“.` };
