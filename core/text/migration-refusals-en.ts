import type { Refusal } from "../migrate-value.ts";
import type { ProblemSentence } from "./problem-words.ts";

/** Why answers cannot be carried over to a newer version, and what its author does about it. */
export const migrationRefusalsEn: Readonly<Record<Refusal["because"], ProblemSentence>> = {
  questionRemoved: ({ text }) =>
    `The question “${text("question")}” is no longer there in the newer version. Its answer would be lost. Say under “supersedes” what the question is called now (“questions”) or that it is gone (“removed”).`,
  optionRemoved: ({ text }) =>
    `The option “${text("option")}” of the question “${text("question")}” is no longer there in the newer version. It was chosen and would be lost. Say under “supersedes” what it is called now (“options”) or that it is gone (“removedOptions”).`,
  retyped: ({ text }) =>
    `The question “${text("question")}” is of another type in the newer version. Its answer might be lost. Name the question under “supersedes” in “retyped”.`,
  collision: ({ text }) =>
    `Two answers of the earlier version belong to “${text("question")}” in the newer one. Give each question a name of its own under “supersedes”, or say that it is gone.`,
  version: ({ text }) =>
    text("expected") === ""
      ? `The newer version names no version that it supersedes. Add “supersedes” with the version “${text("actual")}”.`
      : `The newer version supersedes the version “${text("expected")}”, the answers belong to “${text("actual")}”. Move to “${text("expected")}” first.`,
  checklist: ({ text }) =>
    `The answers belong to the checklist “${text("actual")}”, not to “${text("expected")}”. Choose a version of the same checklist.`,
};
