import { describe, expect, test } from "vitest";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import { decimal } from "#core/decimal.ts";
import { bandsIn, optionsOf } from "#core/option.ts";
import { outcomeFrom } from "#core/types/outcome.ts";
import { askedIn, catalogue, ruled, type Shipped } from "./catalogue.ts";

/** How many different questions the catalogue asks at least, and how many contradictions it knows. */
const leastQuestions = 140;
const leastContradictions = 15;

const asked = catalogue.flatMap((shipped) =>
  askedIn(shipped).map(({ id, text }) => ({ id, text: text.de ?? "" })),
);

describe("the questions of the catalogue", () => {
  test(`are at least ${leastQuestions} different ones`, () => {
    expect(new Set(asked.map(({ text }) => text)).size).toBeGreaterThanOrEqual(leastQuestions);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
  });

  test("are no two alike: of the trigrams of the one with fewer, at most 60 % stand in the other", () => {
    const pairs = asked
      .flatMap((one, index) =>
        asked.slice(index + 1).map((other) => ({ one, other, share: shared(one.text, other.text) })),
      )
      .sort((left, right) => right.share - left.share);
    const told = pairs
      .slice(0, 10)
      .map(({ one, other, share }) => `${Math.round(share * 100)} % ${one.id} – ${other.id}`);
    console.log(`The ten closest pairs:\n${told.join("\n")}`);
    expect(pairs.filter(({ share }) => share > 0.6)).toEqual([]);
  });

  test(`know at least ${leastContradictions} contradictions`, () => {
    const known = catalogue.flatMap(({ written }) => written.contradictions ?? []);
    expect(known.length).toBeGreaterThanOrEqual(leastContradictions);
  });
});

/** Three words one after the other, each as it is spoken: no case, no punctuation. */
const trigrams = (text: string): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
};

/** The share of trigrams that two texts have in common, of those of the one that has fewer. */
const shared = (one: string, other: string): number => {
  const [left, right] = [trigrams(one), trigrams(other)];
  const fewer = Math.min(left.size, right.size);
  return fewer === 0 ? 0 : [...left].filter((each) => right.has(each)).length / fewer;
};

describe.each(ruled.map((shipped) => [shipped.name, shipped] as const))(
  "each question of %s",
  (_name, shipped) => {
    const questions = askedIn(shipped);
    const missing = (lacks: (question: (typeof questions)[number]) => boolean) =>
      questions.filter(lacks).map(({ id }) => id);

    test("says why it is asked and how it is answered", () => {
      expect(missing(({ help }) => help?.how === undefined)).toEqual([]);
    });

    test("shows a good wording and a poor one", () => {
      expect(missing(({ examples }) => !examples?.some(({ kind }) => kind === "good"))).toEqual([]);
      expect(missing(({ examples }) => !examples?.some(({ kind }) => kind === "poor"))).toEqual([]);
    });

    test("rests on a source", () => {
      expect(missing(({ sources }) => (sources ?? []).length === 0)).toEqual([]);
    });

    test("says what to do where something is not met", () => {
      expect(withoutFinding(shipped)).toEqual([]);
    });
  },
);

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** Answers that count as not or partly met and after which no finding says what to do. */
const withoutFinding = ({ compiled }: Shipped): readonly string[] => {
  const { dimensions, findings = [] } = compiled.definition;
  const decidedBy = (question: AnyQuestion) =>
    findings.some(({ when }) => when !== undefined && JSON.stringify(when).includes(`"${question.id}"`));
  return [...compiled.questions.values()].flatMap((question) => {
    if (question.type === "info" || decidedBy(question)) return [];
    const scale = dimensions.find(({ id }) => id === question.dimension)?.scale ?? { from: 0, to: 1 };
    const ends = { from: decimal(String(scale.from)), to: decimal(String(scale.to)) };
    const lacks = ({ outcome, rating, findings: raised = [] }: ReturnType<typeof optionsOf>[number]) => {
      const worth = rating === undefined ? null : decimal(String(rating));
      return ["notMet", "partlyMet"].includes(outcomeFrom(outcome, worth, ends)) && raised.length === 0;
    };
    return [
      ...optionsOf(question)
        .filter(lacks)
        .map(({ id }) => `${question.id}: ${id}`),
      ...bandsIn(question)
        .filter((band) => lacks({ ...band, id: "", label: {} }))
        .map(({ from }) => `${question.id}: ${from ?? "unten"}`),
    ];
  });
};
