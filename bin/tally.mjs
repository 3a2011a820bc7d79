import { readFileSync } from "node:fs";

/**
 * How many checks of a step passed, failed, or could not run here.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @type {Tally} */
export const onePassed = { passed: 1, failed: 0, skipped: 0 };

/** @type {Tally} */
export const oneFailed = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const each of tallies) {
    total.passed += each.passed;
    total.failed += each.failed;
    total.skipped += each.skipped;
  }
  return total;
}

/**
 * The tally of a whole run. A run in which nothing was executed has proved nothing and counts as failed.
 * @param {readonly Tally[]} tallies one per step
 * @returns {Tally}
 */
export function totalOf(tallies) {
  const total = sum(tallies);
  return total.passed + total.failed === 0 ? { ...total, failed: 1 } : total;
}

/**
 * The last line of a run, which other programs read.
 * @param {Tally} tally
 * @returns {string}
 */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * Reads what vitest's JSON reporter wrote. A file that could not be loaded counts as one failure,
 * and so does a run that ended badly, wrote nothing or held no test at all.
 * @param {string} file the reporter's output
 * @param {number} exitCode of vitest
 * @returns {Tally}
 */
export function tallyOf(file, exitCode) {
  const report = readReport(file);
  if (!report || report.numTotalTests === 0) return oneFailed;
  const unloadable = report.testResults.filter(
    (each) => each.status === "failed" && !each.assertionResults.some(({ status }) => status === "failed"),
  ).length;
  const failed = report.numFailedTests + unloadable;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * The part of vitest's JSON report that is counted.
 * @typedef {object} Report
 * @property {number} numTotalTests
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { status: string, assertionResults: readonly { status: string }[] }[]} testResults
 */

/**
 * @param {string} file
 * @returns {Report | undefined} `undefined` where vitest crashed before it could write
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
