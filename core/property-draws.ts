import type { Answer, Answers } from "./answer.ts";
import type { Choice, Space } from "./property-space.ts";
import type { Draw } from "./pseudo-random.ts";

/** How many combinations there are, no answer included; capped, as only few are ever tried one by one. */
export const combinationsIn = ({ choices }: Space, most: number): number =>
  choices.reduce((count, { answers }) => Math.min(count * (answers.length + 1), most + 1), 1);

/** All combinations, one after the other, like a mileometer. */
export function* everyCombination({ choices }: Space): Generator<Answers> {
  const places = choices.map(() => 0);
  const advance = (): boolean =>
    choices.some(({ answers }, index) => {
      const next = ((places[index] ?? 0) + 1) % (answers.length + 1);
      places[index] = next;
      return next > 0;
    });
  do {
    const answers: Record<string, Answer> = {};
    choices.forEach((choice, index) => {
      const answer = choice.answers[(places[index] ?? 0) - 1];
      if (answer !== undefined) answers[choice.key] = answer;
    });
    yield answers;
  } while (advance());
}

/**
 * What one run leans to, so that premises are met that even chances never meet: open questions, better or worse
 * answers, what the property names.
 */
type Mood = { readonly open: number; readonly leaning: number; readonly named: boolean };

const moodOf = (draw: Draw): Mood => ({
  open: [0, 0, 12, 2][draw(4)] ?? 0,
  leaning: draw(13) - 6,
  named: draw(2) === 1,
});

/** The greatest of some draws leans up, the least down. */
const leaning = (draw: Draw, below: number, lean: number): number => {
  let drawn = draw(below);
  for (let again = 0; again < Math.abs(lean); again += 1)
    drawn = lean > 0 ? Math.max(drawn, draw(below)) : Math.min(drawn, draw(below));
  return drawn;
};

const drawnFor = ({ answers, byWorth, named }: Choice, mood: Mood, draw: Draw): Answer | undefined => {
  if (mood.open > 0 && draw(mood.open) === 0) return undefined;
  if (mood.named && named.length > 0 && draw(4) > 0) return named[draw(named.length)];
  if (mood.leaning === 0) return answers[draw(answers.length)];
  const worth = byWorth[leaning(draw, byWorth.length, mood.leaning)] ?? [];
  return worth[draw(worth.length)];
};

/** Drawn combinations: as many as `runs`. */
export function* someCombinations({ choices }: Space, runs: number, draw: Draw): Generator<Answers> {
  for (let run = 0; run < runs; run += 1) {
    const mood = moodOf(draw);
    const answers: Record<string, Answer> = {};
    for (const choice of choices) {
      const answer = drawnFor(choice, mood, draw);
      if (answer !== undefined) answers[choice.key] = answer;
    }
    yield answers;
  }
}
