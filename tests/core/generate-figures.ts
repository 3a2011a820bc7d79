import type { CountOf, MeanOf, PointsOf, ScopeWords, ShareOf } from "#core/condition-type.ts";
import { parameters, pointsNames, sums, type Seen } from "./generate-seen.ts";
import type { Tape } from "./tape.ts";

/** A number that the engine derives, as conditions and expressions name it. */
export type Figure =
  | { readonly computed: string }
  | { readonly parameter: string }
  | { readonly score: MeanOf }
  | { readonly points: PointsOf }
  | { readonly maximum: ShareOf }
  | { readonly percent: ShareOf }
  | { readonly coverage: MeanOf }
  | { readonly count: CountOf };

const parameter: Figure = { parameter: parameters.number };

/** One of several, or a parameter where there is none. */
const oneOf = <T>(tape: Tape, list: readonly T[], figure: (one: T) => Figure): Figure => {
  const [first, ...rest] = list;
  return first === undefined ? parameter : figure(tape.pick([first, ...rest]));
};

/** Some of what is there to be asked about; all of it only where nothing is still to come. */
const scopeWords = (tape: Tape, { outer, sections, dimensions }: Seen): ScopeWords => {
  const [section] = sections;
  const [dimension, ...others] = dimensions;
  const some = tape.some(outer).map(({ id }) => id);
  const [first] = outer;
  const questions = some.length > 0 || first === undefined ? some : [first.id];
  return tape.pick<() => ScopeWords>([
    () => ({ questions }),
    () => (section === undefined ? { questions } : { sections: [section] }),
    () => (dimension === undefined ? { questions } : {}),
    () => (dimension === undefined ? { questions } : { dimension: tape.pick([dimension, ...others]) }),
  ])();
};

/** A mean over questions of one dimension: others may be rated on another scale. */
const meanOfSome = (tape: Tape, { outer }: Seen): Figure => {
  const rated = outer.filter((question) => question.type !== "info" && question.dimension === "alpha");
  const some = tape.some(rated).map(({ id }) => id);
  return some.length === 0 ? parameter : { score: { questions: some } };
};

/** Findings, by their id or by what they are; null where they are not known yet. */
export const countedFindings = (tape: Tape, { findings: [finding, ...findings] }: Seen): CountOf | null =>
  finding === undefined
    ? null
    : {
        finding: tape.pick<NonNullable<CountOf["finding"]>>([
          tape.pick([finding, ...findings]),
          { severity: "hint" },
          { severity: "important" },
          { severity: "mandatory" },
          { blocking: true },
          { tag: "t" },
        ]),
      };

const counted = (tape: Tape, seen: Seen): CountOf => {
  const scope = scopeWords(tape, seen);
  const outcomes = ["met", "partlyMet", "notMet", "notApplicable", "informative"] as const;
  return tape.pick<() => CountOf>([
    () => ({ outcome: tape.pick(outcomes), ...scope }),
    () => ({ unsure: true, ...scope }),
    () => ({ open: true, ...scope }),
    () => countedFindings(tape, seen) ?? { unsure: true, ...scope },
  ])();
};

/** Any number that the engine derives from what is seen. Findings can be counted only where all of them are known. */
export const figure = (tape: Tape, seen: Seen): Figure => {
  if (seen.outer.length === 0) return parameter;
  const named = () => ({ name: tape.pick(pointsNames), ...scopeWords(tape, seen) });
  const isWhole = seen.dimensions.length > 0;
  return tape.pick<() => Figure>([
    () => oneOf(tape, seen.computed, (computed) => ({ computed })),
    () => parameter,
    () => ({ points: named() }),
    () => ({ percent: named() }),
    () => ({ maximum: named() }),
    () => ({ coverage: scopeWords(tape, seen) }),
    () => meanOfSome(tape, seen),
    () => ({ count: counted(tape, seen) }),
    () => oneOf(tape, seen.dimensions, (score) => ({ score })),
    () => oneOf(tape, seen.dimensions, (coverage) => ({ coverage })),
    () => oneOf(tape, isWhole ? [...seen.dimensions, ...sums] : [], (percent) => ({ percent })),
    () => oneOf(tape, isWhole ? sums : [], (sum) => tape.pick([{ maximum: sum }, { score: sum }])),
  ])();
};
