/** An assessment is open for answers, or handed in with its report. */
export type AssessmentStatus = "draft" | "submitted";

/** What a person does with an assessment as a whole. */
export type AssessmentAction = "submit" | "withdraw";

type Change = { readonly from: AssessmentStatus; readonly to: AssessmentStatus };

const changes: Readonly<Record<AssessmentAction, Change>> = {
  submit: { from: "draft", to: "submitted" },
  withdraw: { from: "submitted", to: "draft" },
};

/** The status after an action; null where the action is not open to an assessment in this status. */
export const statusAfter = (status: AssessmentStatus, action: AssessmentAction): AssessmentStatus | null =>
  changes[action].from === status ? changes[action].to : null;

/** Whether answers can be changed. */
export const isOpenForAnswers = (status: AssessmentStatus): boolean => status === "draft";
