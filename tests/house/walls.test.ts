import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { importsOf } from "./imports.ts";
import { root, sourceFiles } from "./source-files.ts";
import { importProblem, wallOf, walls } from "./walls.ts";

const files = sourceFiles();

/** One import per line that the wall of that file must refuse. */
const planted: readonly (readonly [file: string, specifier: string])[] = [
  ["bin/start.mjs", "fastify"],
  ["bin/start.mjs", "../core/problem.ts"],
  ["bin/start.mjs", "#core/problem.ts"],
  ["core/compile.ts", "node:fs"],
  ["core/compile.ts", "fs"],
  ["core/compile.ts", "ajv"],
  ["core/compile.ts", "react"],
  ["core/compile.ts", "typebox/compile"],
  ["core/compile.ts", "../server/config.ts"],
  ["core/compile.ts", "#server/config.ts"],
  ["core/compile.ts", "#core/problem.ts"],
  ["core/compile.ts", "./problem"],
  ["core/types/choice.ts", "../../web/main.tsx"],
  ["server/app.ts", "react"],
  ["server/app.ts", "#web/main.tsx"],
  ["server/app.ts", "../core/compile.ts"],
  ["server/app.ts", "drizzle-orm"],
  ["server/app.ts", "better-sqlite3"],
  ["server/app.ts", "vite"],
  ["server/app.ts", "./cli/main.ts"],
  ["server/cli/main.ts", "fastify"],
  ["server/cli/main.ts", "typebox"],
  ["server/cli/main.ts", "../config.ts"],
  ["server/cli/main.ts", "#server/config.ts"],
  ["server/documents/word.ts", "pg"],
  ["server/store/open.ts", "fastify"],
  ["web/main.tsx", "node:path"],
  ["web/main.tsx", "ajv"],
  ["web/main.tsx", "@rjsf/validator-ajv8"],
  ["web/main.tsx", "@rjsf/core/lib/withTheme.js"],
  ["web/main.tsx", "#server/config.ts"],
  ["web/main.tsx", "../core/compile.ts"],
  ["web/main.tsx", "https://example.org/a.js"],
  ["web/form/rjsf/base-registry.ts", "@rjsf/core"],
  ["web/form/rjsf/base-registry.ts", "#core/form.ts"],
  ["tests/core/compile.test.ts", "../../core/compile.ts"],
  ["tests/core/compile.test.ts", "knip"],
];

describe("the walls between the rooms", () => {
  for (const wall of walls) {
    test(`${wall.folder}/ imports only what its wall allows`, () => {
      const behind = files.filter((file) => wallOf(file) === wall);
      const problems = behind.flatMap((file) =>
        importsOf(file, readFileSync(join(root, file), "utf8"))
          .map((specifier) => importProblem(file, specifier))
          .filter((problem) => problem !== undefined)
          .map((problem) => `${file}: ${problem}`),
      );
      expect(problems).toEqual([]);
    });
  }

  test("the rooms hold source files, so the checks above look at something", () => {
    for (const room of ["bin", "core", "server", "web", "tests"]) {
      expect(files.filter((file) => file.startsWith(`${room}/`)).length, room).toBeGreaterThan(0);
    }
  });

  test.each(planted)("in %s the import of %s is refused", (file, specifier) => {
    expect(importProblem(file, specifier)).toBeTypeOf("string");
  });

  test("every wall is seen to refuse something", () => {
    const seen = new Set(planted.map(([file]) => wallOf(file)?.folder));
    expect([...seen].sort()).toEqual(walls.map((wall) => wall.folder).sort());
  });

  test.each([
    ["core/types/choice.ts", "../problem.ts"],
    ["core/definition.ts", "typebox"],
    ["server/app.ts", "#core/compile.ts"],
    ["server/app.ts", "./store/store.ts"],
    ["server/store/open.ts", "../config.ts"],
    ["web/main.tsx", "@kern-ux/native/dist/kern.min.css"],
    ["tests/house/start.test.ts", "#bin/stamp.mjs"],
  ])("in %s the import of %s is allowed", (file, specifier) => {
    expect(importProblem(file, specifier)).toBeUndefined();
  });
});

describe("finding imports in a source text", () => {
  test.each([
    ['import a from "x";', ["x"]],
    ['import "x";', ["x"]],
    ['import type { A } from "x";', ["x"]],
    ['export { a } from "x";', ["x"]],
    ['export * from "x";', ["x"]],
    ['type A = import("x").A;', ["x"]],
    ['const a = await import("x");', ["x"]],
    ["const a = await import(`x`);", ["x"]],
    ["const a = await import(name);", ["*"]],
    ['const a = require("x");', ["x"]],
    ['const a = <p>it\'s import("y")</p>; import("x");', ["x"]],
    ['// import "x"\nconst a = "import b from c";', []],
  ])("%s", (text, expected) => {
    expect(importsOf("web/a.tsx", text)).toEqual(expected);
  });
});

describe("the linter keeps the same walls", () => {
  const eslint = new ESLint({ cwd: root });
  const firstIn = (folder: string) => files.find((file) => wallOf(file)?.folder === folder);

  test.each([
    ["bin", 'import "../core/problem.ts";', "house/walls"],
    ["core", 'import "node:fs";', "house/walls"],
    ["core", 'export type A = import("ajv").Options;', "house/walls"],
    ["core", "export const now = () => Date.now();", "no-restricted-globals"],
    ["core", "export const luck = () => Math.random();", "no-restricted-properties"],
    ["core", 'export const order = (a: string) => a.localeCompare("b");', "no-restricted-syntax"],
    ["server", 'import "#web/main.tsx";', "house/walls"],
    ["web", 'import "#server/config.ts";', "house/walls"],
    ["web", "export const run = (text: string) => eval(text);", "no-eval"],
    ["web", "export const run = (text: string) => new Function(text);", "no-new-func"],
    ["tests", 'import "../../../core/problem.ts";', "house/walls"],
  ])("%s/ refuses %s", async (folder, text, rule) => {
    const [result] = await eslint.lintText(`${text}\n`, { filePath: join(root, firstIn(folder)!) });
    expect(result?.messages.map((message) => message.ruleId)).toContain(rule);
  });
});
