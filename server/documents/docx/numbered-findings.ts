import type { Report, ReportFinding } from "#core/report.ts";
import { bySeverity } from "#core/severity-order.ts";

/** A finding with the number that the document refers to it by. */
export type NumberedFinding = { readonly number: number; readonly finding: ReportFinding };

/** The findings numbered through: mandatory ones first, otherwise in the report's order. */
export const numberedFindings = ({ findings }: Report): readonly NumberedFinding[] =>
  bySeverity(findings).map((finding, index) => ({ number: index + 1, finding }));
