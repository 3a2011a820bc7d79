import type { Fact } from "#core/report.ts";

const looks = { side: "facts", line: "facts topline", rows: "facts facts--rows gap-small" } as const;

/** Facts with their labels: side by side where they are short, also below a line, or one a row. */
export const FactList = ({
  facts,
  look = "side",
}: {
  readonly facts: readonly Fact[];
  readonly look?: keyof typeof looks;
}) => (
  <dl className={looks[look]}>
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className="num pre-line">{value}</dd>
      </div>
    ))}
  </dl>
);
