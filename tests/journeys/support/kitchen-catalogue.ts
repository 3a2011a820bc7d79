import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer } from "#core/answer.ts";
import { answersFromFile } from "#core/answers-file.ts";
import { compileChecklist } from "#core/compile.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import { caseNumbers, counterpart, kitchenSink } from "../../kitchen-sink/read.ts";

const shipped = join(import.meta.dirname, "..", "..", "..", "checklists");

/** A folder with the short check, which the demonstration needs, the kitchen sink, its module and its counterpart. */
export const kitchenCatalogue = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "praxischeck-kitchen-"));
  cpSync(join(shipped, "kurzcheck"), join(folder, "kurzcheck"), { recursive: true });
  for (const definition of [kitchenSink, caseNumbers, counterpart]) {
    const { id, module, version } = definition as { id?: string; module?: string; version: string };
    const name = id ?? module ?? "";
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, `${version}.json`), JSON.stringify(definition));
  }
  return folder;
};

/** The answers of the kitchen sink's first example by cell, the lists of rows before what stands in them. */
export const kitchenAnswers = (): readonly (readonly [string, Answer])[] => {
  const compiled = compileChecklist(kitchenSink, [caseNumbers], { patterns: re2Patterns });
  if (!compiled.ok) throw new Error("the kitchen sink does not compile");
  const read = answersFromFile(compiled.value, compiled.value.definition.examples?.[0]?.answers);
  if (!read.ok) throw new Error("the kitchen sink's example cannot be read");
  const cells = Object.entries(read.value);
  const isRowCell = ([key]: readonly [string, Answer]): boolean => key.includes("/");
  return [...cells.filter((cell) => !isRowCell(cell)), ...cells.filter(isRowCell)];
};
