/** A point of the drawing, in its own units. */
export type Point = { readonly x: number; readonly y: number };

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Where a share (0 in the middle, 1 at the rim) lies on an axis. The first axis points up, others follow clockwise. */
export const radarPoint = (axis: number, axes: number, share: number, radius: number): Point => {
  const angle = (axis / axes) * 2 * Math.PI;
  return { x: rounded(Math.sin(angle) * share * radius), y: rounded(-Math.cos(angle) * share * radius) };
};

/** Points as SVG writes them. */
export const pointsText = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${x},${y}`).join(" ");

/**
 * The lines between neighbours that both have a value (0 to 100). An axis without a value leaves a gap instead of a
 * dent, which would look like 0.
 */
export const radarLines = (
  values: readonly (number | null)[],
  radius: number,
): readonly (readonly [Point, Point])[] => {
  const points = values.map((value, axis) =>
    value === null ? null : radarPoint(axis, values.length, value / 100, radius),
  );
  return points.flatMap((point, axis) => {
    const next = points[(axis + 1) % points.length];
    return point && next ? [[point, next] as const] : [];
  });
};

/** How the label of an axis is set against its end. */
export const labelAnchor = (axis: number, axes: number): "start" | "middle" | "end" => {
  const { x } = radarPoint(axis, axes, 1, 100);
  if (Math.abs(x) < 1) return "middle";
  return x > 0 ? "start" : "end";
};
