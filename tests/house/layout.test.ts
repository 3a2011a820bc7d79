import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasEmptyName, isBarrel, isRunBySomeProject, isTooLong, mostLines, strayFolders } from "./layout.ts";
import { filesInRooms, root, sourceFiles } from "./source-files.ts";

const textOf = (file: string) => readFileSync(join(root, file), "utf8");

describe("the layout of the house", () => {
  test("there are no top-level folders beside the rooms", () => {
    const names = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(strayFolders(names)).toEqual([]);
  });

  test(`no source file has more than ${mostLines} lines`, () => {
    expect(sourceFiles().filter((file) => isTooLong(textOf(file)))).toEqual([]);
  });

  test("no file hides behind a name that says nothing", () => {
    expect(filesInRooms().filter(hasEmptyName)).toEqual([]);
  });

  test("no file only hands on the exports of others", () => {
    expect(sourceFiles().filter((file) => isBarrel(textOf(file)))).toEqual([]);
  });

  test("every test file is run by one of vitest's projects", () => {
    const testFiles = filesInRooms().filter((file) => /\.test\.[a-z]+$/.test(file));
    expect(testFiles.filter((file) => !isRunBySomeProject(file))).toEqual([]);
    expect(testFiles).toContain("tests/house/layout.test.ts");
  });
});

describe("the rules go red", () => {
  test("for a new top-level folder", () => {
    expect(strayFolders(["core", "scripts", ".git", "dist"])).toEqual(["scripts"]);
  });

  test("for one line too many", () => {
    expect(isTooLong("a\n".repeat(mostLines))).toBe(false);
    expect(isTooLong("a\n".repeat(mostLines + 1))).toBe(true);
  });

  test.each(["core/utils.ts", "web/helpers/date.ts", "server/common.ts", "web/lib/a.ts"])(
    "for the name %s",
    (file) => expect(hasEmptyName(file)).toBe(true),
  );

  test.each(["core/library.ts", "server/sharing.ts", "web/pages/projects.tsx"])("but not for %s", (file) =>
    expect(hasEmptyName(file)).toBe(false),
  );

  test("for a barrel", () => {
    expect(isBarrel('// all of it\nexport * from "./a.ts";\nexport { b,\n c } from "./b.ts";\n')).toBe(true);
    expect(isBarrel('export { b } from "./b.ts";\nexport const c = 1;\n')).toBe(false);
    expect(isBarrel("")).toBe(false);
  });

  test.each(["tests/compile.test.ts", "tests/bench/speed.test.ts", "core/compile.test.ts"])(
    "for a test that nobody runs: %s",
    (file) => expect(isRunBySomeProject(file)).toBe(false),
  );
});
