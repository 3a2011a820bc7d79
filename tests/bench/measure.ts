/** Something that is timed: one call is one operation. Its result is kept, so that nothing is optimised away. */
export type Task = { readonly name: string; readonly run: () => unknown };

/** Microseconds of CPU for one operation over the rounds. */
export type Timing = {
  readonly name: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
};

const kept: unknown[] = [];

const keep = (value: unknown): void => {
  kept[0] = value;
};

/** CPU time of this process since some beginning, in microseconds. */
const cpuTime = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return user + system;
};

/**
 * Runs a task for at least so many milliseconds and tells the microseconds of CPU of one operation, collecting garbage
 * included: what else the machine does at the time changes it less than the clock.
 */
const timed = ({ run }: Task, milliseconds: number): number => {
  const begin = process.cpuUsage();
  let operations = 0;
  let elapsed = 0;
  let batch = 1;
  do {
    for (let index = 0; index < batch; index += 1) keep(run());
    operations += batch;
    elapsed = cpuTime(begin);
    if (elapsed < milliseconds * 100) batch *= 2;
  } while (elapsed < milliseconds * 1_000);
  return elapsed / operations;
};

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

/**
 * Times tasks against each other: after one round to warm up, `rounds` rounds in which they take turns, so that what
 * else the machine does falls on all of them.
 */
export const interleaved = (tasks: readonly Task[], rounds = 5, milliseconds = 200): readonly Timing[] => {
  tasks.forEach((task) => timed(task, milliseconds));
  const times = tasks.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    tasks.forEach((task, index) => times[index]?.push(timed(task, milliseconds)));
  return tasks.map(({ name }, index) => {
    const sorted = (times[index] ?? []).toSorted((left, right) => left - right);
    return { name, median: middle(sorted), min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 };
  });
};

const figure = (microseconds: number): string =>
  microseconds < 100 ? microseconds.toFixed(1) : Math.round(microseconds).toString();

/** Median (least–most) in microseconds. */
export const timingCell = ({ median, min, max }: Timing): string =>
  `${figure(median)} (${figure(min)}–${figure(max)})`;

/** A Markdown table of timings, each also as how many times one of them. */
export const timingTable = (
  title: string,
  timings: readonly Timing[],
  reference: Timing | undefined,
): string => {
  const line = (timing: Timing): string =>
    `| ${timing.name} | ${timingCell(timing)} | ${(timing.median / (reference ?? timing).median).toFixed(2)} × |`;
  return [
    `\n### ${title}\n`,
    "| | µs, median (least–most) | ratio |",
    "| --- | --- | --- |",
    ...timings.map(line),
  ].join("\n");
};
