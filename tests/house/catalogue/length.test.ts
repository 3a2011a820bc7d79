import { describe, expect, test } from "vitest";
import { answersFromFile } from "#core/answers-file.ts";
import type { Answer } from "#core/answer.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import type { ExampleDefinition } from "#core/definition.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import { evaluate } from "#core/evaluate.ts";
import { catalogue } from "./catalogue.ts";

/** How many questions a check shows at most. A matrix is one question; what is asked within entries is not counted. */
const mostQuestions = 70;

/** Drafts that are asked more, and why that is right. */
const longer: Readonly<Record<string, string>> = {
  ferienunterkuenfte:
    "The act binds platforms that exchange data across borders in the EU and therefore needs the assessment under Regulation (EU) 2024/903; it also has permission, supervision and fines.",
  schulstartgeld:
    "The act pays without an application and lets a program decide; both ways have rules of their own.",
};

/** What answering takes, in minutes: decision 22 says why. */
const minutes = { choice: 1, value: 1.5, entry: 1, text: 3, reason: 3 };

type Shown = { readonly question: QuestionDefinition; readonly answer: Answer | undefined };

/** The questions that an example shows, a matrix by the first of its rows. */
const shownIn = (compiled: CompiledChecklist, example: ExampleDefinition): readonly Shown[] => {
  const read = answersFromFile(compiled, example.answers, example.explanations);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const evaluation = evaluate(compiled, read.value, { today: example.today ?? "2026-01-01" });
  const shown = new Map<string, Shown>();
  for (const question of compiled.definition.sections.flatMap(({ questions }) => questions)) {
    if (question.type === "info" || question.type === "computed") continue;
    if (evaluation.question(question.id)?.applies !== true) continue;
    const matrix = [...compiled.matrices.values()].find(({ id, rows }) =>
      rows.some((row) => `${id}-${row.id}` === question.id),
    );
    const id = matrix?.id ?? question.id;
    if (!shown.has(id)) shown.set(id, { question, answer: read.value[question.id] });
  }
  return [...shown.values()];
};

const minutesOfAnswer = ({ question: { type }, answer }: Shown): number => {
  if (type === "repeatGroup") return minutes.entry * (Array.isArray(answer?.value) ? answer.value.length : 0);
  if (type === "longText") return minutes.text;
  return ["singleChoice", "yesNo", "yesNoUnsure", "scale"].includes(type) ? minutes.choice : minutes.value;
};

const minutesOf = (shown: Shown): number =>
  minutesOfAnswer(shown) + (shown.answer?.reason === undefined ? 0 : minutes.reason);

const measured = catalogue
  .filter(({ name }) => name.startsWith("praxis-und-digitalcheck-"))
  .flatMap(({ name, compiled }) =>
    (compiled.definition.examples ?? []).map((example) => {
      const shown = shownIn(compiled, example);
      const estimate = shown.reduce((sum, one) => sum + minutesOf(one), 0);
      const stated = compiled.definition.minutes ?? 0;
      return { check: name, example: example.id, questions: shown.length, estimate, stated };
    }),
  );

const usual = measured.filter(({ example }) => !Object.hasOwn(longer, example));

describe("the length of the three checks", () => {
  test(`is at most ${mostQuestions} questions for each example that has no reason for more`, () => {
    const told = measured.map(
      ({ check, example, questions, estimate }) =>
        `${String(questions).padStart(3)} questions, ${String(Math.round(estimate)).padStart(3)} min  ${example} (${check})`,
    );
    console.log(`Questions shown, and the estimate:\n${told.join("\n")}`);
    expect(usual.filter(({ questions }) => questions > mostQuestions)).toEqual([]);
  });

  test("has no exception that is not needed", () => {
    const long = measured.filter(({ questions }) => questions > mostQuestions).map(({ example }) => example);
    expect(long.sort()).toEqual(Object.keys(longer).sort());
  });

  test("takes by the estimate no longer than the check says, and the longest example at least three quarters of it", () => {
    for (const check of new Set(usual.map((one) => one.check))) {
      const own = usual.filter((one) => one.check === check);
      const [stated = 0] = own.map((one) => one.stated);
      const longest = Math.max(...own.map(({ estimate }) => estimate));
      expect(longest, check).toBeLessThanOrEqual(stated);
      expect(longest, check).toBeGreaterThanOrEqual(stated * 0.75);
    }
  });
});
