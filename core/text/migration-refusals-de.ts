import type { Refusal } from "../migrate-value.ts";
import type { ProblemSentence } from "./problem-words.ts";

/** Why answers cannot be carried over to a newer version, and what its author does about it. */
export const migrationRefusalsDe: Readonly<Record<Refusal["because"], ProblemSentence>> = {
  questionRemoved: ({ text }) =>
    `Die Frage „${text("question")}“ gibt es in der neueren Version nicht mehr. Ihre Antwort ginge verloren. Nennen Sie unter „supersedes“, wie die Frage jetzt heißt („questions“) oder dass sie entfallen ist („removed“).`,
  optionRemoved: ({ text }) =>
    `Die Antwortmöglichkeit „${text("option")}“ der Frage „${text("question")}“ gibt es in der neueren Version nicht mehr. Sie wurde gewählt und ginge verloren. Nennen Sie unter „supersedes“, wie sie jetzt heißt („options“) oder dass sie entfallen ist („removedOptions“).`,
  retyped: ({ text }) =>
    `Die Frage „${text("question")}“ hat in der neueren Version eine andere Art. Ihre Antwort könnte verloren gehen. Nennen Sie die Frage unter „supersedes“ bei „retyped“.`,
  collision: ({ text }) =>
    `Zwei Antworten der früheren Version gehören in der neueren zu „${text("question")}“. Nennen Sie unter „supersedes“ für jede Frage einen eigenen Namen oder dass sie entfallen ist.`,
  version: ({ text }) =>
    text("expected") === ""
      ? `Die neuere Version nennt keine Version, die sie ablöst. Ergänzen Sie „supersedes“ mit der Version „${text("actual")}“.`
      : `Die neuere Version löst die Version „${text("expected")}“ ab, die Antworten gehören zu „${text("actual")}“. Wechseln Sie zuerst zu „${text("expected")}“.`,
  checklist: ({ text }) =>
    `Die Antworten gehören zum Prüfkatalog „${text("actual")}“, nicht zu „${text("expected")}“. Wählen Sie eine Version desselben Prüfkatalogs.`,
};
