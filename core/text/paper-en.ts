import { fixedSpace } from "../format.ts";
import type { PaperWords } from "./paper-words.ts";

/** The words of a report on paper in English. */
export const paperEn: PaperWords = {
  parts: {
    short: "Part A: Summary",
    answers: "Part B: Answers and findings",
    appendix: "Part C: Appendix",
  },
  aboutParts:
    "Part A sums up what a decision needs. Part B holds every answer with its findings, Part C calculations, questions that do not apply, terms and sources, as far as there are any.",
  aboutShort: {
    rated:
      "This is the summary. Every answer, the other findings with their recommendations, the calculations and the sources stand in the full report.",
    unrated: "This is the summary. Terms and sources stand in the full report.",
  },
  aboutAnswers: {
    rated:
      "After each question stands whether the answer meets the requirement. Where nothing stands there, the answer is for information and is not rated.",
    unrated: "The answers are for information and are not rated.",
  },
  mandatoryFindings: "Mandatory findings",
  otherFindings: "Other findings",
  aboutOtherFindings: {
    full: "Recommendation and basis stand in Part B at the question in brackets.",
    short: "Recommendation and basis stand in the full report at the question in brackets.",
  },
  counted: (what, count) => `${what} (${count})`,
  findingsElsewhere: "Findings at no single question",
  noFindings: "No finding.",
  finding: (number) => `Finding${fixedSpace}${number}`,
  findingTitle: (number, severity, title) => `Finding${fixedSpace}${number} (${severity}): ${title}`,
  inFirstPart: (finding) => `${finding}, see Part${fixedSpace}A`,
  atQuestion: (finding, question) => `${finding}, see ${question}`,
  obstacle: "obstacle",
  because: "Why this result",
  dimension: "Principle or practice topic",
  exampleBefore: "Example before",
  exampleAfter: "Suggestion",
  questions: "Question",
  hiddenColumns: "Applies in no entry",
  openColumns: "Answered in no entry",
  figure: "Figure",
  zeroFigures: "Figures that are 0",
  calculations: "How the values come about",
  notApplying: "What does not apply",
  aboutNotApplying:
    "With the answers given, these sections and rated questions do not arise. They count nowhere.",
  aboutSources:
    "What several sources share stands in bold before them: last amendment, beginning of the address, how it was checked.",
  otherSources: "Other sources",
  wholeSections: "Whole sections",
  reached: (points, covered) => `${points}, answered: ${covered}`,
};
