import { compileCondition } from "./condition.ts";
import type { Condition, Comparing } from "./condition-type.ts";
import { compareDecimals, decimal, isDecimal } from "./decimal.ts";
import type { ResultDefinition } from "./definition-result.ts";
import type { Path } from "./node.ts";
import type { LevelRule } from "./result.ts";
import { alwaysHolds, type Scope } from "./scope.ts";

type By = NonNullable<ResultDefinition["by"]>;

/** The condition that a figure lies in a band; one that begins and ends nowhere asks only for a figure. */
const bandCondition = ({ of }: By, from: string | undefined, to: string | undefined): Condition => {
  const figure: Comparing = of;
  const ends: Condition[] = [
    ...(from === undefined ? [] : [{ ...figure, atLeast: from }]),
    ...(to === undefined ? [] : [{ ...figure, atMost: to }]),
  ];
  return ends.length === 0 ? { ...figure, answered: true } : { all: ends };
};

/** Bands that reach to the next rise, and only the first begins nowhere. */
const reportBands = ({ bands }: By, scope: Scope, path: Path): void => {
  if (bands.some(({ to }) => to !== undefined)) return;
  bands.forEach(({ from }, index) => {
    const before = bands[index - 1]?.from;
    const rises =
      from === undefined
        ? index === 0
        : isDecimal(from) &&
          (before === undefined || !isDecimal(before) || compareDecimals(decimal(from), decimal(before)) > 0);
    if (!rises)
      scope.report({ code: "bandsIncomplete", path: [...path, "bands", index, "from"], params: {} });
  });
};

/**
 * Levels by the size of a figure, as rules: of bands with only `from` the last that begins at or under the figure, of
 * bands with `to` the first that holds it. `otherwise` where there is no figure or no band fits.
 */
export const compileBy = (
  by: By,
  levelOf: (id: string, path: Path) => number,
  scope: Scope,
  path: Path,
): readonly LevelRule[] => {
  reportBands(by, scope, path);
  const foreign = by.bands.some(({ to }) => to !== undefined);
  const bands = by.bands.map((band, index) => ({ band, index }));
  const rules = (foreign ? bands : bands.toReversed()).map(({ band, index }) => {
    const place = [...path, "bands", index];
    const condition = bandCondition(by, band.from, band.to);
    return {
      test: compileCondition(condition, scope, { path: place, depth: 1 }),
      level: levelOf(band.level, [...place, "level"]),
    };
  });
  return [...rules, { test: alwaysHolds, level: levelOf(by.otherwise, [...path, "otherwise"]) }];
};

/** The words for the rule that held, by its place among the compiled rules. */
export const becauseOf = (
  definition: ResultDefinition,
  rule: number,
): { readonly because: By["because"]; readonly position: number; readonly isLast: boolean } => {
  const { rules, by } = definition;
  if (by === undefined) {
    const held = rules?.[rule];
    return {
      because: held?.because,
      position: rule + 1,
      isLast: held === undefined || "otherwise" in held,
    };
  }
  const foreign = by.bands.some(({ to }) => to !== undefined);
  const index = foreign ? rule : by.bands.length - 1 - rule;
  const isLast = rule >= by.bands.length;
  const because = isLast ? by.because : by.bands[index]?.because;
  return { because, position: index + 1, isLast };
};
