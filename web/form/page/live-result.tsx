import { useMemo } from "react";
import { noFigure } from "#core/format.ts";
import { inLocale } from "#core/locale.ts";
import { DimensionMark } from "../../parts/dimension-mark.tsx";
import { Level } from "../../parts/level.tsx";
import { marksFor } from "../../parts/marks.ts";
import { ScoreBar } from "../../parts/score-bar.tsx";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useCells, useDesk } from "../desk.ts";

const selectResults = ({ evaluation }: CellsState) => evaluation.results;
/** Dimensions that questions count towards; others have nothing to show. */
const selectScores = ({ evaluation }: CellsState) => {
  const scored = new Set(
    evaluation.checklist.definition.dimensions.filter(({ score }) => score !== undefined).map(({ id }) => id),
  );
  return evaluation.scores
    .filter(({ dimension }) => scored.has(dimension))
    .map(({ dimension, points, coverage }) => ({ dimension, points, coverage }));
};

/** The level so far, as fields and words. */
export const LiveLevel = () => {
  const { checklist } = useDesk();
  const results = useCells(selectResults);
  return results.map(({ id, level, provisional }) => {
    const levels = checklist.results.get(id)?.levels ?? [];
    const rank = levels.findIndex((each) => each.id === level) + 1;
    return <Level key={id} rank={rank} of={levels.length} provisional={provisional} />;
  });
};

const Score = ({
  dimension,
  points,
  coverage,
}: {
  readonly dimension: string;
  readonly points: number | null;
  readonly coverage: { readonly answered: number; readonly applicable: number };
}) => {
  const { checklist } = useDesk();
  const locale = useLocale();
  const { dimensions } = checklist.definition;
  const mark = useMemo(() => marksFor(dimensions).get(dimension), [dimensions, dimension]);
  const definition = dimensions.find(({ id }) => id === dimension);
  if (!definition) return null;
  return (
    <li className="mini">
      {mark ? <DimensionMark mark={mark} /> : <span />}
      <span>{inLocale(definition.shortTitle ?? definition.title, locale)}</span>
      <span className="num strong">{points ?? noFigure}</span>
      <ScoreBar value={points} />
      <span className="small muted cov">
        {coverage.applicable === 0
          ? deCheck.notScored
          : deCheck.coverage(coverage.answered, coverage.applicable)}
      </span>
    </li>
  );
};

/** What the answers so far amount to. Deliberately no live region: it would talk over every answer. */
export const LiveScores = () => {
  const scores = useCells(selectScores);
  return (
    <>
      <p className="gap-top1">
        <LiveLevel />
      </p>
      {scores.length === 0 ? null : (
        <>
          <ul className="minis">
            {scores.map((score) => (
              <Score key={score.dimension} {...score} />
            ))}
          </ul>
          <p className="small muted">{deCheck.pointsNote}</p>
        </>
      )}
    </>
  );
};
