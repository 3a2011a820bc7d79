import type { Answer, Answers } from "#core/answer.ts";
import type { Condition } from "#core/condition-type.ts";
import type { WrittenChecklist } from "#core/definition.ts";
import type { WrittenQuestion } from "#core/definition-question.ts";

const de = (text: string) => ({ de: text });

/** What a generated questionnaire is made of besides choices: rows and computed values, or neither. */
export type Kind = "plain" | "rich";

export const dimensions = ["alpha", "beta", "gamma", "delta", "epsilon"] as const;
export const ratings = [0, 0.25, 0.5, 1] as const;
export const options = ["a", "b", "c", "d"] as const;

const inSection = 10;

export const levels = ["rot", "gelb", "gruen"].map((id) => ({ id, title: de(id), text: de(id) }));

export const dimensionOf = (index: number) => dimensions[index % dimensions.length] ?? "alpha";
export const weightOf = (index: number): number => 1 + (index % 3);

/** Every fifth question applies only after a certain answer to the one before it. */
export const conditionOf = (index: number): { readonly question: number; readonly option: string } | null =>
  index % 5 === 4 ? { question: index - 1, option: "b" } : null;

/** Every fourth section applies only after a certain answer in the section before it. */
export const sectionConditionOf = (
  section: number,
): { readonly question: number; readonly option: string } | null =>
  section % 4 === 3 ? { question: (section - 1) * inSection, option: "a" } : null;

/** Whether a condition asks for the answer to a question. */
export const isReadByConditions = (index: number): boolean =>
  index % 5 === 3 || (index % inSection === 0 && (index / inSection) % 4 === 2);

const asked = (condition: ReturnType<typeof conditionOf>): { appliesIf?: Condition } =>
  condition === null
    ? {}
    : { appliesIf: { not: { question: `q-${condition.question}`, equals: condition.option } } };

const choice = (index: number): WrittenQuestion => ({
  id: `q-${index}`,
  type: "singleChoice",
  text: de(`Frage ${index}`),
  dimension: dimensionOf(index),
  weight: weightOf(index),
  ...asked(conditionOf(index)),
  options: options.map((id, place) => ({ id, label: de(id), rating: ratings[place] ?? 0 })),
});

const rowsPerGroup = 5;

const group = (section: number): WrittenQuestion => ({
  id: `g-${section}`,
  type: "repeatGroup",
  text: de(`Gruppe ${section}`),
  rowTitle: de("Eintrag"),
  max: rowsPerGroup,
  questions: [
    { id: `g-${section}-faelle`, type: "number", text: de("Fälle"), unit: de("Fälle") },
    { id: `g-${section}-minuten`, type: "number", text: de("Minuten"), unit: de("Minuten") },
  ],
});

export const sectionsOf = (questions: number): number => Math.ceil(questions / inSection);

/** How many choices a section has. */
export const sizeOf = (section: number, questions: number): number =>
  Math.min(inSection, questions - section * inSection);

/** Every fifth section of a rich questionnaire has a group and a computed value. */
export const hasGroup = (section: number, kind: Kind): boolean => kind === "rich" && section % 5 === 0;

/** A questionnaire of so many choices in sections of ten. */
export const questionnaire = (questions: number, kind: Kind): WrittenChecklist => {
  const sections = Array.from({ length: sectionsOf(questions) }, (_, section) => section);
  const withGroup = sections.filter((section) => hasGroup(section, kind));
  return {
    id: `bench-${questions}`,
    version: "1.0.0",
    title: de("Messung"),
    summary: de("Messung"),
    instruments: ["gesetz"],
    dimensions: dimensions.map((id) => ({ id, kind: "principle", title: de(id) })),
    total: { mean: [...dimensions] },
    sections: sections.map((section) => ({
      id: `s-${section}`,
      title: de(`Abschnitt ${section}`),
      ...asked(sectionConditionOf(section)),
      questions: [
        ...Array.from({ length: sizeOf(section, questions) }, (_, index) =>
          choice(section * inSection + index),
        ),
        ...(hasGroup(section, kind) ? [group(section)] : []),
      ],
    })),
    ...(withGroup.length > 0
      ? {
          computed: withGroup.map((section) => ({
            id: `stunden-${section}`,
            title: de("Stunden"),
            unit: de("Stunden"),
            value: {
              round: {
                divide: [
                  {
                    sum: {
                      group: `g-${section}`,
                      of: {
                        multiply: [{ answer: `g-${section}-faelle` }, { answer: `g-${section}-minuten` }],
                      },
                    },
                  },
                  60,
                ],
              },
              decimals: 2,
              mode: "halfUp" as const,
            },
          })),
        }
      : {}),
    results: [
      {
        id: "stufe",
        title: de("Stufe"),
        levels,
        rules: [
          { when: { score: "total", atLeast: 0.7 }, level: "gruen" },
          { when: { score: "total", atLeast: 0.4 }, level: "gelb" },
          { otherwise: "rot" },
        ],
      },
    ],
  };
};

const answerSets = 8;

/** Numbers that look random and are always the same. */
const drawing = (seed: number) => {
  let last = seed;
  return (below: number): number => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((last / 2 ** 32) * below);
  };
};

const groupAnswers = (
  section: number,
  draw: (below: number) => number,
): readonly (readonly [string, Answer])[] => {
  const rows = Array.from({ length: rowsPerGroup }, (_, row) => `r${row + 1}`);
  const cells = rows.flatMap((row) => [
    [`g-${section}-faelle/${row}`, { value: String(100 + draw(1_000)) }] as const,
    [`g-${section}-minuten/${row}`, { value: String(10 + draw(100)) }] as const,
  ]);
  return [[`g-${section}`, { value: rows }], ...cells];
};

/** Answers to all of it, one in ten of them cleared again, put together as the answers of an assessment are. */
const drawnAnswers = (questions: number, kind: Kind, draw: (below: number) => number): Answers => {
  const chosen = Array.from(
    { length: questions },
    (_, index) =>
      [`q-${index}`, { value: draw(10) === 0 ? null : (options[draw(options.length)] ?? null) }] as const,
  );
  const sections = Array.from({ length: sectionsOf(questions) }, (_, section) => section);
  const rows = sections
    .filter((section) => hasGroup(section, kind))
    .flatMap((section) => groupAnswers(section, draw));
  return Object.fromEntries([...chosen, ...rows]);
};

/**
 * Several people's answers, always the same ones, each with other questions hidden: of one single set a compiler could
 * work out beforehand what comes of it.
 */
export const answersTo = (questions: number, kind: Kind): readonly Answers[] =>
  Array.from({ length: answerSets }, (_, seed) => drawnAnswers(questions, kind, drawing(seed + 1)));
