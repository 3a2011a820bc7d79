import type { CompiledChecklist } from "../compile.ts";
import type { Expression } from "../condition-type.ts";
import { compareDecimals, decimal, isDecimal, printDecimal, zero, type Decimal } from "../decimal.ts";
import type { ResultDefinition } from "../definition-result.ts";
import type { Path } from "../node.ts";
import { noteAt, type LintNote } from "./note.ts";

type By = NonNullable<ResultDefinition["by"]>;

const decimalsOfExpression = (value: Expression | undefined): number | null =>
  typeof value === "object" && "round" in value ? value.decimals : null;

/** How many decimals the figure can have that bands divide; null where it can lie anywhere. */
const decimalsOf = ({ of }: By, { definition, questions, program }: CompiledChecklist): number | null => {
  if (of.computed !== undefined)
    return decimalsOfExpression(definition.computed?.find(({ id }) => id === of.computed)?.value);
  if (of.question !== undefined) {
    const question = questions.get(of.question);
    if (question?.type === "number") return question.decimals ?? 0;
    return question?.type === "money" ? (question.decimals ?? 2) : null;
  }
  const name = of.points;
  if (name === undefined) return null;
  const whole = [...program.entries.questions.values()].every(({ rule }) =>
    rule.options.every(({ points }) => (points.get(name) ?? zero).mod(1).eq(0)),
  );
  return whole ? 0 : null;
};

type Band = { readonly from: Decimal | null; readonly to: Decimal | null; readonly index: number };

const end = (written: string | undefined): Decimal | null =>
  written === undefined || !isDecimal(written) ? null : decimal(written);

const fromLowest = (left: Band, right: Band): number => {
  if (left.from === null || right.from === null)
    return left.from === right.from ? 0 : left.from === null ? -1 : 1;
  return compareDecimals(left.from, right.from);
};

/** Between two neighbours: values that lie in neither, or in both. */
const between = (lower: Band, upper: Band, step: Decimal | null, path: Path): readonly LintNote[] => {
  const { to } = lower;
  const { from } = upper;
  const place = [...path, "bands", upper.index, "from"];
  if (to === null || from === null || compareDecimals(from, to) < 0)
    return [
      noteAt("bandOverlap", place, {
        from: from === null ? "–" : printDecimal(from),
        to: to === null ? "–" : printDecimal(to),
      }),
    ];
  const next = step === null ? to : to.plus(step);
  return compareDecimals(from, next) > 0
    ? [noteAt("bandGap", place, { from: printDecimal(to), to: printDecimal(from) })]
    : [];
};

/** Gaps and overlaps of a foreign table of bands; bands with only `from` can have neither. */
const tableNotes = (by: By, path: Path, checklist: CompiledChecklist): readonly LintNote[] => {
  if (by.bands.every(({ to }) => to === undefined)) return [];
  const decimals = decimalsOf(by, checklist);
  const step = decimals === null ? null : decimal(`1e-${decimals}`);
  const bands = by.bands
    .map(({ from, to }, index): Band => ({ from: end(from), to: end(to), index }))
    .sort(fromLowest);
  return bands.flatMap((upper, index) => {
    const lower = bands[index - 1];
    return lower === undefined ? [] : between(lower, upper, step, path);
  });
};

/** What is wrong with levels that are told by bands with both ends. */
export const bandNotes = (checklist: CompiledChecklist): readonly LintNote[] =>
  (checklist.definition.results ?? []).flatMap(({ by }, index) =>
    by === undefined ? [] : tableNotes(by, ["results", index, "by"], checklist),
  );
