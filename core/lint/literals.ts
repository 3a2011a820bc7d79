import type { ChecklistDefinition } from "../definition.ts";
import { dayNumber } from "../day.ts";
import { decimal, isDecimal, type Decimal } from "../decimal.ts";

/** Literals that a question is compared with: where they lie, answers begin to make a difference. */
export type Literals = {
  readonly numbers: readonly Decimal[];
  readonly days: readonly string[];
  readonly texts: readonly string[];
};

/** What a definition asks of its questions. */
export type Asking = {
  readonly of: (questionId: string) => Literals;
  /** Questions that are computed with, or compared with something that is no literal: every answer may count. */
  readonly computedWith: ReadonlySet<string>;
};

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const comparisons = [
  "equals",
  "notEquals",
  "greaterThan",
  "atLeast",
  "lessThan",
  "atMost",
  "before",
  "after",
  "includes",
] as const;

const isLiteral = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

const listed = (value: unknown): readonly (string | number)[] =>
  Array.isArray(value) ? value.filter(isLiteral) : [];

type Found = { readonly literals: Map<string, Set<string>>; readonly computedWith: Set<string> };

const noteComparison = (condition: Members, id: string, found: Found): void => {
  const rights = comparisons.map((word) => condition[word]).filter((right) => right !== undefined);
  const own = found.literals.get(id) ?? new Set<string>();
  found.literals.set(id, own);
  [...rights.filter(isLiteral), ...listed(condition["oneOf"]), ...listed(condition["includesAny"])].forEach(
    (literal) => own.add(String(literal)),
  );
  if (rights.some(isObject)) found.computedWith.add(id);
};

const noteBands = (question: Members, id: string, found: Found): void => {
  const own = found.literals.get(id) ?? new Set<string>();
  found.literals.set(id, own);
  const bands = Array.isArray(question["bands"]) ? question["bands"] : [];
  bands.forEach((band: unknown) => {
    if (isObject(band) && typeof band["from"] === "string") own.add(band["from"]);
  });
};

/** Walks through a definition: conditions and expressions are told by their words. */
const walk = (part: unknown, found: Found): void => {
  if (Array.isArray(part)) part.forEach((item) => walk(item, found));
  if (!isObject(part)) return;
  const { question, answer, id } = part;
  if (typeof question === "string") noteComparison(part, question, found);
  if (typeof answer === "string") found.computedWith.add(answer);
  if (typeof id === "string" && "bands" in part) noteBands(part, id, found);
  if (typeof part["of"] === "string" && "group" in part) found.computedWith.add(part["of"]);
  Object.values(part).forEach((member) => walk(member, found));
};

/** The literals that a definition compares each question with. */
export const askingOf = (definition: ChecklistDefinition): Asking => {
  const found: Found = { literals: new Map(), computedWith: new Set() };
  const { examples: _examples, ...rest } = definition;
  walk(rest, found);
  return {
    of: (questionId) => {
      const all = [...(found.literals.get(questionId) ?? [])];
      return {
        numbers: all.filter(isDecimal).map(decimal),
        days: all.filter((text) => dayNumber(text) !== null),
        texts: all.filter((text) => !isDecimal(text) && dayNumber(text) === null),
      };
    },
    computedWith: found.computedWith,
  };
};
