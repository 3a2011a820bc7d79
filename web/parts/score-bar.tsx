/** A bar from 0 to 100. `value` null means that there is no figure yet. Decoration: the number stands beside it. */
export const ScoreBar = ({
  value,
  ticks = [],
}: {
  readonly value: number | null;
  readonly ticks?: readonly number[];
}) => (
  <svg
    className="bar"
    width="100"
    height="8"
    viewBox="0 0 100 8"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect className="bar__bg" width="100" height="8" rx="1" />
    {value === null ? null : (
      <rect className="bar__on" width={Math.min(100, Math.max(0, value))} height="8" rx="1" />
    )}
    {ticks.map((tick) => (
      <path key={tick} className="bar__tick" d={`M${tick} -2V10`} />
    ))}
  </svg>
);
