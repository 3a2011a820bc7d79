import type { Rounding } from "../decimal.ts";
import type { Exclusion, Outcome } from "../evaluation.ts";
import type { Terms } from "./terms.ts";

/** Headings of a report's parts and of its tables' columns. */
export type ReportHeadings = {
  readonly report: string;
  readonly facts: string;
  readonly fact: string;
  readonly content: string;
  readonly result: string;
  readonly keyFacts: string;
  readonly dimensions: string;
  readonly principles: string;
  readonly practice: string;
  readonly answers: string;
  readonly findings: string;
  readonly contradictions: string;
  readonly openPoints: string;
  readonly computed: string;
  readonly pointsByName: string;
  readonly assumptions: string;
  readonly value: string;
  readonly section: string;
  readonly origin: string;
  readonly sources: string;
  readonly terms: string;
  readonly obligations: string;
  readonly nextSteps: string;
  readonly because: string;
  readonly explanation: string;
  readonly howComputed: string;
  readonly question: string;
  readonly answer: string;
  readonly outcome: string;
  readonly reason: string;
  readonly citations: string;
  readonly note: string;
  readonly finding: string;
  readonly severity: string;
  readonly recommendation: string;
  readonly legalBasis: string;
  readonly before: string;
  readonly suggestion: string;
  readonly rating: string;
  readonly weight: string;
  readonly otherSections: string;
  readonly part: string;
  readonly sum: string;
  readonly points: string;
  readonly coverage: string;
  readonly dimension: string;
  readonly total: string;
  readonly excluded: string;
  readonly entry: string;
  readonly whatToDo: string;
  readonly verified: string;
};

/** Labels of the facts at a report's head. */
export type FactLabels = {
  readonly title: string;
  readonly shortTitle: string;
  readonly reference: string;
  readonly instrument: string;
  readonly stage: string;
  readonly leadMinistry: string;
  readonly unit: string;
  readonly deadline: string;
  readonly summary: string;
  readonly checklist: string;
  readonly status: string;
  readonly at: string;
  readonly today: string;
};

/** How several ratings become one: rules as sentences, and the words of a calculation. */
type CombinedWords = {
  readonly options: Readonly<Record<"mean" | "min" | "max", string>>;
  readonly sumOfOptions: (from: string, to: string) => string;
  readonly answers: string;
  readonly rows: Readonly<Record<"mean" | "min", string>>;
  readonly lowestOf: (figures: string) => string;
  readonly highestOf: (figures: string) => string;
  readonly noneChosen: string;
  readonly limitedTo: (figure: string) => string;
};

/** "14 Tage", "1 Tag"; and what is itself a calculation, as a number of days. */
type SpanWords = {
  readonly plain: (count: string, isOne: boolean) => string;
  readonly calculated: (calculation: string) => string;
};

/** Words of written calculations. Figures, places and names come in printed already. */
export type FormulaWords = {
  readonly score: string;
  readonly coverage: string;
  /** "Punkte „Nutzen“" */
  readonly points: (name: string) => string;
  readonly maximum: (name: string) => string;
  readonly percent: (name: string) => string;
  /** A mean's place on its scale, in per cent. */
  readonly percentOfMean: string;
  readonly named: (label: string, title: string) => string;
  readonly sections: (numbers: readonly string[]) => string;
  readonly questions: (numbers: readonly string[]) => string;
  readonly outcome: (outcome: string) => string;
  readonly unsure: string;
  readonly open: string;
  readonly findings: string;
  readonly blockingFindings: string;
  /** "2 von 3 Einträgen" */
  readonly entriesOf: (count: string, all: number) => string;
  readonly earliestOf: (days: string) => string;
  readonly latestOf: (days: string) => string;
  readonly days: SpanWords;
  readonly months: SpanWords;
  /** "für Frage 1.1 „Ja“": where in a table a value stands. */
  readonly lookedUp: (place: string) => string;
  readonly choice: (place: string, option: string) => string;
  /** "… (9 weitere) …" */
  readonly more: (count: number) => string;
};

/** Words about sums of points. */
type SumWords = {
  /** "12 von 167" */
  readonly of: (value: string, maximum: string) => string;
  /** "12 von 167 Punkten", the beginning of a calculation. */
  readonly ofPoints: (value: string, maximum: string) => string;
  readonly alone: (value: string) => string;
  readonly rule: Readonly<Record<"all" | "applicable" | "declared", string>>;
  readonly whole: string;
};

/** Words about parameters. */
type AssumptionWords = {
  /** Stands above the list. */
  readonly about: string;
  readonly shipped: string;
  readonly set: (shipped: string) => string;
};

/** Every word of a report that does not come from the checklist. Figures come in printed already. */
export type ReportWords = Terms & {
  readonly headings: ReportHeadings;
  readonly factLabels: FactLabels;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly exclusions: Readonly<Record<Exclusion["because"], string>>;
  readonly duties: { readonly required: string; readonly optional: string };
  readonly seen: (text: string, day: string) => string;
  readonly version: (title: string, version: string) => string;
  readonly draftStatus: string;
  readonly submittedStatus: (at: string, by: string | null) => string;
  /** "Entwurf", "Entwurf – 1 offener Punkt" */
  readonly draft: (openPoints: number) => string;
  readonly provisional: string;
  readonly level: (rank: string, of: string) => string;
  readonly points: (points: string) => string;
  readonly scale: (from: string, to: string) => string;
  readonly scoreRule: string;
  /** Heads the derivation of one rating. */
  readonly howRated: (number: string, rating: string) => string;
  /** Why something has its weight: "Gewicht 2 für Frage 2.1: …". */
  readonly weighs: (what: string, weight: string, because: string) => string;
  readonly combined: CombinedWords;
  readonly formulas: FormulaWords;
  readonly sums: SumWords;
  readonly assumptions: AssumptionWords;
  readonly totalRule: string;
  readonly unscored: string;
  readonly unscoredRule: string;
  readonly covered: (answered: string, applicable: number) => string;
  readonly ruleHeld: (position: string, of: string) => string;
  readonly noRuleHeld: string;
  readonly bandHeld: (position: string, of: string) => string;
  readonly noBandFits: string;
  /** "3. März 2026 bis …": a period of two printed days. */
  readonly period: (from: string, to: string) => string;
  readonly cappedByFinding: (finding: string, level: string) => string;
  readonly cappedByBlocking: (level: string) => string;
  readonly reachable: (worst: string, best: string) => string;
  readonly rowProblem: (position: string, question: string, sentence: string) => string;
  readonly clarify: string;
  readonly roundedTo: (mode: Rounding, decimals: number) => string;
  readonly daysFromTo: (from: string, to: string) => string;
  readonly dividedByZero: string;
  readonly outOfRange: string;
  readonly missingInput: (numbers: readonly string[]) => string;
  readonly rowsLeftOut: (numbers: readonly string[]) => string;
  readonly entries: (count: number) => string;
  readonly findingCounts: (mandatory: number, important: number, hints: number) => string;
  readonly answerCounts: (answered: string, required: string, unsure: number) => string;
  readonly hiddenQuestions: (count: number) => string;
  readonly keyFacts: {
    readonly findings: string;
    readonly contradictions: string;
    readonly answers: string;
    readonly hidden: string;
  };
  /** "Seite 1 von 3" around the figures */
  readonly page: { readonly page: string; readonly of: string };
  readonly noFindings: string;
  readonly noExplanation: string;
  readonly whatIfRange: (number: string, lowest: string, highest: string) => string;
  readonly whatIf: (
    number: string,
    answers: readonly { readonly answer: string; readonly points: string }[],
  ) => string;
};
