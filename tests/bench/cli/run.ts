/**
 * How quickly the command line starts, and how long 1,000 answer sets to 160 questions take, as whole programs from
 * their start to their last byte. Prints Markdown; `npm run bench:cli`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { isMissing, sharedCase } from "../../shared-cases.ts";
import { answersTo, questionnaire, type Kind } from "../engine/questionnaire.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const folder = mkdtempSync(join(tmpdir(), "praxischeck-bench-"));
const rounds = 7;
const sets = 1_000;

/** Seconds of one run of a program: by the clock, and of CPU in it and all that it started. */
type Run = { readonly wall: number; readonly cpu: number };

const minutesAndSeconds = /(\d+)m([\d.,]+)s/g;

/** A shell tells what the programs it ran have used, and needs next to nothing itself. */
const run = (words: readonly string[]): Run => {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync("sh", ["-c", '"$@" > /dev/null && times', "sh", ...words], {
    cwd: root,
    encoding: "utf8",
  });
  const wall = (performance.now() - begin) / 1_000;
  if (status !== 0) throw new Error(`${words.join(" ")}: ${stderr}`);
  const [, ofPrograms = ""] = stdout.trim().split("\n");
  const parts = [...ofPrograms.matchAll(minutesAndSeconds)];
  const cpu = parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
  return { wall, cpu };
};

const range = (values: readonly number[]): string => {
  const sorted = values.toSorted((left, right) => left - right);
  const [least = 0, median = 0, most = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
};

/** Runs each of them once to warm up, then in turns, so that what else the machine does falls on all of them. */
const measure = (commands: Readonly<Record<string, readonly string[]>>): void => {
  const all = Object.entries(commands).map(([name, words]) => ({ name, words, runs: [] as Run[] }));
  all.forEach(({ words }) => run(words));
  for (let round = 0; round < rounds; round += 1) all.forEach(({ words, runs }) => runs.push(run(words)));
  console.log("| | s by the clock, median (least–most) | s of CPU |\n| --- | --- | --- |");
  for (const { name, runs } of all)
    console.log(
      `| ${name} | ${range(runs.map(({ wall }) => wall))} | ${range(runs.map(({ cpu }) => cpu))} |`,
    );
};

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

const checklist = ["npm", "run", "--silent", "checklist", "--"];

/** A thousand times the same answers, a few of them left out in each set. */
const answerSets = (kind: Kind): readonly unknown[] => {
  const answers = Object.entries(answersTo(160, kind));
  return Array.from({ length: sets }, (_, set) =>
    Object.fromEntries(answers.filter((_answer, index) => (index + set) % 17 !== 0)),
  );
};

const generated = (kind: Kind): readonly string[] => [
  ...checklist,
  "report",
  file(`${kind}.json`, questionnaire(160, kind)),
  "--answers",
  file(`${kind}-answers.json`, answerSets(kind)),
];

/** A real questionnaire of 160 scored questions with 206 answer sets, taken as often as needed. */
const foreign = (): Readonly<Record<string, readonly string[]>> => {
  if (isMissing("aia")) return {};
  const survey = file("survey.json", sharedCase("aia", "survey-enfr.json"));
  const { vectors } = sharedCase("aia", "vectors.json") as {
    readonly vectors: { readonly answers: unknown }[];
  };
  const theirs = Array.from({ length: sets }, (_, set) => vectors[set % vectors.length]?.answers);
  const scores = file("scores.json", readFileSync(join(root, "tests", "foreign", "aia-scores.json"), "utf8"));
  const words = [...checklist, "import", "surveyjs", survey, "--scores", scores, "--id", "aia"];
  const [definition, answers] = [join(folder, "aia.json"), join(folder, "aia-answers.json")];
  run([...words, "--out", definition]);
  run([...words, "--answers", file("theirs.json", theirs), "--out", answers]);
  return { "the AIA, 206 sets again and again": [...checklist, "report", definition, "--answers", answers] };
};

const shipped = join("checklists", "kurzcheck", "1.0.0.json");

try {
  console.log(`Load ${loadavg()[0]?.toFixed(1) ?? "unknown"}, ${rounds} rounds in turns.\n\n### The start\n`);
  measure({
    "node alone": [process.execPath, "-e", "0"],
    "npm alone": ["npm", "--version"],
    "`checklist -- help`": [...checklist, "help"],
    "`checklist -- lint` of the shipped checklist": [...checklist, "lint", shipped],
    "the same without npm": [process.execPath, "server/cli/main.ts", "lint", shipped],
  });
  console.log(`\n### Reports on ${sets} answer sets\n`);
  measure({
    "160 questions": generated("plain"),
    "160 questions, with groups and computed values": generated("rich"),
    ...foreign(),
  });
  console.log(`\nLoad at the end ${loadavg()[0]?.toFixed(1) ?? "unknown"}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
