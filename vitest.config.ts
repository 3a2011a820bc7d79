import { defineConfig } from "vitest/config";
import { standIns } from "./vite.config.ts";

/**
 * What all projects share: Node as the environment, no globals, real timers, forked processes (better-sqlite3 is
 * native), and as many files at a time as the machine has cores; left to itself vitest would keep one of two idle.
 */
const shared = { environment: "node", globals: false, pool: "forks", maxWorkers: "100%" } as const;

/** Properties are tried many times each, from a seed that is printed. */
const properties = "tests/properties.ts";

/** For projects whose tests open a store. */
const quickDrizzle = "tests/quick-drizzle.ts";

const minute = 60_000;

const unhurried = { testTimeout: 3 * minute, hookTimeout: minute } as const;

/**
 * One project per room. `bin/test.mjs` runs them by name and in this order; a file that matches
 * no project never runs, which `tests/house/layout.test.ts` refuses.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          ...unhurried,
          name: "core",
          include: ["tests/core/**/*.test.ts"],
          setupFiles: [properties],
        },
      },
      {
        test: {
          ...shared,
          ...unhurried,
          name: "server",
          include: ["tests/server/**/*.test.ts"],
          setupFiles: [properties, quickDrizzle],
        },
      },
      {
        test: {
          ...shared,
          ...unhurried,
          name: "store",
          include: ["tests/store/**/*.test.ts"],
          exclude: ["tests/store/pglite/**", "tests/store/postgres/**"],
          setupFiles: [properties, quickDrizzle],
        },
      },
      {
        // PGlite has one connection and takes seconds to start: one file at a time.
        test: {
          ...shared,
          ...unhurried,
          name: "pglite",
          include: ["tests/store/pglite/**/*.test.ts"],
          setupFiles: [quickDrizzle],
          fileParallelism: false,
        },
      },
      {
        // All files share one real server.
        test: {
          ...shared,
          ...unhurried,
          name: "postgres",
          include: ["tests/store/postgres/**/*.test.ts"],
          setupFiles: [quickDrizzle],
          fileParallelism: false,
        },
      },
      {
        // Forms are drawn by the same parts of rjsf as in the browser.
        resolve: { alias: standIns },
        test: {
          ...shared,
          ...unhurried,
          name: "web",
          include: ["tests/web/**/*.test.{ts,tsx}"],
          setupFiles: [properties],
          server: { deps: { inline: [/@rjsf\//] } },
        },
      },
      {
        test: {
          ...shared,
          name: "house",
          include: ["tests/house/**/*.test.ts"],
          testTimeout: 2 * minute,
          hookTimeout: minute,
        },
      },
      {
        // Real browsers and real servers, each file with its own: two files at a time on any machine.
        test: {
          ...shared,
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 2 * minute,
          hookTimeout: 2 * minute,
        },
      },
    ],
  },
});
