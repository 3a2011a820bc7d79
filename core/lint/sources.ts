import type { CompiledChecklist } from "../compile.ts";
import { originOf } from "../origin.ts";
import { noteAt, type LintNote } from "./note.ts";

/** Findings that name no legal basis, scored questions without a source, and sources nobody has verified. */
export const sourceNotes = ({ definition, program, origins }: CompiledChecklist): readonly LintNote[] => [
  ...[...program.entries.findings.values()].flatMap(({ definition: finding, path }) =>
    finding.severity === "mandatory" && (finding.legalBasis ?? []).length === 0
      ? [noteAt("missingSource", path, { of: finding.id })]
      : [],
  ),
  ...(definition.sources ?? []).flatMap((source, index) =>
    source.verified === "unverified"
      ? [noteAt("unverifiedSource", originOf(origins, source, ["sources", index]), { of: source.id })]
      : [],
  ),
];
