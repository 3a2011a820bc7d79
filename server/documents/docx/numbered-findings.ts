import type { Report, ReportFinding } from "#core/report.ts";

/** A finding with the number that the document refers to it by. */
export type NumberedFinding = { readonly number: number; readonly finding: ReportFinding };

const severities: readonly ReportFinding["severity"][] = ["mandatory", "important", "hint"];

/** The findings numbered through: mandatory ones first, otherwise in the report's order. */
export const numberedFindings = ({ findings }: Report): readonly NumberedFinding[] =>
  severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding, index) => ({ number: index + 1, finding }));
