import type { TSchema } from "typebox";
import { canonicalJson } from "../canonical.ts";
import { FindingSchema, InlineFindingSchema } from "../definition-finding.ts";
import { BandsSchema, GivenOptionSchema, OptionSchema } from "../definition-option.ts";
import { QuestionSchema, RowQuestionSchema } from "../definition-question.ts";
import { ResultSchema } from "../definition-result.ts";
import { Id, Localized, UnitText } from "../definition-text.ts";
import {
  ComputedSchema,
  ContradictionSchema,
  DimensionSchema,
  ExampleSchema,
  ParameterSchema,
  PropertySchema,
  SectionSchema,
  SourceSchema,
} from "../definition.ts";
import { lazy } from "../lazy.ts";

const parts: Readonly<Record<string, TSchema>> = {
  id: Id,
  localizedText: Localized,
  unit: UnitText,
  option: OptionSchema,
  givenOption: GivenOptionSchema,
  bands: BandsSchema,
  finding: FindingSchema,
  inlineFinding: InlineFindingSchema,
  question: QuestionSchema,
  rowQuestion: RowQuestionSchema,
  result: ResultSchema,
  section: SectionSchema,
  dimension: DimensionSchema,
  parameter: ParameterSchema,
  computedValue: ComputedSchema,
  contradiction: ContradictionSchema,
  source: SourceSchema,
  example: ExampleSchema,
  property: PropertySchema,
};

/** Names of the language's parts, by the canonical text of their schemas; the same schema elsewhere has the same name. */
export const partNames = lazy(
  (): ReadonlyMap<string, string> =>
    new Map(Object.entries(parts).map(([name, schema]) => [canonicalJson(schema), name])),
);
