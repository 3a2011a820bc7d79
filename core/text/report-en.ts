import { countText, fixedSpace } from "../format.ts";
import { formulasEn } from "./formula-en.ts";
import type { ReportWords } from "./report-words.ts";
import { termsEn } from "./terms-en.ts";

const counted = (count: number, one: string, many: string): string => countText(count, { one, many }, "en");

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;

const questions = (numbers: readonly string[]): string =>
  `${numbers.length === 1 ? "question" : "questions"} ${listed(numbers)}`;

const roundings = {
  halfUp: "rounded half up",
  halfEven: "rounded half to even",
  up: "rounded up",
  down: "rounded down",
} as const;

const sumRule = "Sum of the points of all answers. Unanswered and unsure questions bring no points.";

/** The report's words in English. */
export const reportEn: ReportWords = {
  ...termsEn,
  headings: {
    report: "Report on the practice and digital check",
    facts: "The proposal",
    fact: "Fact",
    content: "Content",
    result: "Result",
    keyFacts: "At a glance",
    dimensions: "Scores by principle and practice topic",
    principles: "Principles",
    practice: "Practice topics",
    answers: "Answers",
    findings: "Findings and recommendations",
    contradictions: "Contradictions",
    openPoints: "Open points",
    computed: "Figures",
    pointsByName: "Points by kind and section",
    assumptions: "Assumptions",
    value: "Value",
    section: "Section",
    origin: "Origin",
    sources: "Sources",
    terms: "Terms",
    obligations: "What is mandatory now",
    nextSteps: "Next steps",
    because: "Why this level",
    explanation: "Explanation",
    howComputed: "How this value comes about",
    question: "Question",
    answer: "Answer",
    outcome: "Outcome",
    reason: termsEn.reason,
    citations: "References",
    note: "Note",
    finding: "Finding",
    severity: "Severity",
    recommendation: "Recommendation",
    legalBasis: "Basis",
    before: "At present, as an example",
    suggestion: "Suggestion",
    rating: "Rating",
    weight: "Weight",
    otherSections: "Other sections",
    part: "Contribution",
    sum: "Sum",
    points: "Points",
    coverage: "Answered",
    dimension: "Principle",
    total: "Mean of all principles",
    excluded: "Does not count",
    entry: "Entry",
    whatToDo: "What to do",
    verified: "Verification",
  },
  factLabels: {
    title: "Proposal",
    shortTitle: "Short title",
    reference: "File reference",
    instrument: "Kind of instrument",
    stage: "Stage",
    leadMinistry: "Lead ministry",
    unit: "Unit",
    deadline: "Deadline",
    summary: "Subject",
    checklist: "Checklist",
    status: "Status of the check",
    at: "Report made on",
    today: "Deadlines judged as of",
  },
  outcomes: {
    met: "met",
    partlyMet: "partly met",
    notMet: "not met",
    notApplicable: "not applicable",
    unsure: "unsure",
    unanswered: "not answered yet",
    informative: "for information",
  },
  exclusions: {
    unanswered: "not answered yet, does not count",
    unsure: "unsure, does not count",
    notApplicable: "not applicable, does not count",
    hidden: "does not apply",
    noRating: "answer without rating, does not count",
    noRows: "no entries, does not count",
  },
  duties: { required: "required", optional: "optional" },
  seen: (text, day) => `${text}, as of ${day}`,
  version: (title, version) => `${title}, version ${version}`,
  draftStatus: "draft, not submitted yet",
  submittedStatus: (at, by) => (by === null ? `submitted on ${at}` : `submitted on ${at} by ${by}`),
  draft: (openPoints) =>
    openPoints === 0 ? "Draft" : `Draft – ${counted(openPoints, "open point", "open points")}`,
  provisional: "provisional",
  level: (rank, of) => `Level ${rank} of ${of}`,
  points: (points) => `${points} of 100 points`,
  scale: (from, to) => `scale from ${from} to ${to}`,
  scoreRule:
    "Weighted mean of the rated answers, rounded half up to whole points. Unanswered and unsure questions do not count.",
  weighs: (what, weight, because) => `Weight ${weight} of ${what}: ${because}`,
  howRated: (number, rating) => `How the rating ${rating} of question${fixedSpace}${number} comes about`,
  combined: {
    options: {
      mean: "The mean of the chosen answers counts.",
      min: "The lowest value of the chosen answers counts.",
      max: "The highest value of the chosen answers counts.",
    },
    sumOfOptions: (from, to) => `The sum of the chosen answers counts, at least ${from} and at most ${to}.`,
    answers: "The mean of the answers in this entry counts.",
    rows: {
      mean: "The mean of the entries counts.",
      min: "The lowest value of the entries counts.",
    },
    lowestOf: (figures) => `lowest value of (${figures})`,
    highestOf: (figures) => `highest value of (${figures})`,
    noneChosen: "nothing chosen, sum 0",
    limitedTo: (figure) => `limited to ${figure}`,
  },
  formulas: formulasEn,
  sums: {
    of: (value, maximum) => `${value} of ${maximum}`,
    ofPoints: (value, maximum) => `${value} of ${maximum} points`,
    alone: (value) => `${value} points`,
    rule: {
      all: `${sumRule} The maximum is the sum of the best answers to all questions.`,
      applicable: `${sumRule} The maximum is the sum of the best answers to the questions that apply.`,
      declared: `${sumRule} The maximum is laid down in the checklist.`,
    },
    whole: "In total",
  },
  assumptions: {
    about:
      "These values are used in calculations. Shipped values are assumptions until the ministry in charge confirms or changes them.",
    shipped: "shipped value (assumption)",
    set: (shipped) => `set by the ministry in charge (shipped: ${shipped})`,
  },
  unscored: "no rated questions",
  unscoredRule: "This topic has no value: its answers are not rated, they only raise findings.",
  totalRule: "Weighted mean of the principles that have a value, rounded half up to whole points.",
  covered: (answered, applicable) => `${answered} of ${counted(applicable, "question", "questions")}`,
  ruleHeld: (position, of) => `Rule ${position} of ${of} is the first that holds.`,
  noRuleHeld: "None of the other rules holds.",
  bandHeld: (position, of) => `The figure lies in band ${position} of ${of}.`,
  noBandFits: "There is no figure, or it lies in none of the bands.",
  period: (from, to) => `${from} to ${to}`,
  cappedByFinding: (finding, level) => `The finding “${finding}” limits the result to “${level}”.`,
  cappedByBlocking: (level) => `A finding that limits the level leads to “${level}”.`,
  reachable: (worst, best) =>
    worst === best
      ? `Provisional: it stays “${worst}” whatever the open answers are.`
      : `Provisional: “${worst}” to “${best}” can still be reached.`,
  rowProblem: (position, question, sentence) => `Row ${position}, “${question}”: ${sentence}`,
  clarify: "Clarify the answer before you finish the check.",
  roundedTo: (mode, decimals) =>
    `${roundings[mode]} to ${decimals === 0 ? "whole numbers" : counted(decimals, "decimal", "decimals")}`,
  daysFromTo: (from, to) => `days from ${from} to ${to}`,
  dividedByZero: "No value, because it would divide by 0.",
  outOfRange: "No value, because the result lies outside of what can be calculated with.",
  missingInput: (numbers) =>
    numbers.length === 0
      ? "No value yet: there is nothing to calculate with."
      : `No value yet: the answer to ${questions(numbers)} is missing.`,
  rowsLeftOut: (numbers) => `Incomplete: the answer to ${questions(numbers)} is missing.`,
  entries: (count) => counted(count, "entry", "entries"),
  findingCounts: (mandatory, important, hints) =>
    `${mandatory} mandatory, ${important} important, ${counted(hints, "hint", "hints")}`,
  answerCounts: (answered, required, unsure) =>
    unsure === 0 ? `${answered} of ${required}` : `${answered} of ${required}, ${unsure} of them unsure`,
  hiddenQuestions: (count) => counted(count, "question", "questions"),
  keyFacts: {
    findings: "Findings",
    contradictions: "Contradictions",
    answers: "Required questions answered",
    hidden: "Not applicable",
  },
  page: { page: "Page", of: "of" },
  noFindings: "No finding. All rated answers meet the requirements.",
  noExplanation: "not yet explained",
  whatIfRange: (number, lowest, highest) =>
    `Depending on the answer to question${fixedSpace}${number}, the value is ${lowest} to ${highest} points.`,
  whatIf: (number, answers) => {
    const [first, ...others] = answers;
    const rest = others.map(({ answer, points }) => `; with “${answer}” it is ${points}`).join("");
    return first === undefined
      ? ""
      : `If question${fixedSpace}${number} is answered “${first.answer}”, the value is ${first.points} points${rest}.`;
  },
};
