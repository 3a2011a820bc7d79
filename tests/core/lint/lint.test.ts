import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { runExamples } from "#core/example.ts";
import { lintChecklist } from "#core/lint/lint.ts";
import { lintCodes } from "#core/lint/note.ts";
import type { Targets } from "#core/lint/targets.ts";
import { definitionProblemCodes } from "#core/problem.ts";
import { propertyProblems, runProperties, usualEffort } from "#core/property.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import { lintSentence } from "#core/text/lint-sentence.ts";

const folder = new URL("../../lint/", import.meta.url);

type Json = Readonly<Record<string, unknown>>;

const read = (code: string, name: string): Json =>
  JSON.parse(readFileSync(new URL(`${code}/${name}`, folder), "utf8")) as Json;

const modulesOf = (code: string): readonly Json[] =>
  ["module.json", "bad-module.json", "needing-module.json"]
    .filter((name) => existsSync(new URL(`${code}/${name}`, folder)))
    .map((name) => read(code, name));

const compiled = (code: string, name: string) =>
  compileChecklist(read(code, name), modulesOf(code), { patterns: re2Patterns });

const beforeOf = (code: string): CompiledChecklist | null => {
  if (!existsSync(new URL(`${code}/before.json`, folder))) return null;
  const before = compiled(code, "before.json");
  if (!before.ok) throw new Error("the earlier version does not compile");
  return before.value;
};

/** The checklists that lie beside a file, where it names any. */
const targetsOf = (code: string): Targets | null => {
  if (!existsSync(new URL(`${code}/target.json`, folder))) return null;
  const target = compiled(code, "target.json");
  if (!target.ok) throw new Error("the checklist beside it does not compile");
  const { definition, questions } = target.value;
  return new Map([[definition.id, new Set(questions.keys())]]);
};

const surroundings = (code: string) => ({ before: beforeOf(code), targets: targetsOf(code) });

/** Everything an author is told about a file, by code. */
const codesIn = (code: string, name: string): readonly string[] => {
  const result = compiled(code, name);
  if (!result.ok) return result.problems.map((problem) => problem.code);
  return [
    ...runExamples(result.value).map((problem) => problem.code),
    ...propertyProblems(runProperties(result.value, usualEffort)).map((problem) => problem.code),
    ...lintChecklist(result.value, surroundings(code)).map((note) => note.code),
  ];
};

/** Told when answers are carried over to another version, not of a definition. */
const ofMigration = "migrationRefused";

const codes = [...lintCodes, ...definitionProblemCodes.filter((code) => code !== ofMigration)];

test("every code has a good and a bad file, and no folder is left over", () => {
  expect(readdirSync(folder).toSorted()).toEqual(codes.toSorted());
});

describe.each(codes)("%s", (code) => {
  test("is told of the bad file", () => {
    expect(codesIn(code, "bad.json")).toContain(code);
  });
  test("is not told of the good file, which compiles", () => {
    expect(compiled(code, "good.json")).toMatchObject({ ok: true });
    expect(codesIn(code, "good.json")).not.toContain(code);
  });
});

test("each note is a sentence in German and English", () => {
  for (const code of lintCodes) {
    const result = compiled(code, "bad.json");
    const notes = result.ok ? lintChecklist(result.value, surroundings(code)) : [];
    for (const locale of ["de", "en"] as const)
      for (const note of notes) expect(lintSentence(note, locale)).toMatch(/^[„“"A-ZÄÖÜ].*[.?]$/);
  }
});
