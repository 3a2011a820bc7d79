import { Literal, Union, type Static } from "typebox";

/** How much of a report a document holds: the part for who decides, or all of it. */
export const ReportExtentSchema = Union([Literal("short"), Literal("full")]);

export type ReportExtent = Static<typeof ReportExtentSchema>;
