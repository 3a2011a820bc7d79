import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "#core/canonical.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import { limits } from "#core/limits.ts";
import { compileModule, isModule } from "#core/module-check.ts";
import { namedModules } from "#core/named-modules.ts";
import type { Problem } from "#core/problem.ts";
import { proofOf } from "#core/proof.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import { definitionPlace } from "#core/text/definition-place.ts";
import { de } from "#core/text/de.ts";
import { sentenceOf } from "#core/text/sentence.ts";
import { readJson } from "./http/json-reader.ts";
import { problemKinds } from "./http/problems.ts";
import { newProven, type Proven } from "./proven.ts";
import { publish, type Published } from "./published.ts";

/** What was found in the folder: all versions, or sentences naming file, place and what to do. */
export type CatalogReading =
  | { readonly ok: true; readonly published: readonly Published[] }
  | { readonly ok: false; readonly sentences: readonly string[] };

/** A file of the folder, by its name there: `<checklist or module>/<version>.json`. */
type DefinitionFile = { readonly file: string; readonly definition: unknown };

/** Reads and compiles every definition, each with the modules that it includes; tries those that are not proven yet. */
export const readCatalogFiles = async (
  folder: string,
  proven: Proven = newProven(),
): Promise<CatalogReading> => {
  const names = await definitionFiles(folder);
  if (names === undefined)
    return failed([`Der Ordner ${folder} mit den Prüfkatalogen fehlt oder ist nicht lesbar.`]);
  const files: DefinitionFile[] = [];
  const sentences: string[] = [];
  const complain = (file: string, told: readonly string[]): void =>
    void sentences.push(...told.map((sentence) => `${join(folder, file)}: ${sentence}`));
  for (const file of names) {
    const reading = await readFileOf(join(folder, file));
    if (reading.ok) files.push({ file, definition: reading.value });
    else complain(file, [reading.sentence]);
  }
  const modules = files.filter(({ definition }) => isModule(definition));
  const atHand = modules.map(({ definition }) => definition);
  for (const module of modules) complain(module.file, wrongInModule(module, atHand, proven));
  const published: Published[] = [];
  for (const checklist of files.filter((file) => !modules.includes(file))) {
    const reading = publishedFrom(checklist, atHand, proven);
    if (reading.ok) published.push(...reading.published);
    else complain(checklist.file, reading.sentences);
  }
  return sentences.length > 0 ? failed(sentences) : { ok: true, published };
};

const failed = (sentences: readonly string[]): CatalogReading => ({ ok: false, sentences });

const definitionFiles = async (folder: string): Promise<readonly string[] | undefined> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const names = await Promise.all(folders.map((name) => readdir(join(folder, name))));
    return names
      .flatMap((inside, index) => inside.map((name) => `${folders[index] ?? ""}/${name}`))
      .filter((file) => file.endsWith(".json"))
      .sort();
  } catch {
    return undefined;
  }
};

/** What examples and properties find, unless the same text has been found right before. */
const failuresOf = (checklist: CompiledChecklist, text: string, proven: Proven): readonly Problem[] => {
  if (proven.has(text)) return [];
  const { failures } = proofOf(checklist);
  if (failures.length === 0) proven.add(text);
  return failures;
};

const wrongInModule = (
  { file, definition }: DefinitionFile,
  atHand: readonly unknown[],
  proven: Proven,
): readonly string[] => {
  const compiled = compileModule(definition, atHand, { patterns: re2Patterns });
  const needed = namedModules(definition, "needs", atHand).map(({ module }) => module);
  const text = canonicalJson([definition, ...needed]);
  const problems = compiled.ok ? failuresOf(compiled.value, text, proven) : compiled.problems;
  if (problems.length > 0) return problems.map((problem) => problemSentence(problem, definition, []));
  const { module, version } = definition as { readonly module: string; readonly version: string };
  return wrongName(file, module, version);
};

const publishedFrom = (
  { file, definition }: DefinitionFile,
  atHand: readonly unknown[],
  proven: Proven,
): CatalogReading => {
  const published = publish(definition, atHand);
  const told = (problems: readonly Problem[]): CatalogReading =>
    failed(problems.map((problem) => problemSentence(problem, definition, atHand)));
  if (!published.ok) return told(published.problems);
  const { id, version, text, checklist } = published.value;
  const failures = failuresOf(checklist, text, proven);
  if (failures.length > 0) return told(failures);
  const misnamed = wrongName(file, id, version);
  return misnamed.length > 0 ? failed(misnamed) : { ok: true, published: [published.value] };
};

const wrongName = (file: string, id: string, version: string): readonly string[] =>
  file === `${id}/${version}.json`
    ? []
    : [`Die Datei enthält ${id} ${version} und muss deshalb ${id}/${version}.json heißen.`];

type Reading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly sentence: string };

const readFileOf = async (path: string): Promise<Reading> => {
  try {
    const reading = readJson(await readFile(path), limits.jsonDepth);
    return reading.ok ? reading : { ok: false, sentence: problemKinds[reading.problem].detail };
  } catch {
    return { ok: false, sentence: "Die Datei ist nicht lesbar. Prüfen Sie ihre Rechte." };
  }
};

/** Where in the file and what, e.g. `sections › 2 (antrag) › questions › 0 (digital): …`. */
const problemSentence = (problem: Problem, definition: unknown, modules: readonly unknown[]): string =>
  [definitionPlace(problem.path, definition, modules), sentenceOf(problem, de)].filter(Boolean).join(": ");
