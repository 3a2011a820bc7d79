import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileChecklist } from "#core/compile.ts";
import { ChecklistSchema, ModuleSchema } from "#core/definition.ts";
import { runExamples } from "#core/example.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import { caseNumbers, counterpart, kitchenSink } from "../kitchen-sink/read.ts";
import { wordsOf, wordsUsed } from "../kitchen-sink/words-used.ts";

const folder = join(import.meta.dirname, "..", "..", "checklists");

/** Every definition that is published here: one folder for each checklist or module. */
const shipped = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
  .filter((file) => file.endsWith(".json"))
  .map((file): unknown => JSON.parse(readFileSync(file, "utf8")));

const isModule = (definition: unknown): boolean =>
  typeof definition === "object" && definition !== null && "module" in definition;

const languageOf = (definition: unknown): string =>
  (definition as { readonly language?: string }).language ?? "de";

const compiled = (definition: unknown) => {
  const result = compileChecklist(definition, [caseNumbers], { patterns: re2Patterns });
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
};

test.each([
  ["the kitchen sink", kitchenSink],
  ["its counterpart", counterpart],
])("%s compiles, and its examples come out", (_name, definition) => {
  expect(runExamples(compiled(definition))).toEqual([]);
});

describe("the whole language is shown at least once", () => {
  const definitions = [...shipped, kitchenSink, caseNumbers, counterpart];
  const used = new Set(
    definitions.flatMap((definition) => [
      ...wordsUsed(definition, isModule(definition) ? ModuleSchema : ChecklistSchema, languageOf(definition)),
    ]),
  );
  const words = [...wordsOf(ChecklistSchema), ...wordsOf(ModuleSchema)];

  test("every type, constraint and operator", () => {
    const missing = words.filter(({ schema }) => !used.has(schema)).map(({ place }) => place);
    expect([...new Set(missing)]).toEqual([]);
  });

  test("a word that nothing uses is found", () => {
    const usedByCounterpart = wordsUsed(counterpart, ChecklistSchema, "en");
    const missing = words.filter(({ schema }) => !usedByCounterpart.has(schema)).map(({ place }) => place);
    expect(missing).toContain(".sections[].questions[].type = singleChoice");
    expect(missing.length).toBeGreaterThan(100);
  });
});
