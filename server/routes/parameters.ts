import { Object, String } from "typebox";

const Id = String({ description: "UUID in Kleinbuchstaben" });

export const ProposalParams = Object({ proposal: Id });
export const MemberParams = Object({ proposal: Id, account: Id });
export const AssessmentParams = Object({ assessment: Id });
export const ChecklistParams = Object({ checklist: String(), version: String() });
