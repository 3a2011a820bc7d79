import type { FindingDefinition } from "./definition-finding.ts";
import type { Path } from "./node.ts";

type InlineFinding = Omit<FindingDefinition, "questions" | "when">;
type Worth = { readonly findings?: readonly (string | InlineFinding)[] };
type Plain<T> = Omit<T, "findings"> & { findings?: string[] };

/** Findings that were written on the spot, and where. */
export type Found = { readonly findings: FindingDefinition[]; readonly origins: Map<object, Path> };

/** Findings written on the spot become findings of their own, of the questions they stand at. */
export const namedFindings = <T extends Worth>(
  worth: T,
  questionIds: readonly string[],
  path: Path,
  found: Found,
): Plain<T> => {
  const { findings, ...rest } = worth;
  if (findings === undefined) return rest;
  const ids = findings.map((finding, index) => {
    if (typeof finding === "string") return finding;
    const own: FindingDefinition = { ...finding, questions: [...questionIds] };
    found.origins.set(own, [...path, "findings", index]);
    found.findings.push(own);
    return finding.id;
  });
  return { ...rest, findings: ids };
};
