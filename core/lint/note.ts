import type { Path } from "../node.ts";

/** Codes of what a linter finds in a definition that compiles. */
export const lintCodes = [
  "neverHolds",
  "alwaysHolds",
  "undecided",
  "unreachableQuestion",
  "unreachableOption",
  "unreachableLevel",
  "indistinctOptions",
  "bandGap",
  "bandOverlap",
  "maximumUndecided",
  "unscoredDimension",
  "oneQuestionDecides",
  "notOverOpen",
  "missingTranslation",
  "missingSource",
  "unverifiedSource",
  "missingHelp",
  "longText",
  "hardToRead",
  "unstableId",
  "levelWithoutExample",
  "renameLosesAnswers",
  "unknownChecklist",
  "unknownPrefill",
] as const;
export type LintCode = (typeof lintCodes)[number];

/** An error stands against publication; a warning should be mended; a note is worth a look. */
export type Severity = "error" | "warning" | "note";

const severities: Readonly<Record<LintCode, Severity>> = {
  neverHolds: "warning",
  alwaysHolds: "warning",
  undecided: "note",
  unreachableQuestion: "warning",
  unreachableOption: "warning",
  unreachableLevel: "warning",
  indistinctOptions: "note",
  bandGap: "error",
  bandOverlap: "error",
  maximumUndecided: "note",
  unscoredDimension: "warning",
  oneQuestionDecides: "warning",
  notOverOpen: "note",
  missingTranslation: "note",
  missingSource: "warning",
  unverifiedSource: "note",
  missingHelp: "warning",
  longText: "warning",
  hardToRead: "warning",
  unstableId: "warning",
  levelWithoutExample: "warning",
  renameLosesAnswers: "error",
  unknownChecklist: "warning",
  unknownPrefill: "warning",
};

/** What a linter found: what, where, with which details, and how serious it is. */
export type LintNote = {
  readonly code: LintCode;
  readonly severity: Severity;
  readonly path: Path;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
};

export const noteAt = (code: LintCode, path: Path, params: LintNote["params"] = {}): LintNote => ({
  code,
  severity: severities[code],
  path,
  params,
});
