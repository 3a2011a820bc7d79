import { defineConfig } from "vitest/config";

/** What all projects share: Node as the environment, no globals, real timers, forked processes (better-sqlite3 is native). */
const shared = { environment: "node", globals: false, pool: "forks" } as const;

/** Projects whose tests try properties: many runs each, from a seed that is printed. */
const withProperties = {
  ...shared,
  setupFiles: ["tests/properties.ts"],
  testTimeout: 30_000,
  hookTimeout: 60_000,
} as const;

const minute = 60_000;

/**
 * One project per room. `bin/test.mjs` runs them by name and in this order; a file that matches
 * no project never runs, which `tests/house/layout.test.ts` refuses.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { ...withProperties, name: "core", include: ["tests/core/**/*.test.ts"] } },
      { test: { ...withProperties, name: "server", include: ["tests/server/**/*.test.ts"] } },
      {
        test: {
          ...withProperties,
          name: "store",
          include: ["tests/store/**/*.test.ts"],
          exclude: ["tests/store/pglite/**", "tests/store/postgres/**"],
        },
      },
      {
        // PGlite has one connection and takes seconds to start: one file at a time.
        test: {
          ...shared,
          name: "pglite",
          include: ["tests/store/pglite/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: minute,
        },
      },
      {
        // All files share one real server.
        test: {
          ...shared,
          name: "postgres",
          include: ["tests/store/postgres/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: minute,
        },
      },
      { test: { ...withProperties, name: "web", include: ["tests/web/**/*.test.{ts,tsx}"] } },
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
        // Real browsers and real servers: one journey file at a time, so that two cores suffice.
        test: {
          ...shared,
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 2 * minute,
          hookTimeout: 2 * minute,
        },
      },
    ],
  },
});
