import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { root } from "./source-files.ts";

/** What the compiler says about a text, as if it were a file in that room. */
function complaints(room: string, text: string): readonly string[] {
  const config = join(root, room, "tsconfig.json");
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    join(root, room),
  );
  const planted = join(root, room, "planted.ts");
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => file === planted || fileExists(file);
  host.readFile = (file) => (file === planted ? text : readFile(file));
  const program = ts.createProgram([planted], { ...options, noEmit: true, composite: false }, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(planted))
    .map((each) => ts.flattenDiagnosticMessageText(each.messageText, " "));
}

const page = "export const title = document.title;";
const disk = "export const home = process.cwd();";
const built = 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;';

describe("each room's compiler settings know only what the room may touch", () => {
  test.each([
    ["core", page],
    ["core", disk],
    ["core", built],
    ["core", "export const later = setTimeout;"],
    ["core", "export const say = console.log;"],
    ["core", "export const get = fetch;"],
    ["server", page],
    ["web", disk],
    ["web", built],
    ["core", "export enum Level { low }"],
    ["core", "export class A { constructor(readonly b: string) {} }"],
    ["core", "export const first = (list: readonly string[]): string => list[0];"],
  ])("%s refuses %s", (room, text) => {
    expect(complaints(room, text)).not.toEqual([]);
  });

  test.each([
    ["core", "export const double = (value: number): number => value * 2;"],
    ["server", disk],
    ["server", built],
    ["web", page],
  ])("%s accepts %s", (room, text) => {
    expect(complaints(room, text)).toEqual([]);
  });
});
