import { Array, Boolean, Integer, Null, Object, String, Union } from "typebox";
import { Closed, Id, ReportSourceSchema, Text } from "./schema-parts.ts";

const figures = {
  value: String({ description: "Exact decimal figure" }),
  maximum: String({ description: "The sum of the best answers to all questions, hidden ones too" }),
  printed: String({ description: '"12 von 167"' }),
} as const;

/** Points of one name, in all and by section. */
export const ReportPointsSchema = Object(
  {
    name: Id("the points"),
    title: Text,
    ...figures,
    sections: Array(
      Object({ section: Id("the section"), number: Integer(), title: Text, ...figures }, Closed),
    ),
  },
  Closed,
);

/** A parameter that figures are computed with, and where its value comes from. */
export const ReportAssumptionSchema = Object(
  {
    id: Id("the parameter"),
    title: Text,
    value: String({ description: "Decimal figure or YYYY-MM-DD" }),
    printed: String({ description: "Ready to print, with unit" }),
    isSet: Boolean({ description: "Set by the ministry in charge; else as shipped" }),
    origin: Text,
    source: Union([ReportSourceSchema, Null()]),
  },
  Closed,
);
