import type { AnswerValue, Citation } from "../answer.ts";
import type { QuestionDefinition, QuestionType } from "../definition-question.ts";
import type { Decimal } from "../decimal.ts";
import type { Outcome } from "../evaluation.ts";
import type { LocalizedText } from "../definition-text.ts";
import type { Path } from "../node.ts";
import type { PatternEngine } from "../pattern.ts";
import type { Range } from "../possible.ts";
import type { AnswerProblemCode, Problem } from "../problem.ts";

/** Two days, both there. */
export type Period = { readonly from: string; readonly to: string };

/**
 * An answer's value as the engine computes with it: option, text or day; options, texts or rows; a number; a period; a
 * passage of a law; or nothing.
 */
export type Value = string | readonly string[] | Decimal | Period | Citation | null;

/** Which comparisons fit a question. */
export type Domain =
  "one" | "many" | "text" | "texts" | "number" | "day" | "period" | "passage" | "rows" | "none";

/** Something wrong with an answer, before it is known which cell it stands in. */
export type Fault = {
  readonly code: AnswerProblemCode;
  readonly part: "value" | "reason" | "citations" | "note";
  readonly params: Problem["params"];
};

/**
 * What an answer says. Only an `answered` one has a value. An answer with a fault of its own is `invalid` and
 * counts as if it were not given: nothing is computed from it until it is mended.
 */
export type Reading = {
  readonly standing: "open" | "invalid" | "unsure" | "answered";
  readonly value: Value;
  /** Options that count, the unsure one too. */
  readonly chosen: readonly string[];
  /** Chosen options that do not apply now. */
  readonly dropped: readonly string[];
  readonly outcome: Outcome;
  readonly rating: Decimal | null;
  /** Named points; absent where none of the options (or bands) has any. */
  readonly points?: Points;
  /** The place of the band that a figure lies in; absent where it lies in none. */
  readonly band?: number;
  readonly faults: readonly Fault[];
};

/** Options that apply; null stands for all. */
export type Applying = ReadonlySet<string> | null;

/** Everything a valid answer can be. */
export type Anything =
  | { readonly kind: "one" | "many"; readonly options: readonly string[] }
  | { readonly kind: "number"; readonly range: Range }
  | { readonly kind: "day"; readonly earliest: string | null; readonly latest: string | null }
  | { readonly kind: "text" | "texts" | "period" | "passage" | "rows" | "none" };

/** Ratings that valid answers can have, and whether some have none. */
export type RatingRange = { readonly low: Decimal; readonly high: Decimal; readonly lacking: boolean };

/** Points by name. */
export type Points = ReadonlyMap<string, Decimal>;

/** The least and the greatest points that valid answers can have; both 0 where none has any. */
export type PointsRange = { readonly low: Decimal; readonly high: Decimal };

export type Option = {
  readonly id: string;
  readonly outcome: Outcome;
  readonly rating: Decimal | null;
  readonly points: Points;
  readonly unsure: boolean;
  readonly exclusive: boolean;
};

/** What a figure is worth, and the place of the band that says so; null under the first. */
export type Worth = {
  readonly band: number | null;
  readonly outcome: Outcome;
  readonly rating: Decimal | null;
  readonly points: Points;
};

/** What figures are worth. */
export type Bands = {
  readonly worthOf: (figure: Decimal) => Worth;
  /** Everything that figures in a range can be worth. */
  readonly within: (range: Range) => readonly Worth[];
};

/** How one question is read. */
export type Rule = {
  readonly domain: Domain;
  readonly options: readonly Option[];
  readonly read: (value: AnswerValue, applying: Applying) => Reading;
  readonly anything: (applying: Applying) => Anything;
  /** Null where no answer has a rating. */
  readonly ratings: (applying: Applying) => RatingRange | null;
  /** Points of one name; null where no answer has any. */
  readonly points: (name: string, applying: Applying) => PointsRange | null;
  /** Absent where figures are worth nothing by themselves. */
  readonly bands?: Bands;
};

/** Ratings are written on this scale. */
export type Scale = { readonly from: Decimal; readonly to: Decimal };

/** What a question's rule depends on besides the question. */
export type Setting = {
  readonly scale: Scale;
  /** The checklist's currency, as it is printed behind amounts. */
  readonly currency: LocalizedText;
  /** Null where the checklist has no patterns. */
  readonly patterns: PatternEngine | null;
};

export type DefinitionOf<T extends QuestionType> = Extract<QuestionDefinition, { readonly type: T }>;

/** What one question type knows: what is wrong with a definition beyond its shape, and how answers are read. */
export type TypeRules<T extends QuestionType> = {
  problems(definition: DefinitionOf<T>, path: Path, patterns: PatternEngine | null): readonly Problem[];
  rule(definition: DefinitionOf<T>, setting: Setting): Rule;
};

/** The same for a question of any type. */
export type AnyTypeRules = {
  problems(definition: QuestionDefinition, path: Path, patterns: PatternEngine | null): readonly Problem[];
  rule(definition: QuestionDefinition, setting: Setting): Rule;
};

export const open: Reading = {
  standing: "open",
  value: null,
  chosen: [],
  dropped: [],
  outcome: "unanswered",
  rating: null,
  faults: [],
};

export const fault = (
  code: AnswerProblemCode,
  params: Problem["params"] = {},
  part: Fault["part"] = "value",
): Fault => ({ code, part, params });

export const invalid = (...faults: readonly Fault[]): Reading => ({ ...open, standing: "invalid", faults });

/** An answer that shows nothing by itself: a text, a number, a day. */
export const informative = (value: Value): Reading => ({
  ...open,
  standing: "answered",
  value,
  outcome: "informative",
});
