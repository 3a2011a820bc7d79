import type { Opened } from "./access.ts";
import { isOutsideTeam } from "./policy.ts";
import { instantOf } from "./outside.ts";
import type { Services } from "./services.ts";
import type { AuditEntry } from "./store/store.ts";

export type AuditAction =
  | "member.set"
  | "member.removed"
  | "proposal.read"
  | "assessment.read"
  | "assessment.submitted"
  | "assessment.withdrawn"
  | "report.read"
  | "report.exported";

/** A line of the audit log: who did what with which object. Details never hold words of a draft. */
export const auditEntry = (
  { clock }: Pick<Services, "clock">,
  actor: string,
  action: AuditAction,
  object: string,
  details: AuditEntry["details"] = {},
): AuditEntry => ({ at: instantOf(clock()), actor, action, object, details });

/** Writes down that someone outside the team reads, before anything is shown. */
export const auditReading = async (
  services: Services,
  actor: string,
  role: Opened["role"],
  action: Extract<AuditAction, `${string}.read`>,
  object: string,
): Promise<void> => {
  if (!isOutsideTeam(role)) return;
  await services.store.tx((writing) => writing.appendAudit(auditEntry(services, actor, action, object)));
};
