import { heard } from "./children.mjs";
import { sideBySide } from "./side-by-side.mjs";
import { lastLine } from "./tally.mjs";

/** How many steps of a group run at a time: what the smallest machine has cores. */
const atOnce = 2;

/**
 * What a step was, how long it took and what it found.
 * @typedef {{ step: string, seconds: string, tally: import("./tally.mjs").Tally }} Row
 */

/** @param {Row} row */
const mark = ({ tally }) => (tally.failed ? "✗" : "✓");

/**
 * Runs steps, group after group, and sums them up in a table; one that fails does not keep the next from running.
 * @param {readonly (readonly import("./test-steps.mjs").Step[])[]} groups
 * @param {import("./test-steps.mjs").Surroundings} surroundings
 * @returns {Promise<import("./tally.mjs").Tally[]>}
 */
export async function runSteps(groups, surroundings) {
  const { children } = surroundings;
  /** @type {Row[]} */
  const rows = [];
  for (const group of groups) {
    const run = group.length > 1 ? runHeard : runShown;
    await sideBySide(group, atOnce, async (step) => {
      if (!children.stopped()) rows.push(await run(step, surroundings));
    });
  }
  console.log(`\n${"─".repeat(64)}`);
  for (const row of rows) {
    const { step, seconds, tally } = row;
    console.log(`${mark(row)} ${step.padEnd(10)} ${seconds.padStart(7)} s   ${lastLine(tally)}`);
  }
  return rows.map((row) => row.tally);
}

/** @param {string} name */
const sayHead = (name) => console.log(`\n── ${name} ${"─".repeat(60 - name.length)}`);

/** @param {Row} row */
const sayFoot = (row) => console.log(`${mark(row)} ${row.step}: ${lastLine(row.tally)} (${row.seconds} s)`);

/**
 * Runs a step that is alone: what it prints is seen at once.
 * @param {import("./test-steps.mjs").Step} step
 * @param {import("./test-steps.mjs").Surroundings} surroundings
 * @returns {Promise<Row>}
 */
async function runShown(step, surroundings) {
  sayHead(step.name);
  const row = await timed(step, surroundings);
  sayFoot(row);
  return row;
}

/**
 * Runs a step beside others: what it prints is seen in one piece when it is over.
 * @param {import("./test-steps.mjs").Step} step
 * @param {import("./test-steps.mjs").Surroundings} surroundings
 * @returns {Promise<Row>}
 */
async function runHeard(step, surroundings) {
  /** @type {Uint8Array[]} */
  const printed = [];
  const row = await timed(step, {
    ...surroundings,
    children: heard(surroundings.children, (chunk) => printed.push(chunk)),
    say: (sentence) => printed.push(Buffer.from(`${sentence}\n`)),
  });
  sayHead(step.name);
  process.stdout.write(Buffer.concat(printed));
  sayFoot(row);
  return row;
}

/**
 * @param {import("./test-steps.mjs").Step} step
 * @param {import("./test-steps.mjs").Surroundings} surroundings
 * @returns {Promise<Row>}
 */
async function timed(step, surroundings) {
  const begin = Date.now();
  const tally = await step.run(surroundings);
  return { step: step.name, seconds: ((Date.now() - begin) / 1000).toFixed(1), tally };
}
