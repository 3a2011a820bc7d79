import fc from "fast-check";
import { expect, test } from "vitest";
import { ChecklistSchema } from "#core/definition.ts";
import { wordsOf, wordsUsed } from "../kitchen-sink/words-used.ts";
import { drawnChecklists } from "./generate.ts";

test("random checklists have every question type, every constraint and every operator of the language", () => {
  const missing = new Map(wordsOf(ChecklistSchema).map(({ schema, place }) => [schema, place]));
  for (let seed = 1; missing.size > 0 && seed <= 30; seed += 1)
    for (const { written } of fc.sample(drawnChecklists, { seed, numRuns: 100 }))
      for (const word of wordsUsed(written, ChecklistSchema, "de")) missing.delete(word);
  expect([...missing.values()]).toEqual([]);
});
