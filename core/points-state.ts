import { printDecimal } from "./decimal.ts";
import type { Entries, QuestionEntry, RowQuestionEntry } from "./entry.ts";
import type { PointsState } from "./evaluation.ts";
import type { State } from "./node.ts";
import { optionsOf } from "./option.ts";
import { hasPoints, pointsNow, sumOfBest, type PointsSum } from "./points.ts";
import type { Program } from "./program.ts";
import type { Incomplete } from "./scoring.ts";

const namesIn = ({ definition }: QuestionEntry | RowQuestionEntry): readonly string[] => {
  const bands = "bands" in definition ? (definition.bands ?? []) : [];
  return [...optionsOf(definition), ...bands].flatMap(({ points }) => Object.keys(points ?? {}));
};

/** All names of points, in the order in which they first occur; a dimension may sum one that no question has. */
const pointsNames = ({ questions, dimensions }: Entries): readonly string[] => {
  const summed = [...dimensions.values()].flatMap(({ sum }) => (sum === null ? [] : [sum.name]));
  return [...new Set([...[...questions.values()].flatMap(namesIn), ...summed])];
};

/** Points by name, for the whole checklist and for each section that has a question with such points. */
export const pointsStates = (
  { entries, questions, bySection }: Program,
  incomplete: Incomplete,
  state: State,
): readonly PointsState[] => {
  const stateOf = (name: string): PointsState => {
    const figures = (some: readonly QuestionEntry[]) => {
      const sum: PointsSum = { name, questions: some, incomplete, counts: "all", declared: null };
      return { value: printDecimal(pointsNow(sum, state)), maximum: printDecimal(sumOfBest(sum)) };
    };
    const counting = (some: readonly QuestionEntry[] | undefined) =>
      (some ?? []).filter((entry) => hasPoints(entry, name));
    return {
      name,
      ...figures(counting(questions)),
      sections: entries.sections.flatMap((section) => {
        const own = counting(bySection.get(section));
        return own.length === 0 ? [] : [{ section: section.definition.id, ...figures(own) }];
      }),
    };
  };
  return pointsNames(entries).map(stateOf);
};
