import { one, zero } from "./decimal.ts";
import type { Excluded, Explanation, Part } from "./mean.ts";
import type { State } from "./node.ts";
import { pointsParts, type PointsSum } from "./points.ts";
import { reasonToExclude } from "./score.ts";

/**
 * What a sum of points is made of: each question that is answered, also with no points. A question that adds nothing
 * because it is open, unsure, hidden or not applicable is left out, and why.
 */
export const explainSum = (sum: PointsSum, state: State): Explanation => {
  const parts: Part[] = [];
  const excluded: Excluded[] = [];
  pointsParts(sum, state).forEach(({ of, points }, index) => {
    const entry = sum.questions[index];
    if (entry === undefined) return;
    const because = reasonToExclude(entry.cell.of(state), entry.rows !== null, sum.incomplete);
    if (because === "noRating" || !points.eq(zero))
      parts.push({ of, value: points, weight: one, part: points });
    else excluded.push({ of, because });
  });
  return { parts, excluded };
};
