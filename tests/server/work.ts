import { randomUUID } from "node:crypto";
import { AssessmentSummary, Proposal } from "#core/contract.ts";
import { Assessment, type AnswerChange } from "#core/contract-assessment.ts";
import { aPerson, type Person, type Reply } from "./people.ts";
import type { Running } from "./running-app.ts";

export type Work = { readonly lead: Person; readonly proposal: string; readonly assessment: string };

/** A lead with a proposal and an assessment that has just begun. */
export const someWork = async (running: Running): Promise<Work> => {
  const lead = await aPerson(running);
  const created = await lead.send("POST", "/api/proposals", { title: "Probegesetz", instrument: "gesetz" });
  const { id: proposal } = created.shaped(Proposal);
  const begun = await lead.send("POST", `/api/proposals/${proposal}/assessments`, {
    checklist: "probecheck",
  });
  return { lead, proposal, assessment: begun.shaped(AssessmentSummary).id };
};

/** The change of an answer as a body, based on revision 0 unless told otherwise. */
export const change = (value: AnswerChange["value"], more: Partial<AnswerChange> = {}): AnswerChange => ({
  value,
  revision: 0,
  ...more,
});

/** Changes one answer, with a key of its own unless one is given. */
export const answer = (
  person: Person,
  assessment: string,
  question: string,
  body: unknown,
  key: string = randomUUID(),
): Promise<Reply> => {
  const [id, row] = question.split("/");
  const query = row === undefined ? "" : `?row=${row}`;
  const url = `/api/assessments/${assessment}/answers/${id}${query}`;
  return person.send("PATCH", url, body, { "idempotency-key": key });
};

/** The assessment as a person sees it now. */
export const seen = async (person: Person, assessment: string): Promise<Assessment> =>
  (await person.send("GET", `/api/assessments/${assessment}`)).shaped(Assessment);
