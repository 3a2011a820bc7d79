import { useMemo } from "react";
import { decimalText, noFigure } from "#core/format.ts";
import type { Locale } from "#core/locale.ts";
import { DimensionMark } from "../../parts/dimension-mark.tsx";
import { Level } from "../../parts/level.tsx";
import { Localized } from "../../parts/localized.tsx";
import { marksFor } from "../../parts/marks.ts";
import { ScoreBar } from "../../parts/score-bar.tsx";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale, useWords } from "../../text/language.ts";
import { useCells, useDesk } from "../desk.ts";

const selectResults = ({ evaluation: { results, resultsWithoutAnswers } }: CellsState) =>
  results.map((result) => ({ ...result, isBegun: !resultsWithoutAnswers.has(result.id) }));
/** Dimensions that questions count towards; others have nothing to show. */
const selectScores = ({ evaluation }: CellsState) => {
  const scored = new Set(
    evaluation.checklist.definition.dimensions.filter(({ score }) => score !== undefined).map(({ id }) => id),
  );
  return evaluation.scores
    .filter(({ dimension }) => scored.has(dimension))
    .map(({ dimension, kind, value, maximum, points, coverage }) => ({
      dimension,
      kind,
      value,
      maximum,
      points,
      coverage,
    }));
};

type ShownScore = ReturnType<typeof selectScores>[number];

type ShownResult = ReturnType<typeof selectResults>[number];

/** The level of one result so far: as fields and words, or by its name where the levels have no order. */
const LevelOf = ({ result: { id, level, provisional, isBegun } }: { readonly result: ShownResult }) => {
  const { checklist } = useDesk();
  const { parts } = useWords();
  if (!isBegun) return <span className="muted">{deCheck.noLevel}</span>;
  const definition = checklist.results.get(id);
  const levels = definition?.levels ?? [];
  const rank = levels.findIndex((each) => each.id === level) + 1;
  const title = levels[rank - 1]?.title;
  if (definition?.ordered !== false)
    return <Level rank={rank} of={levels.length} provisional={provisional} />;
  return (
    <span>
      {title ? <Localized text={title} /> : level}
      {provisional ? <span className="muted"> {parts.provisional}</span> : null}
    </span>
  );
};

/** The level of the first result so far, where there is room for one only. */
export const LiveLevel = () => {
  const [first] = useCells(selectResults);
  return first === undefined ? null : <LevelOf result={first} />;
};

/** The levels so far; each with the name of its result where there are several. */
const LiveLevels = () => {
  const { checklist } = useDesk();
  const results = useCells(selectResults);
  if (results.length < 2) return <p className="gap-top1">{results.length === 0 ? null : <LiveLevel />}</p>;
  return (
    <ul className="levels gap-top1">
      {results.map((result) => {
        const title = checklist.results.get(result.id)?.title;
        return (
          <li key={result.id}>
            <span className="small muted">{title ? <Localized text={title} /> : result.id}</span>
            <LevelOf result={result} />
          </li>
        );
      })}
    </ul>
  );
};

/** A mean's points, 0 to 100; a sum with the greatest it can be, alone where that is none to be held against. */
const figureOf = ({ kind, value, maximum, points }: ShownScore, locale: Locale): string => {
  if (kind === "mean") return points === null ? noFigure : String(points);
  const sum = decimalText(value ?? "0", locale);
  return points === null || maximum === null ? sum : deCheck.sumOf(sum, decimalText(maximum, locale));
};

const selectMayGrow = ({ evaluation }: CellsState) => evaluation.sectionsToCome.size > 0;

const Score = ({ score }: { readonly score: ShownScore }) => {
  const { checklist } = useDesk();
  const locale = useLocale();
  const { dimension, kind, points, coverage } = score;
  const mayGrow = useCells(selectMayGrow);
  const { dimensions } = checklist.definition;
  const mark = useMemo(() => marksFor(dimensions).get(dimension), [dimensions, dimension]);
  const definition = dimensions.find(({ id }) => id === dimension);
  if (!definition) return null;
  return (
    <li className="mini">
      {mark ? <DimensionMark mark={mark} /> : <span />}
      <span>
        <Localized text={definition.shortTitle ?? definition.title} />
      </span>
      <span className="num strong">{figureOf(score, locale)}</span>
      {kind === "sum" && points === null ? null : <ScoreBar value={points} />}
      <span className="small muted cov">
        {coverage.applicable === 0
          ? mayGrow
            ? deCheck.noLevel
            : deCheck.notScored
          : deCheck.coverage(coverage.answered, coverage.applicable)}
      </span>
    </li>
  );
};

const noteOf = (scores: readonly ShownScore[]): string => {
  const kinds = new Set(scores.map(({ kind }) => kind));
  return deCheck.scoreNotes[kinds.size > 1 ? "both" : kinds.has("sum") ? "sum" : "mean"];
};

/** What the answers so far amount to. Deliberately no live region: it would talk over every answer. */
export const LiveScores = () => {
  const scores = useCells(selectScores);
  return (
    <>
      <LiveLevels />
      {scores.length === 0 ? null : (
        <>
          <ul className="minis">
            {scores.map((score) => (
              <Score key={score.dimension} score={score} />
            ))}
          </ul>
          <p className="small muted">{noteOf(scores)}</p>
        </>
      )}
    </>
  );
};
