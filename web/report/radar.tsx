import { useId } from "react";
import { noFigure } from "#core/format.ts";
import type { ReportDimension } from "#core/report.ts";
import { useWords } from "../text/language.ts";
import { labelAnchor, pointsText, radarLines, radarPoint } from "./radar-geometry.ts";
import { useReportPlace } from "./report-place.ts";

const radius = 110;
const rings = [0.25, 0.5, 0.75, 1];

/** The principles as a shape. Its figures stand in the table beside it, so it may vanish where there is no room. */
export const Radar = ({ dimensions }: { readonly dimensions: readonly ReportDimension[] }) => {
  const id = useId();
  const { report: words } = useWords();
  const { marks } = useReportPlace();
  const axes = dimensions.length;
  const values = dimensions.map(({ points }) => points);
  const spoken = dimensions.map(({ title, points }) => `${title} ${points ?? noFigure}`).join(", ");
  return (
    <figure>
      <svg
        className="radar"
        width="400"
        height="300"
        viewBox="-200 -150 400 300"
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
      >
        <title id={`${id}-title`}>{words.radar(axes)}</title>
        <desc id={`${id}-text`}>{words.radarText(spoken)}</desc>
        <Grid axes={axes} />
        <Shape values={values} />
        {dimensions.map((dimension, axis) => {
          const { x, y } = radarPoint(axis, axes, 1.14, radius);
          return (
            <text key={dimension.id} x={x} y={y + 5} textAnchor={labelAnchor(axis, axes)}>
              {marks.get(dimension.id)?.letter} <tspan className="b">{dimension.points ?? noFigure}</tspan>
            </text>
          );
        })}
      </svg>
      <figcaption className="small muted">{words.radarScale}</figcaption>
    </figure>
  );
};

const Grid = ({ axes }: { readonly axes: number }) => {
  const all = Array.from({ length: axes }, (_, axis) => axis);
  return (
    <>
      {rings.map((share) => (
        <polygon
          key={share}
          className="grid"
          points={pointsText(all.map((axis) => radarPoint(axis, axes, share, radius)))}
        />
      ))}
      {all.map((axis) => {
        const { x, y } = radarPoint(axis, axes, 1, radius);
        return <path key={axis} className="grid" d={`M0 0L${x} ${y}`} />;
      })}
    </>
  );
};

const Shape = ({ values }: { readonly values: readonly (number | null)[] }) => {
  const points = values.map((value, axis) =>
    value === null ? null : radarPoint(axis, values.length, value / 100, radius),
  );
  const complete = points.filter((point) => point !== null);
  return (
    <>
      {complete.length === values.length ? (
        <polygon className="area" points={pointsText(complete)} />
      ) : (
        radarLines(values, radius).map(([from, to]) => (
          <path key={`${from.x} ${from.y}`} className="area" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
        ))
      )}
      {complete.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className="dot" cx={x} cy={y} r="4" />
      ))}
    </>
  );
};
