import { condition } from "./generate-conditions.ts";
import { pointsNames, type Seen } from "./generate-seen.ts";
import type { Tape } from "./tape.ts";

const de = (text: string) => ({ de: text });

const ratingOn = (tape: Tape, scale: { readonly from: number; readonly to: number }): number => {
  const steps = [0, 0.25, 0.5, 0.75, 1] as const;
  return scale.from + (scale.to - scale.from) * tape.pick(steps);
};

const optionIds = ["a", "b", "c", "d"] as const;

/** The scale that ratings are written on; null where nothing is rated. */
export type Rated = { readonly from: number; readonly to: number } | null;

export const points = (tape: Tape): { readonly points?: Record<string, number> } =>
  tape.chance(3)
    ? { points: Object.fromEntries(tape.some(pointsNames).map((name) => [name, tape.number(8) - 2.5])) }
    : {};

/** A rating, and an outcome as declared; one that says nothing good or bad has no rating. */
const rating = (tape: Tape, rated: Rated, rare: number) => {
  const outcome = tape.chance(5);
  if (rated && tape.chance(rare))
    return {
      rating: ratingOn(tape, rated),
      ...(outcome ? { outcome: tape.pick(["met", "partlyMet", "notMet"] as const) } : {}),
    };
  return outcome
    ? { outcome: tape.pick(["met", "partlyMet", "notMet", "notApplicable", "informative"] as const) }
    : {};
};

/** What figures are worth by bands. */
export const bands = (tape: Tape, rated: Rated, findings: readonly string[]) =>
  tape.chance(3)
    ? {
        bands: [
          { ...(tape.chance(2) ? { from: "1" } : {}), ...points(tape), findings: [...tape.some(findings)] },
          { from: "5", ...points(tape), ...rating(tape, rated, 2) },
        ],
      }
    : {};

export const options = (tape: Tape, rated: Rated, seen: Seen, findings: readonly string[]) => {
  const count = 2 + tape.number(3);
  const plain = optionIds.slice(0, count).map((id) => ({
    id,
    label: de(id),
    ...(tape.chance(5) ? rating(tape, null, 1) : rating(tape, rated, 1)),
    ...points(tape),
    ...(tape.chance(9) ? { exclusive: true } : {}),
    ...(seen.questions.length > 0 && tape.chance(8) ? { appliesIf: condition(tape, seen, 1) } : {}),
    ...(findings.length > 0 && tape.chance(3) ? { findings: [...tape.some(findings)] } : {}),
  }));
  const unsure = tape.chance(2)
    ? [{ id: "unsure", label: de("unsicher"), unsure: true as const, next: de("Fragen Sie nach.") }]
    : [];
  return [...plain, ...unsure];
};
