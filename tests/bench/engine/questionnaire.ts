import type { Answers } from "#core/answer.ts";
import type { Condition } from "#core/condition-type.ts";
import type { WrittenChecklist } from "#core/definition.ts";
import type { WrittenQuestion } from "#core/definition-question.ts";

const de = (text: string) => ({ de: text });

/** What a generated questionnaire is made of besides choices: rows and computed values, or neither. */
export type Kind = "plain" | "rich";

export const dimensions = ["alpha", "beta", "gamma", "delta", "epsilon"] as const;
export const ratings = [0, 0.25, 0.5, 1] as const;
const options = ["a", "b", "c", "d"] as const;

const inSection = 10;

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

/** A questionnaire of so many choices in sections of ten; a rich one has a group and a computed value in every fifth section. */
export const questionnaire = (questions: number, kind: Kind): WrittenChecklist => {
  const sections = Array.from({ length: sectionsOf(questions) }, (_, section) => section);
  const withGroup = kind === "rich" ? sections.filter((section) => section % 5 === 0) : [];
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
        ...Array.from({ length: Math.min(inSection, questions - section * inSection) }, (_, index) =>
          choice(section * inSection + index),
        ),
        ...(withGroup.includes(section) ? [group(section)] : []),
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
        levels: ["rot", "gelb", "gruen"].map((id) => ({ id, title: de(id), text: de(id) })),
        rules: [
          { when: { score: "total", atLeast: 0.7 }, level: "gruen" },
          { when: { score: "total", atLeast: 0.4 }, level: "gelb" },
          { otherwise: "rot" },
        ],
      },
    ],
  };
};

/** Answers to all of it, always the same. */
export const answersTo = (questions: number, kind: Kind): Answers => {
  const answers: Record<string, Answers[string]> = {};
  for (let index = 0; index < questions; index += 1)
    answers[`q-${index}`] = { value: options[(index * 7) % options.length] ?? "a" };
  if (kind === "plain") return answers;
  const rows = Array.from({ length: rowsPerGroup }, (_, row) => `r${row + 1}`);
  for (let section = 0; section < sectionsOf(questions); section += 5) {
    answers[`g-${section}`] = { value: rows };
    rows.forEach((row, place) => {
      answers[`g-${section}-faelle/${row}`] = { value: String(100 + place) };
      answers[`g-${section}-minuten/${row}`] = { value: String(10 + place) };
    });
  }
  return answers;
};
