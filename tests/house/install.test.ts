import { join } from "node:path";
import { ensureInstalled, isInstalled } from "#bin/install.mjs";
import { describe, expect, test } from "vitest";
import { root } from "./source-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type Packages = Readonly<Record<string, { version?: string; integrity?: string; optional?: boolean }>>;

const own = { "": { version: "0.1.0" } };
const react = { "node_modules/react": { version: "19.3.1", integrity: "sha512-a" } };
const forMac = { "node_modules/for-mac": { version: "1.0.0", integrity: "sha512-b", optional: true } };

const repository = (wanted: Packages, installed?: Packages) =>
  temporaryFolder({
    "package-lock.json": JSON.stringify({ packages: wanted }),
    ...(installed && { "node_modules/.package-lock.json": JSON.stringify({ packages: installed }) }),
  });

describe("whether the packages are installed", () => {
  test("yes, where npm's own record says the same as the lockfile", () => {
    expect(isInstalled(repository({ ...own, ...react }, react))).toBe(true);
    expect(isInstalled(root)).toBe(true);
  });

  test("yes, where only packages made for other platforms are missing", () => {
    expect(isInstalled(repository({ ...own, ...react, ...forMac }, react))).toBe(true);
  });

  test.each<[string, Packages | undefined]>([
    ["nothing was ever installed", undefined],
    ["a package is missing", {}],
    ["a version differs", { "node_modules/react": { version: "19.3.0", integrity: "sha512-a" } }],
    ["the content differs", { "node_modules/react": { version: "19.3.1", integrity: "sha512-x" } }],
    ["a package is left from another branch", { ...react, "node_modules/left-pad": { version: "1.0.0" } }],
  ])("no, where %s", (_, installed) => {
    expect(isInstalled(repository({ ...own, ...react }, installed))).toBe(false);
  });

  test("no, where the record is cut off", () => {
    const folder = temporaryFolder({
      "package-lock.json": JSON.stringify({ packages: react }),
      "node_modules/.package-lock.json": '{"packages": {',
    });
    expect(isInstalled(folder)).toBe(false);
  });
});

describe("installing", () => {
  const recorder = (code: number) => {
    const calls: (readonly [string, readonly string[], string | undefined])[] = [];
    return {
      calls,
      stopped: () => code !== 0,
      run: (command: string, args: readonly string[], options?: { cwd?: string }) => {
        calls.push([command, args, options?.cwd]);
        return Promise.resolve({ code, signal: null });
      },
    };
  };

  test("runs nothing where everything is there", async () => {
    const children = recorder(0);
    expect(await ensureInstalled(repository(react, react), children)).toBe(true);
    expect(children.calls).toEqual([]);
  });

  test("runs `npm ci` with development and optional packages in the repository", async () => {
    const folder = repository(react);
    const children = recorder(0);
    expect(await ensureInstalled(folder, children)).toBe(true);
    const [[, args, cwd]] = children.calls as [[string, readonly string[], string]];
    expect(args.slice(-3)).toEqual(["ci", "--include=dev", "--include=optional"]);
    expect(join(cwd)).toBe(folder);
  });

  test("says so where npm failed", async () => {
    expect(await ensureInstalled(repository(react), recorder(1))).toBe(false);
  });
});
