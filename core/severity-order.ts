import type { RaisedFinding } from "./evaluation.ts";

const weightiestFirst: readonly RaisedFinding["severity"][] = ["mandatory", "important", "hint"];

/** Findings by severity, mandatory ones first; among the same in the order given. */
export const bySeverity = <Finding extends Pick<RaisedFinding, "severity">>(
  findings: readonly Finding[],
): readonly Finding[] =>
  weightiestFirst.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
