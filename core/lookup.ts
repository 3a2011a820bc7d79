import type { Expression, Lookup } from "./condition-type.ts";
import { compareDecimals, decimal, isDecimal, type Decimal } from "./decimal.ts";
import { noFigure } from "./figure.ts";
import { eitherBound } from "./interval.ts";
import { cellOperand } from "./operand.ts";
import { noFigureAtAll, type FigureBound } from "./possible.ts";
import { expectedOf, type Quantity } from "./quantity.ts";
import { at, type Place, type Scope } from "./scope.ts";

type Compile = (expression: Expression, scope: Scope, place: Place) => Quantity;

const missing: Quantity = {
  type: "number",
  unit: null,
  reads: [],
  run: () => noFigure("missingInput"),
  bound: () => noFigureAtAll,
};

/** All values of a table are of one type, and of one unit where they have one. */
const shared = (
  values: readonly Quantity[],
  scope: Scope,
  place: Place,
): Pick<Quantity, "type" | "unit" | "reads"> => {
  const [first = missing] = values;
  const units = [...new Set(values.map(({ unit }) => unit).filter((unit) => unit !== null))];
  if (values.some(({ type }) => type !== first.type))
    scope.report({ code: "wrongShape", path: place.path, params: { expected: expectedOf(first.type) } });
  if (units.length > 1) scope.report({ code: "unitMismatch", path: place.path, params: { units } });
  return { type: first.type, unit: units[0] ?? null, reads: values.flatMap(({ reads }) => reads) };
};

const anyOf = (bounds: readonly FigureBound[]): FigureBound =>
  bounds.length === 0 ? noFigureAtAll : bounds.reduce(eitherBound);

type ByOption = Extract<Lookup, { readonly question: string }>;
type ByBand = Extract<Lookup, { readonly bands: unknown }>;

/** A value by the option that is chosen. */
const byOption = (lookup: ByOption, scope: Scope, place: Place, compile: Compile): Quantity | null => {
  const inside = at(place, "question");
  const operand = cellOperand(scope, lookup.question, inside);
  if (operand === null) return null;
  if (operand.entry.rule.domain !== "one") {
    scope.report({
      code: "wrongReferenceType",
      path: inside.path,
      params: { id: lookup.question, because: "noChoice" },
    });
    return null;
  }
  const options = new Set(operand.entry.rule.options.map(({ id }) => id));
  const values = new Map(
    Object.entries(lookup.values).map(([id, value]) => {
      const here = at(place, "values", id);
      if (!options.has(id))
        scope.report({ code: "unknownReference", path: here.path, params: { id, allowed: [...options] } });
      return [id, compile(value, scope, here)] as const;
    }),
  );
  const otherwise =
    lookup.otherwise === undefined ? missing : compile(lookup.otherwise, scope, at(place, "otherwise"));
  const declared = lookup.otherwise === undefined ? [] : [otherwise];
  const { type, unit, reads } = shared([...values.values(), ...declared], scope, place);
  return {
    type,
    unit,
    reads: [...operand.reads, ...reads],
    run: (state, row) => {
      const [option] = operand.cell(state, row).reading.chosen;
      if (option === undefined) return noFigure("missingInput", [lookup.question]);
      return (values.get(option) ?? otherwise).run(state, row);
    },
    bound: (bounds, row) => {
      const { hidden, cell, any, unsure, unanswered } = operand.bound(bounds, row);
      const given = cell === null ? [] : cell.reading.chosen;
      const open = any !== null && "options" in any ? any.options : [];
      const reached = [...new Set([...given, ...open])].map((option) => values.get(option) ?? otherwise);
      const unsureToo = unsure ? [otherwise, ...values.values()] : [];
      const none = hidden || unanswered || (cell !== null && given.length === 0) ? [noFigureAtAll] : [];
      return anyOf([...none, ...[...reached, ...unsureToo].map((value) => value.bound(bounds, row))]);
    },
  };
};

type Band = { readonly from: Decimal | null; readonly value: Quantity };

const bandsOf = (lookup: ByBand, scope: Scope, place: Place, compile: Compile): readonly Band[] =>
  lookup.bands.map(({ from, value }, index) => {
    const here = at(place, "bands", index);
    const before = lookup.bands[index - 1]?.from;
    const rises =
      from === undefined
        ? index === 0
        : isDecimal(from) &&
          (before === undefined || !isDecimal(before) || compareDecimals(decimal(from), decimal(before)) > 0);
    if (!rises) scope.report({ code: "bandsIncomplete", path: [...here.path, "from"], params: {} });
    return {
      from: from === undefined || !isDecimal(from) ? null : decimal(from),
      value: compile(value, scope, at(here, "value")),
    };
  });

/** A value by the band in which a figure lies: the last that begins at or under it. */
const byBand = (lookup: ByBand, scope: Scope, place: Place, compile: Compile): Quantity => {
  const of = compile(lookup.of, scope, at(place, "of"));
  if (of.type !== "number")
    scope.report({
      code: "wrongShape",
      path: at(place, "of").path,
      params: { expected: expectedOf("number") },
    });
  const bands = bandsOf(lookup, scope, place, compile);
  const otherwise =
    lookup.otherwise === undefined ? missing : compile(lookup.otherwise, scope, at(place, "otherwise"));
  const declared = lookup.otherwise === undefined ? [] : [otherwise];
  const values = [...bands.map(({ value }) => value), ...declared];
  const { type, unit, reads } = shared(values, scope, place);
  const bandOf = (figure: Decimal): Quantity =>
    bands.findLast(({ from }) => from === null || compareDecimals(figure, from) >= 0)?.value ?? otherwise;
  return {
    type,
    unit,
    reads: [...of.reads, ...reads],
    run: (state, row) => {
      const figure = of.run(state, row);
      return figure.value === null ? figure : bandOf(figure.value).run(state, row);
    },
    bound: (bounds, row) => {
      const { range, none } = of.bound(bounds, row);
      if (range === null) return noFigureAtAll;
      const { low, high } = range;
      const inReach = bands.filter(({ from }, index) => {
        const next = bands[index + 1]?.from ?? null;
        const begins = high === null || from === null || compareDecimals(from, high) <= 0;
        const lasts = low === null || next === null || compareDecimals(low, next) < 0;
        return begins && lasts;
      });
      const [first] = bands;
      const under =
        first !== undefined && first.from !== null && (low === null || compareDecimals(low, first.from) < 0)
          ? [otherwise]
          : [];
      const reached = [...inReach.map(({ value }) => value), ...under];
      return anyOf([...(none ? [noFigureAtAll] : []), ...reached.map((value) => value.bound(bounds, row))]);
    },
  };
};

/** A value from a table, by the option chosen or by the band a figure lies in; null, and reported, where none can be. */
export const compileLookup = (
  lookup: Lookup,
  scope: Scope,
  place: Place,
  compile: Compile,
): Quantity | null =>
  "question" in lookup ? byOption(lookup, scope, place, compile) : byBand(lookup, scope, place, compile);
