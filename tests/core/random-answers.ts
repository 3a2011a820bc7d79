import fc from "fast-check";
import { cellKey, type Answer, type Answers } from "#core/answer.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import type { ChecklistDefinition } from "#core/definition.ts";
import { optionsOf } from "#core/option.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

const rowIds = ["r1", "r2", "r3", "r4", "r5"];

const figure = (decimals: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: decimals }))
    .chain(([whole, places]) =>
      places === 0
        ? fc.constant(String(whole))
        : fc
            .integer({ min: 0, max: 10 ** places - 1 })
            .map((rest) => `${whole}.${String(rest).padStart(places, "0")}`),
    );

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-07-${String(date).padStart(2, "0")}`);

const value = (question: AnyQuestion): fc.Arbitrary<Answer["value"]> => {
  const ids = optionsOf(question).map((option) => option.id);
  switch (question.type) {
    case "singleChoice":
    case "yesNo":
    case "yesNoUnsure":
      return fc.constantFrom(...ids);
    case "multipleChoice":
      return fc.subarray(ids, { minLength: 1 });
    case "number":
      return figure(question.decimals ?? 0);
    case "money":
      return figure(2);
    case "scale":
      return fc.integer({ min: question.from, max: question.to });
    case "period":
      return day.map((to) => ({ from: "2026-06-15", to }));
    case "passage":
      return fc.constantFrom({ text: "§ 5 Abs. 2 Satz 1" }, { text: "Art. 3", law: "UVG" });
    case "date":
      return day;
    case "shortText":
    case "longText":
      return fc.string({
        unit: "grapheme",
        minLength: question.minLength ?? 1,
        maxLength: (question.minLength ?? 0) + 18,
      });
    case "repeatGroup":
      return fc.shuffledSubarray(rowIds, {
        maxLength: Math.min(question.max ?? rowIds.length, rowIds.length),
      });
    case "computed":
    case "info":
      return fc.constant(null);
  }
};

const citation = fc.record(
  {
    text: fc.constantFrom("§ 5 Abs. 2 Satz 1", "Art. 3"),
    law: fc.constant("UVG"),
    section: fc.constant("5"),
  },
  { requiredKeys: ["text"] },
);

const answer = (question: AnyQuestion): fc.Arbitrary<Answer> =>
  fc.record(
    {
      value: fc.oneof({ weight: 9, arbitrary: value(question) }, { weight: 1, arbitrary: fc.constant(null) }),
      reason: fc.constantFrom("Weil es seit jeher so geregelt ist.", "kurz"),
      citations: fc.array(citation, { maxLength: 2 }),
      note: fc.constant("Notiz"),
    },
    { requiredKeys: ["value"] },
  );

const cells = (question: QuestionDefinition): readonly (readonly [string, AnyQuestion])[] => [
  [question.id, question],
  ...(question.type === "repeatGroup" ? question.questions : []).flatMap((inner) =>
    rowIds.map((row) => [cellKey(inner.id, row), inner] as const),
  ),
];

/** Answers to some questions of a checklist: mostly fitting, hidden and contradicting ones among them. */
export const randomAnswers = (definition: ChecklistDefinition): fc.Arbitrary<Answers> => {
  const all = definition.sections
    .flatMap((section) => section.questions)
    .filter((question) => question.type !== "info" && question.type !== "computed")
    .flatMap(cells);
  const contradictions = (definition.contradictions ?? []).map(
    ({ id }) => [id, fc.constant<Answer>({ value: "Beides trifft zu, je nach Fall." })] as const,
  );
  const cellsAnswered = Object.fromEntries([
    ...all.map(([key, question]) => [key, answer(question)] as const),
    ...contradictions,
  ]);
  return fc
    .record(cellsAnswered, { requiredKeys: [] })
    .map((given) => Object.fromEntries(Object.entries(given).flatMap(([key, a]) => (a ? [[key, a]] : []))));
};
