import type { FormulaWords } from "./report-words.ts";

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;

/** The words of written calculations in English. */
export const formulasEn: FormulaWords = {
  score: "score",
  coverage: "share answered",
  points: (name) => `points “${name}”`,
  maximum: (name) => `maximum of points “${name}”`,
  percent: (name) => `share of points “${name}”`,
  percentOfMean: "share of the highest value",
  named: (label, title) => `${label} “${title}”`,
  sections: (numbers) => `${numbers.length === 1 ? "section" : "sections"} ${listed(numbers)}`,
  questions: (numbers) => `${numbers.length === 1 ? "question" : "questions"} ${listed(numbers)}`,
  outcome: (outcome) => `questions “${outcome}”`,
  unsure: "unsure answers",
  open: "open questions",
  findings: "findings",
  blockingFindings: "findings that limit the level",
  entriesOf: (count, all) => `${count} of ${all} ${all === 1 ? "entry" : "entries"}`,
  earliestOf: (days) => `earliest day of (${days})`,
  latestOf: (days) => `latest day of (${days})`,
  days: {
    plain: (count, isOne) => `${count} ${isOne ? "day" : "days"}`,
    calculated: (calculation) => `${calculation} in days`,
  },
  months: {
    plain: (count, isOne) => `${count} ${isOne ? "month" : "months"}`,
    calculated: (calculation) => `${calculation} in months`,
  },
  lookedUp: (place) => `for ${place}`,
  choice: (place, option) => `${place} “${option}”`,
  more: (count) => `… (${count} more)`,
};
