import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { cellKey, type Answer, type Answers, type AnswerValue } from "#core/answer.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import { isDay } from "#core/day.ts";
import { isDecimal } from "#core/decimal.ts";
import { evaluate } from "#core/evaluate.ts";
import type { Evaluation } from "#core/evaluation.ts";
import { formDataFor } from "#core/form-data.ts";
import { formFor } from "#core/form.ts";
import type { JsonObject } from "#core/json.ts";
import { optionsOf } from "#core/option.ts";
import type { ProblemCode } from "#core/problem.ts";
import { anyAnswer, answersFrom, cellsOf } from "./generate-answers.ts";
import { checklists } from "./generate.ts";
import { tapeOf, tapes, type Tape } from "./tape.ts";

/** Each law makes a checklist for every run, and long runs have many. */
vi.setConfig({ testTimeout: 1_800_000 });

const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addFormat("decimal", isDecimal).addFormat("date", isDay);

const validatorOf = (schema: JsonObject): ValidateFunction => {
  const validate = ajv.compile(schema);
  ajv.removeSchema();
  return validate;
};

const today = "2026-05-15";

/** The questions of a section, and the groups elsewhere that its groups have their rows from. */
const questionsIn = ({ checklist }: Evaluation, section: string): ReadonlySet<string> =>
  new Set(
    [...checklist.program.entries.questions.values()]
      .filter((entry) => entry.section.definition.id === section)
      .flatMap((entry) => [
        entry.definition.id,
        ...(entry.kind === "question" && entry.rowsOwner !== null ? [entry.rowsOwner] : []),
      ]),
  );

/** What was only taken from elsewhere is no answer, and not judged, before somebody confirms it. */
const confirmed = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([key, { prefilled: _, ...answer }]) => [key, answer]));

test("the data of a form fits its schema wherever nothing is wrong with the answers", () => {
  fc.assert(
    fc.property(checklists, tapes(250), (checklist, given) => {
      const evaluation = evaluate(checklist, confirmed(answersFrom(tapeOf(given), checklist)), { today });
      for (const { id } of checklist.definition.sections) {
        const own = questionsIn(evaluation, id);
        if (evaluation.problems.some(({ path }) => own.has(String(path[0])))) continue;
        const validate = validatorOf(formFor(evaluation, id, "de").schema);
        const fits = validate(formDataFor(evaluation, id));
        if (!fits) expect([validate.errors, evaluation.answers]).toEqual([]);
      }
    }),
  );
});

/** Rules of answering that no schema of a form holds: `answerProblems` alone is their judge. */
const leftToTheJudge: ReadonlySet<ProblemCode> = new Set([
  "tooSmall",
  "tooLarge",
  "tooManyDecimals",
  "tooEarly",
  "tooLate",
  "textTooShort",
  "patternMismatch",
  "tooFewChosen",
  "exclusiveCombined",
  "notAStep",
  "periodIncomplete",
  "periodReversed",
  "forbiddenCharacter",
]);

const long = "x".repeat(301);

/** Values of every type, fitting or not: what the envelope of a change lets through. */
const anyValue = (tape: Tape, question: Parameters<typeof anyAnswer>[1]): AnswerValue =>
  tape.chance(2)
    ? anyAnswer(tape, question).value
    : tape.pick<AnswerValue>([
        "x",
        "abcabcabcabc",
        " ",
        "a\u0000",
        "yes",
        "1.50",
        "007",
        "2026-02-28",
        "2026-13-01",
        4,
        1.5,
        -1,
        [],
        ["a"],
        ["a", "a"],
        ["a", "b", "c", "unsure"],
        ["ab", "x", long],
        {},
        { from: "2026-03-01", to: "2026-04-01" },
        { from: "2026-04-01", to: "2026-03-01" },
        { from: "bald" },
        { text: "§ 1", law: "UVG" },
        { text: long },
        { text: "§ 1", section: "x".repeat(60) },
        { text: "§ 1", law: "x".repeat(250) },
      ]);

type Cell = ReturnType<typeof cellsOf>[number];

/** A cell that applies while nothing but its row is there, the answers, and the form with the value just as it is. */
const askedAlone = (checklist: CompiledChecklist, { question, rowId }: Cell, answer: Answer) => {
  const entry = checklist.program.entries.questions.get(question.id);
  if (entry === undefined || (question.type === "repeatGroup" && rowId === null)) return null;
  const group = entry.kind === "rowQuestion" ? checklist.program.entries.questions.get(entry.group) : null;
  const list = group?.kind === "question" ? (group.rowsOwner ?? entry.definition.id) : null;
  const answers: Answers = {
    ...(list === null ? {} : { [list]: { value: ["r1"] } }),
    [cellKey(question.id, list === null ? null : "r1")]: answer,
  };
  const cell = answer.value === null ? {} : { value: answer.value };
  const data =
    entry.kind === "rowQuestion"
      ? { [entry.group]: { value: [{ $row: "r1", [question.id]: cell }] } }
      : { [question.id]: cell };
  return { answers, data, section: entry.section.definition.id, row: list === null ? null : "r1" };
};

/** While somebody types, a passage may still be without its text; it is no answer yet. */
const isUnfinished = (value: AnswerValue, { type }: Cell["question"]): boolean =>
  type === "passage" && typeof value === "object" && value !== null && !("text" in value);

const namesHidden = (value: AnswerValue, question: Cell["question"], offered: readonly string[]): boolean =>
  optionsOf(question).some(
    ({ id }) => !offered.includes(id) && (Array.isArray(value) ? value.includes(id) : value === id),
  );

test("a form's schema refuses only what is wrong, and accepts what is wrong only by a rule left to the judge", () => {
  let refused = 0;
  fc.assert(
    fc.property(checklists, tapes(250), (checklist, numbers) => {
      const tape = tapeOf(numbers);
      for (const cell of cellsOf(checklist).filter(({ rowId }) => rowId === null || rowId === "r1")) {
        const { question } = cell;
        const value = anyValue(tape, question);
        const asked = askedAlone(checklist, cell, { value });
        if (asked === null || isUnfinished(value, question)) continue;
        const evaluation = evaluate(checklist, asked.answers, { today });
        const state = evaluation.question(question.id, asked.row);
        if (state?.applies !== true || namesHidden(value, question, state.options)) continue;
        const accepts = validatorOf(formFor(evaluation, asked.section, "de").schema)(asked.data);
        const codes = evaluation.problems
          .filter(({ path }) => path[0] === question.id)
          .map(({ code }) => code);
        const isList = question.type === "shortText" && question.list === true;
        const wrong = codes.filter(
          (code) => !leftToTheJudge.has(code) && !(isList && code === "textTooLong"),
        );
        const told = { question, value, codes };
        if (accepts && wrong.length > 0) expect(told).toEqual("refused");
        if (!accepts && codes.length === 0) expect(told).toEqual("accepted");
        if (!accepts) refused += 1;
      }
    }),
  );
  expect(refused).toBeGreaterThan(0);
});
