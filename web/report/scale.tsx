import type { ReportResult } from "#core/report.ts";
import { useWords } from "../text/language.ts";

const total = 349;
const gap = 7;
/** Below this there is room for the number of a level only. */
const roomForWord = 58;

/** The levels in a row, reached ones filled; the calculated level hatched where a cap lowered the result. */
export const Scale = ({ result }: { readonly result: ReportResult }) => {
  const { report: words } = useWords();
  const { levels, level, ruleLevel, provisional } = result;
  const width = (total - gap * (levels.length - 1)) / levels.length;
  const left = (rank: number): number => (rank - 1) * (width + gap);
  const center = (rank: number): number => left(rank) + width / 2 + 1;
  const titles = levels.map(({ rank, title }) => `${rank} ${title}`).join(", ");
  return (
    <svg
      className={provisional ? "scale scale--draft" : "scale"}
      width="352"
      height="92"
      viewBox="0 0 352 92"
      role="img"
      aria-label={words.scale(levels.length, level.rank, ruleLevel.rank, titles)}
    >
      <g transform="translate(1 28)">
        {levels.map(({ id, rank }) => (
          <rect
            key={id}
            className={rank <= level.rank ? "on" : rank <= ruleLevel.rank ? "calc" : undefined}
            x={left(rank)}
            width={width}
            height="24"
            rx="3"
          />
        ))}
      </g>
      <text className="b" x={center(level.rank)} y="18">
        {provisional ? words.soFar : words.reached}
      </text>
      {ruleLevel.rank > level.rank ? (
        <text x={center(ruleLevel.rank)} y="18">
          {words.calculated}
        </text>
      ) : null}
      {levels.map(({ id, rank }) => (
        <text key={id} className={rank === level.rank ? "b" : undefined} x={center(rank)} y="74">
          {width < roomForWord ? rank : words.step(rank)}
        </text>
      ))}
    </svg>
  );
};
