/**
 * How often and from which seed properties are tried. `npm test` chooses a seed and prints it;
 * `PROPERTY_SEED` repeats a run, `PROPERTY_RUNS` makes it longer (`npm run test:long`).
 */
import fc from "fast-check";

/** One for all laws of a file: those that speak of checklists then share them. */
const seed = process.env["PROPERTY_SEED"] ?? Date.now() % 2 ** 31;

fc.configureGlobal({
  numRuns: Number(process.env["PROPERTY_RUNS"] ?? 1_000),
  seed: Number(seed),
});
