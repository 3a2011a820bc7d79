import { Array, Boolean, Null, Object, Union } from "typebox";
import {
  CitationSchema,
  Closed,
  Id,
  MaybeText,
  NumberedQuestion,
  ReportSourceSchema,
  Severity,
  Text,
} from "./schema-parts.ts";

/** A finding with its recommendation, its sources and the citations given at its questions. */
export const ReportFindingSchema = Object(
  {
    id: Id("the finding"),
    title: Text,
    severity: Severity,
    severityText: Text,
    blocking: Boolean(),
    dimension: Union([Id("the dimension of its first question that has one"), Null()]),
    questions: Array(NumberedQuestion),
    shows: Text,
    recommendation: Text,
    suggestion: Union([Object({ before: MaybeText, after: Text, why: MaybeText }, Closed), Null()]),
    legalBasis: Array(ReportSourceSchema),
    citations: Array(CitationSchema),
  },
  Closed,
);

/** A contradiction that is shown, with its explanation. */
export const ReportContradictionSchema = Object(
  {
    id: Id("the contradiction"),
    title: Text,
    severity: Severity,
    severityText: Text,
    message: Text,
    questions: Array(NumberedQuestion),
    explanation: MaybeText,
    legalBasis: Array(ReportSourceSchema),
  },
  Closed,
);
