import { answerQuantity, isQuantity } from "./answer-quantity.ts";
import type { CellBound } from "./cell.ts";
import { overRange, relationOf, type ComparisonWord, type Relation } from "./comparison.ts";
import type { RightOperand } from "./condition-type.ts";
import { compareDecimals } from "./decimal.ts";
import { compileCount, compileFigure, figureWords } from "./figures.ts";
import { cellOperand, type CellOperand } from "./operand.ts";
import { always, either, never, union, type FigureBound, type Tri } from "./possible.ts";
import { expectedOf, type Quantity } from "./quantity.ts";
import { noTest, type Place, type Scope, type Test } from "./scope.ts";
import { todayQuantity } from "./today.ts";

const rightWords = ["question", ...figureWords, "count", "today"] as const;

/** The right side as a number or a day; null, and reported, where it is none. */
const rightQuantity = (right: RightOperand, scope: Scope, place: Place): Quantity | null => {
  const words = rightWords.filter((word) => right[word] !== undefined);
  const [word] = words;
  if (word === undefined || words.length > 1) {
    const expected = (words.length > 1 ? words : rightWords).join(" | ");
    scope.report({ code: "wrongShape", path: place.path, params: { expected } });
    return null;
  }
  if (right.question !== undefined)
    return answerQuantity(right.question, right.part, scope, {
      ...place,
      path: [...place.path, "question"],
    });
  if (right.count !== undefined) return compileCount(right.count, scope, place);
  if (word === "today") return todayQuantity(scope);
  return word === "question" || word === "count" ? null : compileFigure(right, word, scope, place);
};

/** What can hold of two figures: of a missing one, nothing. */
const boundOfTwo = (relation: Relation, left: FigureBound, right: FigureBound): Tri => {
  if (left.range === null || right.range === null) return never;
  const { low, high } = right.range;
  const single = low !== null && high !== null && low.eq(high);
  const truth = single
    ? overRange(relation, compareDecimals, low, left.range.low, left.range.high)
    : overlapping(relation, left.range, right.range);
  return left.none || right.none ? union(truth, never) : truth;
};

type Ends = NonNullable<FigureBound["range"]>;

/** Ranges that lie apart decide a comparison; where they meet, either can be. */
const overlapping = (relation: Relation, left: Ends, right: Ends): Tri => {
  const below = left.high !== null && right.low !== null && compareDecimals(left.high, right.low) < 0;
  const above = left.low !== null && right.high !== null && compareDecimals(left.low, right.high) > 0;
  if (!below && !above) return either;
  return relation(below ? -1 : 1) ? always : never;
};

/** A comparison of two numbers, or two days, of one unit. A missing one makes it false. */
export const compileQuantities = (
  left: Quantity,
  word: ComparisonWord,
  operand: RightOperand,
  scope: Scope,
  place: Place,
): Test => {
  const right = rightQuantity(operand, scope, place);
  if (right === null) return noTest;
  if (left.type !== right.type) {
    scope.report({ code: "wrongShape", path: place.path, params: { expected: expectedOf(left.type) } });
    return noTest;
  }
  if (left.unit !== null && right.unit !== null && left.unit !== right.unit)
    scope.report({ code: "unitMismatch", path: place.path, params: { units: [left.unit, right.unit] } });
  const relation = relationOf(word);
  return {
    reads: [...left.reads, ...right.reads],
    holds: (state, row) => {
      const one = left.run(state, row).value;
      const other = right.run(state, row).value;
      return one !== null && other !== null && relation(compareDecimals(one, other));
    },
    bound: (bounds, row) => boundOfTwo(relation, left.bound(bounds, row), right.bound(bounds, row)),
  };
};

const settledText = ({ hidden, cell, any, unsure, unanswered }: CellBound): string | null => {
  const value = cell?.reading.value;
  const open = hidden || any !== null || unsure || unanswered;
  return !open && typeof value === "string" ? value : null;
};

/** Two choices, or two texts, compared by what they are. */
const compileTexts = (left: CellOperand, word: ComparisonWord, right: CellOperand): Test => {
  const negated = word === "notEquals";
  const valueOf = (operand: CellOperand, state: Parameters<CellOperand["cell"]>[0], row: number) => {
    const { standing, value } = operand.cell(state, row).reading;
    return standing === "answered" && typeof value === "string" ? value : null;
  };
  return {
    reads: [...left.reads, ...right.reads],
    holds: (state, row) => {
      const [one, other] = [valueOf(left, state, row), valueOf(right, state, row)];
      return one !== null && other !== null && (one === other) !== negated;
    },
    bound: (bounds, row) => {
      const [one, other] = [settledText(left.bound(bounds, row)), settledText(right.bound(bounds, row))];
      if (one === null || other === null) return either;
      return (one === other) !== negated ? always : never;
    },
  };
};

/** A comparison of an answer with another operand: numbers and days by size, choices and texts by what they are. */
export const compileAnswers = (
  left: CellOperand,
  word: ComparisonWord,
  operand: RightOperand,
  scope: Scope,
  place: Place,
): Test => {
  const { definition, rule } = left.entry;
  if (isQuantity(left.entry, undefined)) {
    const quantity = answerQuantity(definition.id, undefined, scope, place);
    return quantity === null ? noTest : compileQuantities(quantity, word, operand, scope, place);
  }
  const right =
    operand.question === undefined
      ? null
      : cellOperand(scope, operand.question, { ...place, path: [...place.path, "question"] });
  if (right !== null && right.entry.rule.domain === rule.domain) return compileTexts(left, word, right);
  if (operand.question === undefined || right !== null)
    scope.report({ code: "wrongReferenceType", path: place.path, params: { id: definition.id } });
  return noTest;
};
