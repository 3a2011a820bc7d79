import { Array, Boolean, Integer, Literal, Null, Object, String, Union, type Static } from "typebox";
import type { DeepReadonly } from "./readonly.ts";
import { reportFormat } from "./report-format.ts";
import { Closed, ReportSourceSchema, ReportTermSchema, Text } from "./report/schema-parts.ts";
import { AssessmentFactsSchema, FactSchema, ProposalFactsSchema } from "./report/schema-head.ts";
import type { ReportAnswerSchema } from "./report/schema-answers.ts";
import {
  OpenPointSchema,
  ReportComputedSchema,
  ReportOutlineSchema,
  ReportSectionSchema,
} from "./report/schema-answers.ts";
import { ReportAssumptionSchema, ReportPointsSchema } from "./report/schema-points.ts";
import type {
  ReportContributionSchema,
  ReportExclusionSchema,
  ReportLevelSchema,
} from "./report/schema-scores.ts";
import { ReportDimensionSchema, ReportResultSchema, ReportTotalSchema } from "./report/schema-scores.ts";
import { ReportContradictionSchema, ReportFindingSchema } from "./report/schema-findings.ts";

/**
 * The closed result document: everything shown on screen and paper, in one language, deterministic to the byte
 * for the same input. Renderers only draw it.
 */
export const ReportSchema = Object(
  {
    format: Literal(reportFormat),
    locale: Union([Literal("de"), Literal("en")]),
    at: String({ description: "ISO instant the report was made" }),
    today: String({ description: "The day all dates were judged by, YYYY-MM-DD" }),
    checklist: Object({ id: Text, version: Text, title: Text }, Closed),
    proposal: ProposalFactsSchema,
    facts: Array(FactSchema),
    keyFacts: Array(FactSchema),
    assessment: AssessmentFactsSchema,
    draft: Boolean({ description: 'True until submitted: marked "Entwurf – n offene Punkte"' }),
    openPoints: Array(OpenPointSchema),
    progress: Object({ required: Integer(), answered: Integer(), unsure: Integer() }, Closed),
    results: Array(ReportResultSchema),
    total: Union([ReportTotalSchema, Null()]),
    dimensions: Array(ReportDimensionSchema),
    points: Array(ReportPointsSchema),
    sections: Array(ReportSectionSchema),
    outlines: Array(ReportOutlineSchema),
    findings: Array(ReportFindingSchema),
    contradictions: Array(ReportContradictionSchema),
    computed: Array(ReportComputedSchema),
    assumptions: Array(ReportAssumptionSchema),
    terms: Array(ReportTermSchema),
    sources: Array(ReportSourceSchema),
  },
  { ...Closed, title: "Bericht zum Praxis- und Digitalcheck", description: "Report of one assessment" },
);

export type { ReportDerivation } from "./report/schema-derivation.ts";
export type ProposalFacts = DeepReadonly<Static<typeof ProposalFactsSchema>>;
export type AssessmentFacts = DeepReadonly<Static<typeof AssessmentFactsSchema>>;
export type Fact = DeepReadonly<Static<typeof FactSchema>>;
export type ReportAnswer = DeepReadonly<Static<typeof ReportAnswerSchema>>;
export type ReportSource = DeepReadonly<Static<typeof ReportSourceSchema>>;
export type ReportFinding = DeepReadonly<Static<typeof ReportFindingSchema>>;
export type ReportContribution = DeepReadonly<Static<typeof ReportContributionSchema>>;
export type ReportExclusion = DeepReadonly<Static<typeof ReportExclusionSchema>>;
export type ReportDimension = DeepReadonly<Static<typeof ReportDimensionSchema>>;
export type ReportTotal = DeepReadonly<Static<typeof ReportTotalSchema>>;
export type ReportLevel = DeepReadonly<Static<typeof ReportLevelSchema>>;
export type ReportResult = DeepReadonly<Static<typeof ReportResultSchema>>;
export type ReportContradiction = DeepReadonly<Static<typeof ReportContradictionSchema>>;
export type OpenPoint = DeepReadonly<Static<typeof OpenPointSchema>>;
export type ReportComputed = DeepReadonly<Static<typeof ReportComputedSchema>>;
export type ReportPoints = DeepReadonly<Static<typeof ReportPointsSchema>>;
export type ReportAssumption = DeepReadonly<Static<typeof ReportAssumptionSchema>>;
export type ReportOutline = DeepReadonly<Static<typeof ReportOutlineSchema>>;
export type ReportTerm = DeepReadonly<Static<typeof ReportTermSchema>>;
export type ReportSection = DeepReadonly<Static<typeof ReportSectionSchema>>;
export type Report = DeepReadonly<Static<typeof ReportSchema>>;
