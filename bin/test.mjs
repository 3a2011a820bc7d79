/**
 * `npm test`: every check there is, in one run, with one line at the end that sums them up.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { supervise } from "./children.mjs";
import { ensureInstalled } from "./install.mjs";
import { findNode, nodeMissing } from "./node.mjs";
import { lastLine, totalOf } from "./tally.mjs";
import { readOptions } from "./test-options.mjs";
import { steps } from "./test-steps.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const children = supervise();

/**
 * Runs the chosen steps one after the other; a step that fails does not keep the next from running.
 * @param {readonly import("./test-steps.mjs").Step[]} chosen
 * @param {import("./test-steps.mjs").Surroundings} surroundings
 * @returns {Promise<import("./tally.mjs").Tally[]>}
 */
async function runAll(chosen, surroundings) {
  const rows = [];
  for (const step of chosen) {
    if (children.stopped()) break;
    console.log(`\n── ${step.name} ${"─".repeat(60 - step.name.length)}`);
    const begin = Date.now();
    const tally = await step.run(surroundings);
    const seconds = ((Date.now() - begin) / 1000).toFixed(1);
    console.log(`${tally.failed ? "✗" : "✓"} ${step.name}: ${lastLine(tally)} (${seconds} s)`);
    rows.push({ step: step.name, seconds, tally });
  }
  console.log(`\n${"─".repeat(64)}`);
  for (const { step, seconds, tally } of rows) {
    console.log(
      `${tally.failed ? "✗" : "✓"} ${step.padEnd(10)} ${seconds.padStart(7)} s   ${lastLine(tally)}`,
    );
  }
  return rows.map((row) => row.tally);
}

/** Property tests of all steps start from one seed, so that a failure can be repeated. */
function chooseSeed() {
  const seed = (process.env["PROPERTY_SEED"] ??= String(Date.now() % 2 ** 31));
  console.log(`Zufallskeim ${seed} (derselbe Lauf noch einmal: PROPERTY_SEED=${seed} npm test)`);
}

/** @returns {Promise<number>} the exit code */
async function test() {
  const names = steps.map((step) => step.name);
  const read = readOptions(process.argv.slice(2), names);
  if (!read.ok) {
    console.error(read.sentence);
    return 2;
  }
  if (!(await ensureInstalled(root, children))) return 1;
  const node = findNode(root);
  if (!node) {
    console.error(nodeMissing);
    return 1;
  }
  chooseSeed();
  const folder = mkdtempSync(join(tmpdir(), "praxischeck-test-"));
  const { only } = read.options;
  const chosen = steps.filter((step) => only.length === 0 || only.includes(step.name));
  const tallies = await runAll(chosen, { root, node, children, folder, options: read.options });
  rmSync(folder, { recursive: true, force: true });
  const total = totalOf(tallies);
  console.log(`\n${lastLine(total)}`);
  return total.failed > 0 || children.stopped() ? 1 : 0;
}

process.exitCode = await test();
