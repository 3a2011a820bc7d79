import { noFigure } from "./format.ts";
import { reportFormat } from "./report-format.ts";
import type { Report } from "./report-schema.ts";

type Computed = Report["computed"][number];
type Dimension = Report["dimensions"][number];
type Contribution = Dimension["contributions"][number];
type Total = NonNullable<Report["total"]>;
type OlderTotal = Omit<Total, "contributions"> & {
  readonly contributions: readonly Grown<Total["contributions"][number], "weightReason">[];
};
type Grown<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

type OlderDimension = Omit<
  Grown<Dimension, "scoring" | "maximum" | "percent" | "pointsText">,
  "contributions"
> & {
  readonly contributions: readonly Grown<Contribution, "derivation" | "weightReason">[];
};

/** A report of an earlier format: what it did not say yet may be missing. */
export type OlderReport = Omit<
  Grown<Report, "points" | "assumptions" | "outlines" | "terms">,
  "format" | "dimensions" | "computed" | "total"
> & {
  readonly format: string;
  readonly total: OlderTotal | null;
  readonly dimensions: readonly OlderDimension[];
  readonly computed: readonly Grown<Computed, "formula" | "note">[];
};

const dimensionOf = (older: OlderDimension): Dimension => ({
  scoring: "mean",
  maximum: null,
  percent: null,
  pointsText: older.points === null ? noFigure : String(older.points),
  ...older,
  contributions: older.contributions.map((contribution) => ({
    derivation: null,
    weightReason: null,
    ...contribution,
  })),
});

const totalOf = (older: OlderTotal): Total => ({
  ...older,
  contributions: older.contributions.map((contribution) => ({ weightReason: null, ...contribution })),
});

/**
 * A report as it was stored, also by an earlier version of this program, with everything that renderers draw: what an
 * earlier format did not say is empty. What it did say stays as it is; the stored text itself is never changed.
 */
export const completeReport = (stored: Report | OlderReport): Report =>
  stored.format === reportFormat
    ? (stored as Report)
    : {
        points: [],
        assumptions: [],
        outlines: [],
        terms: [],
        ...stored,
        format: reportFormat,
        total: stored.total && totalOf(stored.total),
        dimensions: stored.dimensions.map(dimensionOf),
        computed: stored.computed.map((computed) => ({ formula: null, note: null, ...computed })),
      };
