import type { CompiledChecklist } from "../compile.ts";
import { noteAt, type LintNote } from "./note.ts";

/** Findings that name no legal basis, scored questions without a source, and sources nobody has verified. */
export const sourceNotes = ({ definition, program }: CompiledChecklist): readonly LintNote[] => [
  ...[...program.entries.findings.values()].flatMap(({ definition: finding, path }) =>
    finding.severity === "mandatory" && (finding.legalBasis ?? []).length === 0
      ? [noteAt("missingSource", path, { of: finding.id })]
      : [],
  ),
  ...(definition.sources ?? []).flatMap(({ id, verified }, index) =>
    verified === "unverified" ? [noteAt("unverifiedSource", ["sources", index], { of: id })] : [],
  ),
];
