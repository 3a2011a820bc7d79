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
import { runSteps } from "./run-steps.mjs";
import { lastLine, totalOf } from "./tally.mjs";
import { readOptions } from "./test-options.mjs";
import { stepGroups } from "./test-steps.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const children = supervise();

/** Property tests of all steps start from one seed, so that a failure can be repeated. */
function chooseSeed() {
  const seed = (process.env["PROPERTY_SEED"] ??= String(Date.now() % 2 ** 31));
  console.log(`Zufallskeim ${seed} (derselbe Lauf noch einmal: PROPERTY_SEED=${seed} npm test)`);
}

/** @returns {Promise<number>} the exit code */
async function test() {
  const names = stepGroups.flat().map((step) => step.name);
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
  const { options } = read;
  const { only } = options;
  const chosen = stepGroups
    .map((group) => group.filter((step) => only.length === 0 || only.includes(step.name)))
    .filter((group) => group.length > 0);
  const tallies = await runSteps(chosen, { root, node, children, say: console.log, folder, options });
  rmSync(folder, { recursive: true, force: true });
  const total = totalOf(tallies);
  console.log(`\n${lastLine(total)}`);
  return total.failed > 0 || children.stopped() ? 1 : 0;
}

process.exitCode = await test();
