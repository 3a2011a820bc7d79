/**
 * How the engine compares with a hand-written loop and with SurveyJS on the same generated questionnaires. Prints
 * Markdown; `npm run bench`.
 */
import type { Answers } from "#core/answer.ts";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import { interleaved, timingLine, type Task, type Timing } from "../measure.ts";
import { handWritten, type HandWritten, type PlainAnswers, type PlainScores } from "./hand-written.ts";
import { answersTo, dimensions, questionnaire, type Kind } from "./questionnaire.ts";
import { changeSurvey, evaluateSurvey, surveyModel } from "./survey.ts";

const sizes = [50, 200, 1_000, 5_000] as const;
const today = "2026-11-24";

const compiled = (questions: number, kind: Kind): CompiledChecklist => {
  const result = compileChecklist(questionnaire(questions, kind), []);
  if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
  return result.value;
};

const plain = (answers: Answers): PlainAnswers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, { value }]) => (typeof value === "string" ? [[key, value]] : [])),
  );

const near = (left: number | null, right: string | null): boolean =>
  left === null || right === null ? left === right : Math.abs(left - Number(right)) < 1e-9;

/** Both must come to the same before they are timed. */
const assertSame = (scores: PlainScores, checklist: CompiledChecklist, answers: Answers): void => {
  const evaluation = evaluate(checklist, answers, { today });
  const same =
    dimensions.every((id) =>
      near(
        scores.scores[id] ?? null,
        evaluation.scores.find(({ dimension }) => dimension === id)?.value ?? null,
      ),
    ) &&
    near(scores.total, evaluation.total?.value ?? null) &&
    evaluation.computed.every(({ value }, index) => near(scores.hours[index] ?? null, value));
  if (!same) throw new Error("the loop and the engine do not come to the same");
};

const table = (title: string, timings: readonly Timing[], reference: Timing | undefined): void => {
  if (reference === undefined) return;
  console.log(`\n### ${title}\n\n| | µs, median (least–most) | ratio |\n| --- | --- | --- |`);
  timings.forEach((timing) => console.log(timingLine(timing, reference)));
};

const wholeEvaluation = (questions: number, kind: Kind, loop: HandWritten): readonly Task[] => {
  const checklist = compiled(questions, kind);
  const answers = answersTo(questions, kind);
  const plainAnswers = plain(answers);
  assertSame(loop(plainAnswers), checklist, answers);
  return [
    { name: `loop written by hand, ${kind}`, run: () => loop(plainAnswers) },
    { name: `evaluate, ${kind}`, run: () => evaluate(checklist, answers, { today }).state },
  ];
};

const surveyTask = (questions: number): Task => {
  const model = surveyModel(questions);
  const answers = plain(answersTo(questions, "plain"));
  return { name: "survey-core, plain", run: () => evaluateSurvey(model, answers) };
};

const oneChange = (questions: number): Task => {
  const evaluation = evaluate(compiled(questions, "plain"), answersTo(questions, "plain"), { today });
  let turn = 0;
  return {
    name: `evaluation.with, ${questions} questions`,
    run: () => {
      turn += 1;
      return evaluation.with("q-2", null, { value: turn % 2 === 0 ? "a" : "c" }).state;
    },
  };
};

const surveyChange = (questions: number): Task => {
  const model = surveyModel(questions);
  evaluateSurvey(model, plain(answersTo(questions, "plain")));
  let turn = 0;
  return {
    name: `survey-core setValue, ${questions} questions`,
    run: () => {
      turn += 1;
      return changeSurvey(model, "q-2", turn % 2 === 0 ? "a" : "c");
    },
  };
};

/** Bytes of the heap that a value keeps alive. */
const heapOf = (make: () => unknown): number => {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error("start with --expose-gc");
  collect();
  const before = process.memoryUsage().heapUsed;
  const value = make();
  collect();
  const after = process.memoryUsage().heapUsed;
  return value === undefined ? 0 : after - before;
};

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} kB`;

const memory = (): void => {
  console.log(
    "\n### Memory\n\n| questions | compiled checklist | one evaluation | one changed answer |\n| --- | --- | --- | --- |",
  );
  for (const questions of sizes) {
    const checklist = compiled(questions, "plain");
    const answers = answersTo(questions, "plain");
    const evaluation = evaluate(checklist, answers, { today });
    const row = [
      heapOf(() => compiled(questions, "plain")),
      heapOf(() => evaluate(checklist, answers, { today })),
      heapOf(() => evaluation.with("q-2", null, { value: "c" })),
    ];
    console.log(`| ${questions} | ${row.map(kilobytes).join(" | ")} |`);
  }
};

for (const questions of sizes) {
  // With its row questions a rich one of the largest size would have more questions than a checklist may.
  const rich = questions <= 1_000 ? wholeEvaluation(questions, "rich", handWritten(questions, "rich")) : [];
  const bare = wholeEvaluation(questions, "plain", handWritten(questions, "plain"));
  const timings = interleaved([...bare, ...(questions <= 1_000 ? [surveyTask(questions)] : []), ...rich]);
  table(`Whole evaluation, ${questions} questions`, timings, timings[0]);
  const [, , ...rest] = timings;
  const loopRich = rest.find(({ name }) => name.startsWith("loop"));
  const engineRich = rest.find(({ name }) => name.startsWith("evaluate"));
  if (loopRich && engineRich)
    console.log(`\nRich: evaluate is ${(engineRich.median / loopRich.median).toFixed(2)} × its loop.`);
}
const changes = interleaved([...sizes.map(oneChange), surveyChange(50), surveyChange(1_000)]);
table("One changed answer", changes, changes[0]);
memory();
