import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "#core/canonical.ts";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { runExamples } from "#core/example.ts";
import type { Problem } from "#core/problem.ts";
import { placeOf, sentenceOf } from "#core/text/sentence.ts";
import { readJson } from "./http/json-reader.ts";
import { problemKinds } from "./http/problems.ts";
import { sha256 } from "./sha256.ts";

/** One version of one checklist, ready to use. `text` is the canonical JSON that `hash` belongs to. */
export type Published = {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly text: string;
  readonly checklist: CompiledChecklist;
};

/** What was found in the folder: all versions, or sentences naming file, place and what to do. */
export type CatalogReading =
  | { readonly ok: true; readonly published: readonly Published[] }
  | { readonly ok: false; readonly sentences: readonly string[] };

type FileReading = CatalogReading & { readonly file: string };

/** Reads and compiles every definition: `<folder>/<checklist>/<version>.json`. */
export const readCatalogFiles = async (folder: string): Promise<CatalogReading> => {
  const files = await definitionFiles(folder);
  if (files === undefined)
    return failed([`Der Ordner ${folder} mit den Prüfkatalogen fehlt oder ist nicht lesbar.`]);
  const readings = await Promise.all(files.map((file) => readDefinitionFile(folder, file)));
  const sentences = readings.flatMap((reading) => (reading.ok ? [] : reading.sentences));
  const published = readings.flatMap((reading) => (reading.ok ? reading.published : []));
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

const readDefinitionFile = async (folder: string, file: string): Promise<FileReading> => {
  const inFile = (sentences: readonly string[]): FileReading => ({
    ok: false,
    file,
    sentences: sentences.map((sentence) => `${join(folder, file)}: ${sentence}`),
  });
  const reading = await readFileOf(join(folder, file));
  if (!reading.ok) return inFile([reading.sentence]);
  const compiled = compileChecklist(reading.value, []);
  if (!compiled.ok) return inFile(compiled.problems.map(problemSentence));
  const failures = runExamples(compiled.value);
  if (failures.length > 0) return inFile(failures.map(problemSentence));
  const { id, version } = compiled.value.definition;
  if (file !== `${id}/${version}.json`) {
    return inFile([`Die Datei enthält ${id} ${version} und muss deshalb ${id}/${version}.json heißen.`]);
  }
  return { ok: true, file, published: [publishedFrom(compiled.value, canonicalJson(reading.value))] };
};

const publishedFrom = (checklist: CompiledChecklist, text: string): Published => ({
  id: checklist.definition.id,
  version: checklist.definition.version,
  hash: sha256(text),
  text,
  checklist,
});

type Reading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly sentence: string };

const readFileOf = async (path: string): Promise<Reading> => {
  try {
    const reading = readJson(await readFile(path));
    return reading.ok ? reading : { ok: false, sentence: problemKinds[reading.problem].detail };
  } catch {
    return { ok: false, sentence: "Die Datei ist nicht lesbar. Prüfen Sie ihre Rechte." };
  }
};

/** Where in the file and what, e.g. `sections › 2 › questions › 0: …`. */
const problemSentence = (problem: Problem): string =>
  [placeOf(problem, "de"), sentenceOf(problem, "de")].filter(Boolean).join(": ");
