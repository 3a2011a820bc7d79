import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { chromiumMissing, findChromium } from "./chromium.mjs";
import { withNodeFirst } from "./node.mjs";
import { oneFailed, onePassed, sum, tallyOf } from "./tally.mjs";

/**
 * What a step works with.
 * @typedef {object} Surroundings
 * @property {string} root the repository
 * @property {string} node the Node everything runs on
 * @property {import("./children.mjs").Children} children
 * @property {(sentence: string) => void} say tells the person who tests something
 * @property {string} folder for results, removed afterwards
 * @property {import("./test-options.mjs").Options} options
 *
 * One step of `npm test`.
 * @typedef {object} Step
 * @property {string} name
 * @property {(surroundings: Surroundings) => Promise<import("./tally.mjs").Tally>} run
 */

/**
 * A tool that has one answer: fine or not.
 * @param {string} name
 * @param {string} command in node_modules/.bin
 * @param {readonly string[]} args
 * @returns {Step}
 */
const tool = (name, command, args) => ({
  name,
  run: async ({ root, node, children }) => {
    const file = join(root, "node_modules", ".bin", command);
    const { code } = await children.run(node, [file, ...args], { cwd: root, env: withNodeFirst(node) });
    return code === 0 ? onePassed : oneFailed;
  },
});

/**
 * Runs vitest's projects and counts their tests.
 * @param {Surroundings} surroundings
 * @param {readonly string[]} projects
 * @param {{ env?: Record<string, string>, onlyCount?: boolean }} [how] with `onlyCount` no test runs, all count as skipped
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
async function vitest({ root, node, children, folder }, projects, { env = {}, onlyCount = false } = {}) {
  const results = join(folder, `${projects[0]}.json`);
  const { code } = await children.run(
    node,
    [
      join(root, "node_modules", ".bin", "vitest"),
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      ...(onlyCount ? ["--testNamePattern=(?!)", "--hideSkippedTests"] : []),
      "--allowOnly=false",
      "--silent=passed-only",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${results}`,
    ],
    { cwd: root, env: { ...withNodeFirst(node), ...env } },
  );
  return tallyOf(results, code);
}

/**
 * @param {string} name
 * @param {readonly string[]} [projects]
 * @returns {Step}
 */
const tests = (name, projects = [name]) => ({ name, run: (surroundings) => vitest(surroundings, projects) });

/**
 * Tests that look at the built pages.
 * @param {string} name
 * @returns {Step}
 */
const testsOfBuild = (name) => ({
  name,
  run: async (surroundings) => {
    const { root, node, children } = surroundings;
    return (await ensureBuilt(root, node, children)) ? vitest(surroundings, [name]) : oneFailed;
  },
});

/** @type {Step} */
const build = {
  name: "build",
  run: async ({ root, node, children }) =>
    (await ensureBuilt(root, node, children)) ? onePassed : oneFailed,
};

/** @type {Step} */
const postgres = {
  name: "postgres",
  run: async (surroundings) => {
    const { root, node, say } = surroundings;
    const finder = join(root, "tests", "house", "find-postgres.ts");
    const url = spawnSync(node, [finder], { encoding: "utf8" }).stdout.trim();
    if (url) return vitest(surroundings, ["postgres"], { env: { TEST_DATABASE_URL: url } });
    say("Kein PostgreSQL erreichbar; nennen Sie es in TEST_DATABASE_URL.");
    return vitest(surroundings, ["postgres"], { onlyCount: true });
  },
};

/** @type {Step} */
const journeys = {
  name: "journeys",
  run: async (surroundings) => {
    const { root, node, children, say, options } = surroundings;
    const chromium = findChromium();
    if (options.withoutBrowser) return vitest(surroundings, ["journeys"], { onlyCount: true });
    if (!chromium) {
      say(chromiumMissing);
      return sum([oneFailed, await vitest(surroundings, ["journeys"], { onlyCount: true })]);
    }
    if (!(await ensureBuilt(root, node, children))) return oneFailed;
    return vitest(surroundings, ["journeys"], { env: { CHROMIUM_PATH: chromium } });
  },
};

/**
 * All steps in the order they run: what is quick and most often red comes first. Those of one group keep one core
 * busy each and run beside each other; the others share the cores among themselves.
 * @type {readonly (readonly Step[])[]}
 */
export const stepGroups = [
  [
    tool("format", "prettier", ["--check", "--log-level=warn", "."]),
    tool("unused", "knip", []),
    tool("types", "tsc", ["-b"]),
    tool("lint", "eslint", ["--max-warnings=0", "."]),
  ],
  [build],
  [tests("core")],
  [tests("server", ["server", "store"])],
  [tests("pglite"), postgres],
  [testsOfBuild("web")],
  [testsOfBuild("house")],
  [journeys],
];
