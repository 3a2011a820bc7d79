import { compareDecimals, decimal, divide, printDecimal, type Decimal } from "../decimal.ts";
import type { Path } from "../node.ts";
import type { Problem } from "../problem.ts";
import { outcomeFrom } from "./outcome.ts";
import { pointless } from "./points.ts";
import type { DefinitionOf, Rule, Setting, TypeRules } from "./rule.ts";
import { fault, informative, invalid, open } from "./rule.ts";

type ScaleQuestion = DefinitionOf<"scale">;

const isStep = (value: Decimal, from: Decimal, step: Decimal): boolean => value.minus(from).mod(step).eq(0);

/** The position in the range, moved onto the dimension's scale; 20 decimals. */
const ratingAt = (value: Decimal, definition: ScaleQuestion, { scale }: Setting): Decimal | null => {
  const [from, to] = [decimal(definition.from), decimal(definition.to)];
  const position = divide(definition.reversed ? to.minus(value) : value.minus(from), to.minus(from));
  return position && scale.from.plus(position.times(scale.to.minus(scale.from)));
};

/** Every number on the scale rates its dimension by its position; without a dimension it is only told. */
const scaleRule = (definition: ScaleQuestion, setting: Setting): Rule => {
  const [from, to] = [decimal(definition.from), decimal(definition.to)];
  const step = decimal(definition.step ?? 1);
  const rated = definition.dimension !== undefined;
  return {
    domain: "number",
    options: [],
    read: (value) => {
      if (value === null) return open;
      if (typeof value !== "number" || !Number.isFinite(value)) return invalid(fault("wrongType"));
      const number = decimal(value);
      if (compareDecimals(number, from) < 0)
        return invalid(fault("tooSmall", { minimum: printDecimal(from) }));
      if (compareDecimals(number, to) > 0) return invalid(fault("tooLarge", { maximum: printDecimal(to) }));
      if (!isStep(number, from, step)) return invalid(fault("notAStep", { step: printDecimal(step) }));
      const rating = rated ? ratingAt(number, definition, setting) : null;
      return { ...informative(number), rating, outcome: outcomeFrom(undefined, rating, setting.scale) };
    },
    anything: () => ({ kind: "number", range: { low: from, high: to } }),
    ratings: () => (rated ? { low: setting.scale.from, high: setting.scale.to, lacking: false } : null),
    points: pointless,
  };
};

const mostSteps = 100;

const scaleProblems = (definition: ScaleQuestion, path: Path): readonly Problem[] => {
  const [from, to, step] = [definition.from, definition.to, definition.step ?? 1].map(decimal) as [
    Decimal,
    Decimal,
    Decimal,
  ];
  if (compareDecimals(from, to) >= 0)
    return [{ code: "wrongShape", path: [...path, "from"], params: { expected: `< ${definition.to}` } }];
  const steps = divide(to.minus(from), step);
  if (!isStep(to, from, step) || (steps !== null && steps.gt(mostSteps)))
    return [
      {
        code: "wrongShape",
        path: [...path, "step"],
        params: { expected: `(${definition.to} − ${definition.from}) ÷ n, n ≤ ${mostSteps}` },
      },
    ];
  return (definition.labels ?? []).flatMap(({ value }, index) => {
    const at = decimal(value);
    const fits = compareDecimals(at, from) >= 0 && compareDecimals(at, to) <= 0 && isStep(at, from, step);
    if (fits) return [];
    return [
      {
        code: "wrongShape",
        path: [...path, "labels", index, "value"],
        params: { expected: `${definition.from}–${definition.to}` },
      },
    ];
  });
};

/** A number on a scale with equal steps. */
export const scale: TypeRules<"scale"> = { problems: scaleProblems, rule: scaleRule };
