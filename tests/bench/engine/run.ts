/**
 * How the engine compares with a hand-written loop and with SurveyJS on the same generated questionnaires. Prints
 * Markdown; `npm run bench`.
 */
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import type { Evaluation } from "#core/evaluation.ts";
import { interleaved, timingCell, timingTable, type Task, type Timing } from "../measure.ts";
import { handWritten, type Figures, type HandWritten } from "./hand-written.ts";
import { answersTo, options, questionnaire, type Kind } from "./questionnaire.ts";
import { changeSurvey, evaluateSurvey, plainAnswers, surveyModel } from "./survey.ts";

const sizes = [50, 200, 1_000, 5_000] as const;
const today = "2026-11-24";

/** With its row questions a rich one of the largest size would have more questions than a checklist may. */
const kindsAt = (questions: number): readonly Kind[] => (questions <= 1_000 ? ["plain", "rich"] : ["plain"]);

const compiled = (questions: number, kind: Kind): CompiledChecklist => {
  const result = compileChecklist(questionnaire(questions, kind), []);
  if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
  return result.value;
};

/** What the loop comes to, as the engine tells it: exact decimals as texts. */
const figuresOf = ({ scores, total, results, computed }: Evaluation) => ({
  scores: scores.map(({ value }) => value),
  total: total?.value,
  level: results[0]?.level,
  hours: computed.map(({ value }) => value),
});

/** All that an evaluation tells, with what explains it. */
const everythingOf = (evaluation: Evaluation): unknown => [
  evaluation.relevant,
  evaluation.sections,
  evaluation.questions,
  evaluation.computed,
  evaluation.findings,
  evaluation.contradictions,
  evaluation.scores.map((score) => [score.points, score.contributions, score.exclusions]),
  evaluation.total?.contributions,
  evaluation.results.map(({ level, provisional, worst, best }) => [level, provisional, worst, best]),
  evaluation.progress,
  evaluation.problems,
];

const near = (left: number | null | undefined, right: string | null | undefined): boolean =>
  typeof left !== "number" || typeof right !== "string"
    ? left === right
    : Math.abs(left - Number(right)) < 1e-9;

/** Both must come to the same before they are timed. */
const assertSame = (loop: Figures, evaluation: Evaluation): void => {
  const engine = figuresOf(evaluation);
  const same =
    Object.values(loop.scores).every((score, index) => near(score, engine.scores[index])) &&
    near(loop.total, engine.total) &&
    loop.level === engine.level &&
    loop.hours.length === engine.hours.length &&
    loop.hours.every((hours, index) => near(hours, engine.hours[index]));
  if (!same) throw new Error(JSON.stringify({ loop, engine }));
};

/** Takes the next of some values each time, from the first again after the last. */
const inTurn = <T>(values: readonly [T, ...T[]]): (() => T) => {
  let turn = 0;
  return () => {
    turn = (turn + 1) % values.length;
    return values[turn] ?? values[0];
  };
};

const nonEmpty = <T>(values: readonly T[]): readonly [T, ...T[]] => {
  const [first, ...rest] = values;
  if (first === undefined) throw new Error("nothing to choose from");
  return [first, ...rest];
};

const wholeEvaluation = (questions: number, kind: Kind): readonly Task[] => {
  const checklist = compiled(questions, kind);
  const answers = nonEmpty(answersTo(questions, kind));
  const loop: HandWritten = handWritten(questions, kind);
  for (const some of answers) assertSame(loop(some), evaluate(checklist, some, { today }));
  const [forLoop, forEngine, forAll] = [inTurn(answers), inTurn(answers), inTurn(answers)];
  return [
    { name: `loop, ${kind}`, run: () => loop(forLoop()) },
    { name: `engine, ${kind}`, run: () => figuresOf(evaluate(checklist, forEngine(), { today })) },
    {
      name: `engine, all read out, ${kind}`,
      run: () => everythingOf(evaluate(checklist, forAll(), { today })),
    },
  ];
};

const surveyTask = (questions: number): Task => {
  const model = surveyModel(questions);
  const next = inTurn(nonEmpty(answersTo(questions, "plain").map(plainAnswers)));
  return { name: "survey-core, plain", run: () => evaluateSurvey(model, next()) };
};

/** Somebody answers one question after the other, and what the loop comes to is read each time. */
const changes = (questions: number): readonly Task[] => {
  const [answers] = nonEmpty(answersTo(questions, "plain"));
  const next = inTurn(nonEmpty(Array.from({ length: questions }, (_, index) => `q-${index}`)));
  const option = inTurn(options);
  const typing = (): (() => Evaluation) => {
    let evaluation = evaluate(compiled(questions, "plain"), answers, { today });
    return () => {
      evaluation = evaluation.with(next(), null, { value: option() });
      return evaluation;
    };
  };
  const [bare, read] = [typing(), typing()];
  return [
    { name: `with, ${questions} questions`, run: () => bare().state },
    { name: `with, and figures read, ${questions} questions`, run: () => figuresOf(read()) },
  ];
};

const surveyChange = (questions: number): Task => {
  const model = surveyModel(questions);
  evaluateSurvey(model, plainAnswers(nonEmpty(answersTo(questions, "plain"))[0]));
  const next = inTurn(nonEmpty(Array.from({ length: questions }, (_, index) => `q-${index}`)));
  const option = inTurn(options);
  return {
    name: `survey-core setValue, ${questions} questions`,
    run: () => changeSurvey(model, next(), option()),
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

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} kB`;

const memory = (): void => {
  console.log(
    "\n### Memory\n\n| questions | compiled checklist | one evaluation | one changed answer |\n| --- | --- | --- | --- |",
  );
  for (const questions of sizes) {
    const checklist = compiled(questions, "plain");
    const [answers] = nonEmpty(answersTo(questions, "plain"));
    const evaluation = evaluate(checklist, answers, { today });
    evaluation.with("q-2", null, { value: "a" });
    const row = [
      heapOf(() => compiled(questions, "plain")),
      heapOf(() => evaluate(checklist, answers, { today })),
      heapOf(() => evaluation.with("q-2", null, { value: "c" })),
    ];
    console.log(`| ${questions} | ${row.map(kilobytes).join(" | ")} |`);
  }
};

const compiling = (): void => {
  const timings = interleaved(
    sizes.map((questions) => ({
      name: `${questions} questions`,
      run: () => compiled(questions, "plain"),
    })),
    3,
  );
  console.log(timingTable("Compiling", timings, timings[0]));
};

const summary: string[] = [
  "| questions | loop | engine | ratio | goal | survey-core | engine, all read out |",
  "| --- | --- | --- | --- | --- | --- | --- |",
];

const found = (timings: readonly Timing[], name: string): Timing | undefined =>
  timings.find((timing) => timing.name === name);

const summarise = (questions: number, kind: Kind, timings: readonly Timing[]): void => {
  const [loop, engine] = [found(timings, `loop, ${kind}`), found(timings, `engine, ${kind}`)];
  const all = found(timings, `engine, all read out, ${kind}`);
  if (loop === undefined || engine === undefined) return;
  const survey = kind === "plain" ? found(timings, "survey-core, plain") : undefined;
  const ratio = (engine.median / loop.median).toFixed(1);
  summary.push(
    `| ${questions}, ${kind} | ${timingCell(loop)} | ${timingCell(engine)} | ${ratio} × | ${kind === "plain" ? 5 : 10} × | ${survey ? timingCell(survey) : "–"} | ${all ? timingCell(all) : "–"} |`,
  );
};

for (const questions of sizes) {
  const tasks = kindsAt(questions).flatMap((kind) => wholeEvaluation(questions, kind));
  const timings = interleaved([...tasks, surveyTask(questions)]);
  console.log(timingTable(`Whole evaluation, ${questions} questions`, timings, timings[0]));
  for (const kind of kindsAt(questions)) summarise(questions, kind, timings);
}
const changed = interleaved([...sizes.flatMap(changes), surveyChange(50), surveyChange(1_000)]);
console.log(timingTable("One changed answer", changed, changed[0]));
compiling();
memory();
console.log(`\n### Summary: µs of CPU, median (least–most)\n\n${summary.join("\n")}`);
