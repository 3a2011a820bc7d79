import { compareDecimals, decimal, isDecimal, type Decimal } from "../decimal.ts";
import type { BandDefinition } from "../definition-question.ts";
import { limits } from "../limits.ts";
import type { Path } from "../node.ts";
import { higher, lower, type Range } from "../possible.ts";
import type { Problem } from "../problem.ts";
import { isNeutral, outcomeFrom } from "./outcome.ts";
import { noPoints, pointsOf, rangeOfOne } from "./points.ts";
import type { Bands, RatingRange, Reading, Rule, Scale, Worth } from "./rule.ts";
import { open } from "./rule.ts";

/** A band reaches from its beginning up to the next one's; null is without end. */
type Band = Worth & { readonly from: Decimal | null; readonly to: Decimal | null };

const worthless: Worth = { band: null, outcome: "informative", rating: null, points: noPoints };
const everywhere: Range = { low: null, high: null };

const meets = ({ from, to }: Band, { low, high }: Range): boolean =>
  (from === null || high === null || compareDecimals(from, high) <= 0) &&
  (to === null || low === null || compareDecimals(low, to) < 0);

const bandsFrom = (written: readonly BandDefinition[], scale: Scale): readonly Band[] => {
  const begins = written.map(({ from }) => (from === undefined ? null : decimal(from)));
  const bands = written.map((band, index): Band => {
    const rating = band.rating === undefined ? null : decimal(band.rating);
    return {
      band: index,
      from: begins[index] ?? null,
      to: begins[index + 1] ?? null,
      outcome: outcomeFrom(band.outcome, rating, scale),
      rating,
      points: pointsOf(band.points),
    };
  });
  const [first = null] = begins;
  return first === null ? bands : [{ ...worthless, from: null, to: first }, ...bands];
};

/** What figures are worth by the band they lie in; those under the first band show nothing and are worth nothing. */
const compileBands = (written: readonly BandDefinition[], scale: Scale): Bands => {
  const bands = bandsFrom(written, scale);
  return {
    worthOf: (figure) =>
      bands.findLast(({ from }) => from === null || compareDecimals(figure, from) >= 0) ?? worthless,
    within: (range) => bands.filter((band) => meets(band, range)),
  };
};

/** Ratings that some figures can have, and whether some have none; null where none is rated. */
export const ratingsOf = (worths: readonly Worth[]): RatingRange | null => {
  const ratings = worths.map(({ rating }) => rating).filter((rating) => rating !== null);
  const [first] = ratings;
  if (first === undefined) return null;
  return {
    low: ratings.reduce(lower, first),
    high: ratings.reduce(higher, first),
    lacking: ratings.length < worths.length,
  };
};

/** What bands say of a question's worth: of all figures that it allows. */
export const banded = (
  written: readonly BandDefinition[] | undefined,
  scale: Scale,
  allowed: Range = everywhere,
): Pick<Rule, "bands" | "ratings" | "points"> => {
  if (written === undefined) return { ratings: () => null, points: () => null };
  const bands = compileBands(written, scale);
  const worths = bands.within(allowed);
  return {
    bands,
    ratings: () => ratingsOf(worths),
    points: (name) => rangeOfOne(worths, name),
  };
};

/** An answer that is worth what its figure is. */
export const worthReading = ({ band, outcome, rating, points }: Worth): Reading => ({
  ...open,
  standing: "answered",
  outcome,
  rating,
  ...(band === null ? {} : { band }),
  ...(points.size > 0 ? { points } : {}),
});

/** Bands rise from one to the next, and only the first may begin nowhere. */
const beginProblems = (bands: readonly BandDefinition[], path: Path): readonly Problem[] =>
  bands.flatMap(({ from }, index): readonly Problem[] => {
    const place = [...path, index, "from"];
    const before = bands[index - 1]?.from;
    if (from === undefined)
      return index === 0 ? [] : [{ code: "missingKeyword", path: place, params: { keyword: "from" } }];
    if (!isDecimal(from)) return [{ code: "wrongShape", path: place, params: { expected: '"12.50"' } }];
    if (before === undefined || !isDecimal(before) || compareDecimals(decimal(from), decimal(before)) > 0)
      return [];
    return [{ code: "wrongShape", path: place, params: { expected: `> ${before}` } }];
  });

type Banded = { readonly id: string; readonly bands?: readonly BandDefinition[] | undefined };

/** What is wrong with the bands of a question. */
export const bandProblems = ({ id, bands = [] }: Banded, path: Path): readonly Problem[] => {
  const place = [...path, "bands"];
  const tooMany: readonly Problem[] =
    bands.length > limits.options
      ? [{ code: "limitExceeded", path: place, params: { limit: limits.options } }]
      : [];
  const neverRated = bands.flatMap(({ outcome, rating }, index): readonly Problem[] =>
    rating !== undefined && outcome !== undefined && isNeutral(outcome)
      ? [{ code: "ratingDoesNotFit", path: [...place, index, "rating"], params: { id } }]
      : [],
  );
  return [...tooMany, ...beginProblems(bands, place), ...neverRated];
};
