import { Array, Boolean, Integer, Literal, Null, Object, String, Union } from "typebox";
import { ReportDerivationSchema } from "./schema-derivation.ts";
import { Closed, Coverage, Figure, Id, MaybeText, Points, Text, Texts } from "./schema-parts.ts";

/**
 * What one question adds, in printed figures; `derivation` where its rating is made from several. In a sum the rating
 * is the points and the weight 1.
 */
export const ReportContributionSchema = Object(
  {
    question: Id("the question"),
    number: Text,
    text: Text,
    answer: Text,
    rating: Text,
    derivation: Union([ReportDerivationSchema, Null()]),
    weight: Text,
    weightReason: MaybeText,
    part: String({ description: "Printed rating × weight; the printed parts add up to the printed sum" }),
  },
  Closed,
);

/** A scored question that does not count, and why. */
export const ReportExclusionSchema = Object(
  { question: Id("the question"), number: Text, text: Text, answer: Text, because: Text },
  Closed,
);

/**
 * A dimension's mean, or its sum of points, with everything that explains it; `formula` is the calculation in one line,
 * `pointsText` the value as it stands in tables: "65", "12 von 167".
 */
export const ReportDimensionSchema = Object(
  {
    id: Id("the dimension"),
    kind: Union([Literal("principle"), Literal("practice")]),
    title: Text,
    scoring: Union([Literal("mean"), Literal("sum")]),
    value: Figure,
    maximum: Figure,
    percent: Figure,
    points: Points,
    pointsText: Text,
    coverage: Coverage,
    coverageText: Text,
    contributions: Array(ReportContributionSchema),
    exclusions: Array(ReportExclusionSchema),
    sum: Text,
    weight: Text,
    formula: MaybeText,
    rule: Text,
    whatIf: Array(String({ description: "What the value would be if an open question were answered" })),
  },
  Closed,
);

/** The declared total, explained like a dimension. */
export const ReportTotalSchema = Object(
  {
    value: Figure,
    points: Points,
    coverage: Coverage,
    coverageText: Text,
    sum: Text,
    weight: Text,
    formula: MaybeText,
    rule: Text,
    contributions: Array(
      Object(
        {
          dimension: Id("the dimension"),
          title: Text,
          value: Text,
          weight: Text,
          weightReason: MaybeText,
          part: Text,
        },
        Closed,
      ),
    ),
    exclusions: Array(Object({ dimension: Id("the dimension"), title: Text }, Closed)),
  },
  Closed,
);

/** A level of a result. */
export const ReportLevelSchema = Object(
  { id: Id("the level"), title: Text, text: Text, rank: Integer({ description: "1 is the worst" }) },
  Closed,
);

/** A result: its level, why it is this one (`because`), and what follows from it. `levelText` is the verdict in one line. */
export const ReportResultSchema = Object(
  {
    id: Id("the result"),
    title: Text,
    ordered: Boolean(),
    levels: Array(ReportLevelSchema, { description: "Worst first" }),
    level: ReportLevelSchema,
    levelText: String({
      description: '"Stufe 2 von 4: wesentliche Lücken"; with "vorläufig" while anything required is open',
    }),
    ruleLevel: ReportLevelSchema,
    provisional: Boolean(),
    worst: ReportLevelSchema,
    best: ReportLevelSchema,
    because: Texts,
    cappedBy: MaybeText,
    obligations: Texts,
    nextSteps: Texts,
  },
  Closed,
);
