/**
 * How the engine compares with a hand-written loop and with SurveyJS on the same generated questionnaires. Prints
 * Markdown; `npm run bench`.
 */
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import { printDecimal, type Decimal } from "#core/decimal.ts";
import type { Evaluation } from "#core/evaluation.ts";
import { interleaved, timingCell, timingTable, type Task, type Timing } from "../measure.ts";
import { handWritten, type Figures } from "./hand-written.ts";
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

/** What the loop comes to, as the engine has it: exact decimals, a level. Nothing of it may be left to be worked out. */
const figuresReader = ({ program: { entries } }: CompiledChecklist) => {
  const [dimensions, computed] = [[...entries.dimensions.values()], [...entries.computed.values()]];
  const [result] = entries.results.values();
  return ({ state }: Evaluation) => ({
    scores: dimensions.map(({ mean }) => mean.of(state).value),
    total: entries.total?.mean.of(state).value ?? null,
    level: result?.definition.levels[result.level.of(state).level]?.id,
    hours: computed.map(({ figure }) => figure.of(state).value),
  });
};

type EngineFigures = ReturnType<ReturnType<typeof figuresReader>>;

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

const near = (left: number | null | undefined, right: Decimal | null | undefined): boolean =>
  typeof left !== "number" || !right ? left === right : Math.abs(left - Number(printDecimal(right))) < 1e-9;

/** Both must come to the same before they are timed. */
const assertSame = (loop: Figures, engine: EngineFigures): void => {
  const same =
    Object.values(loop.scores).every((score, index) => near(score, engine.scores[index])) &&
    near(loop.total, engine.total) &&
    loop.level === engine.level &&
    loop.hours.length === engine.hours.length &&
    loop.hours.every((hours, index) => near(hours, engine.hours[index]));
  if (!same) throw new Error("the loop and the engine do not come to the same");
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
  const [same] = answers;
  const [loop, loopOfSame] = [handWritten(questions, kind), handWritten(questions, kind)];
  const figuresOf = figuresReader(checklist);
  for (const some of answers) assertSame(loop(some), figuresOf(evaluate(checklist, some, { today })));
  const [forLoop, forEngine, forAll] = [inTurn(answers), inTurn(answers), inTurn(answers)];
  return [
    { name: `loop, ${kind}`, run: () => loop(forLoop()) },
    { name: `engine, ${kind}`, run: () => figuresOf(evaluate(checklist, forEngine(), { today })) },
    {
      name: `engine, all read out, ${kind}`,
      run: () => everythingOf(evaluate(checklist, forAll(), { today })),
    },
    { name: `loop, ${kind}, always the same answers`, run: () => loopOfSame(same) },
    {
      name: `engine, ${kind}, always the same answers`,
      run: () => figuresOf(evaluate(checklist, same, { today })),
    },
  ];
};

const surveyName = "survey-core, plain";

const surveyTask = (questions: number): Task => {
  const model = surveyModel(questions);
  const next = inTurn(nonEmpty(answersTo(questions, "plain").map(plainAnswers)));
  return { name: surveyName, run: () => evaluateSurvey(model, next()) };
};

/** What a page shows after a change. */
const pageOf = ({ results, scores, progress, sections, findings }: Evaluation): unknown => [
  results.map(({ level, worst, best }) => [level, worst, best]),
  scores.map(({ points }) => points),
  progress,
  sections,
  findings,
];

/** So many changes to one question before the next: a text is typed letter by letter. */
const changesInARow = 20;

const waysToChange = [
  `${changesInARow} changes to each in turn`,
  "another one each time",
  "with all that a page shows",
] as const;

/** Somebody answers one question after the other, each change upon the one before. */
const changes = (questions: number): readonly Task[] => {
  const checklist = compiled(questions, "plain");
  const figuresOf = figuresReader(checklist);
  const [answers] = nonEmpty(answersTo(questions, "plain"));
  const typing = (inARow: number): (() => Evaluation) => {
    const option = inTurn(options);
    let [turn, evaluation] = [0, evaluate(checklist, answers, { today })];
    return () => {
      turn += 1;
      const question = `q-${Math.floor(turn / inARow) % questions}`;
      evaluation = evaluation.with(question, null, { value: option() });
      return evaluation;
    };
  };
  const [typed, clicked, shown] = [typing(changesInARow), typing(1), typing(changesInARow)];
  const name = `${questions} questions`;
  return [
    { name: `${name}, ${waysToChange[0]}`, run: () => figuresOf(typed()) },
    { name: `${name}, ${waysToChange[1]}`, run: () => figuresOf(clicked()) },
    { name: `${name}, ${waysToChange[2]}`, run: () => pageOf(shown()) },
  ];
};

const surveyChange = (questions: number): Task => {
  const model = surveyModel(questions);
  evaluateSurvey(model, plainAnswers(nonEmpty(answersTo(questions, "plain"))[0]));
  const next = inTurn(nonEmpty(Array.from({ length: questions }, (_, index) => `q-${index}`)));
  const option = inTurn(options);
  return {
    name: `survey-core, ${questions} questions, ${waysToChange[1]}`,
    run: () => changeSurvey(model, next(), option()),
  };
};

/** Bytes of the heap in use; what one collection sets free is only gone after the next. */
const heapUsed = (): number => {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error("start with --expose-gc");
  collect();
  collect();
  return process.memoryUsage().heapUsed;
};

/** Bytes of the heap that each of so many values keeps alive. */
const heapOf = (make: () => unknown, copies: number): number => {
  make();
  const before = heapUsed();
  const values = Array.from({ length: copies }, make);
  return (heapUsed() - before) / values.length;
};

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} kB`;

const copies = 200;

const memory = (): void => {
  console.log(
    "\n### Memory\n\n| questions | compiled checklist | one evaluation | one changed answer |\n| --- | --- | --- | --- |",
  );
  for (const questions of sizes) {
    const checklist = compiled(questions, "plain");
    const [answers] = nonEmpty(answersTo(questions, "plain"));
    const evaluation = evaluate(checklist, answers, { today });
    const row = [
      heapOf(() => compiled(questions, "plain"), Math.ceil(5_000 / questions)),
      heapOf(() => evaluate(checklist, answers, { today }), copies),
      heapOf(() => evaluation.with("q-2", null, { value: "c" }), copies),
    ];
    console.log(`| ${questions} | ${row.map(kilobytes).join(" | ")} |`);
  }
};

const compiling = (): void => {
  const timings = interleaved(
    sizes.map((questions) => {
      const definition = questionnaire(questions, "plain");
      return { name: `${questions} questions`, run: () => compileChecklist(definition, []) };
    }),
    3,
  );
  console.log(timingTable("Compiling", timings, timings[0]));
};

const found = (timings: readonly Timing[], name: string): Timing | undefined =>
  timings.find((timing) => timing.name === name);

const ratioOf = (timing: Timing, reference: Timing): string =>
  `${(timing.median / reference.median).toFixed(1)} ×`;

/** A line of the summary; nothing where something was not timed. */
const summaryLine = (questions: number, kind: Kind, timings: readonly Timing[]): readonly string[] => {
  const [loop, engine] = [found(timings, `loop, ${kind}`), found(timings, `engine, ${kind}`)];
  const all = found(timings, `engine, all read out, ${kind}`);
  const survey = kind === "plain" ? found(timings, surveyName) : undefined;
  if (loop === undefined || engine === undefined || all === undefined) return [];
  const cells = [
    `${questions}, ${kind}`,
    timingCell(loop),
    timingCell(engine),
    ratioOf(engine, loop),
    kind === "plain" ? "5 ×" : "10 ×",
    survey === undefined ? "" : timingCell(survey),
    timingCell(all),
  ];
  return [`| ${cells.join(" | ")} |`];
};

const summary = [
  "| questions | loop | engine | ratio | goal | survey-core | engine, all read out |",
  "| --- | --- | --- | --- | --- | --- | --- |",
];

for (const questions of sizes) {
  const tasks = kindsAt(questions).flatMap((kind) => wholeEvaluation(questions, kind));
  const timings = interleaved([...tasks, surveyTask(questions)]);
  console.log(timingTable(`Whole evaluation, ${questions} questions`, timings, timings[0]));
  summary.push(...kindsAt(questions).flatMap((kind) => summaryLine(questions, kind, timings)));
}
const changed = interleaved([...sizes.flatMap(changes), surveyChange(50), surveyChange(1_000)]);
for (const way of waysToChange) {
  const timings = changed.filter(({ name }) => name.endsWith(way));
  console.log(timingTable(`One changed answer, ${way}`, timings, timings[0]));
}
compiling();
memory();
console.log(`\n### Summary: µs of CPU, median (least–most)\n\n${summary.join("\n")}`);
