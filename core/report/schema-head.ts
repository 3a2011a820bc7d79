import { Integer, Literal, Null, Object, Union } from "typebox";
import { Closed, Day, MaybeText, Text } from "./schema-parts.ts";

/** Facts of a proposal as they stand in a report; also the fields people fill in. */
export const ProposalFactsSchema = Object(
  {
    title: Text,
    shortTitle: Text,
    reference: Text,
    instrument: Text,
    stage: Text,
    leadMinistry: Text,
    unit: Text,
    deadline: Union([Day, Null()]),
    summary: Text,
  },
  Closed,
);

/** Where the assessment stands. */
export const AssessmentFactsSchema = Object(
  {
    id: Text,
    status: Union([Literal("draft"), Literal("submitted")]),
    revision: Integer({ description: "How many changes the answers had" }),
    submittedAt: MaybeText,
    submittedBy: MaybeText,
  },
  Closed,
);

/** Label and ready-to-print value, in the report's language. */
export const FactSchema = Object({ label: Text, value: Text }, Closed);
