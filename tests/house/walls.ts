/**
 * The walls between the rooms: who may import what. This table is the one place to change them;
 * the linter and `walls.test.ts` both read it.
 */
import { posix } from "node:path";

export type Wall = {
  /** What lies under this folder is behind this wall; the longest folder that fits decides. */
  readonly folder: string;
  /** Folders of one room import each other by relative paths. */
  readonly room: string;
  /** Other rooms, imported as `#room/…`. */
  readonly rooms: readonly string[];
  /** npm packages by name; `name/*` also lets in what lies under the name. */
  readonly packages: readonly string[];
  /** Whether the built-in modules of Node may be used, as `node:…`. */
  readonly node: boolean;
};

const serverPackages = ["@fastify/*", "ajv", "ajv/*", "ajv-formats", "fastify", "typebox"];

const testPackages = [
  "eslint",
  "@axe-core/playwright",
  "@electric-sql/pglite",
  "@electric-sql/pglite/*",
  "fast-check",
  "fflate",
  "playwright-core",
  "survey-core",
  "typescript",
  "vite",
  "vitest",
];

export const walls: readonly Wall[] = [
  { folder: "bin", room: "bin", rooms: [], packages: [], node: true },
  // `typebox/value` interprets. Compiling a schema needs `eval`, which the browser forbids.
  {
    folder: "core",
    room: "core",
    rooms: [],
    packages: ["re2js", "typebox", "typebox/value"],
    node: false,
  },
  { folder: "server", room: "server", rooms: ["core"], packages: serverPackages, node: true },
  { folder: "server/cli", room: "server/cli", rooms: ["core"], packages: [], node: true },
  { folder: "server/documents", room: "server", rooms: ["core"], packages: ["docx"], node: true },
  {
    folder: "server/store",
    room: "server",
    rooms: ["core"],
    packages: ["better-sqlite3", "drizzle-orm", "drizzle-orm/*", "pg"],
    node: true,
  },
  {
    folder: "web",
    room: "web",
    rooms: ["core"],
    packages: [
      "@kern-ux/native/*",
      "@rjsf/core",
      "@rjsf/utils",
      "@tanstack/react-query",
      "idb-keyval",
      "react",
      "react-dom/client",
      "react-router",
      "react-router/dom",
    ],
    node: false,
  },
  {
    folder: "web/form/rjsf",
    room: "web",
    rooms: [],
    packages: ["@rjsf/core/lib/*", "@rjsf/utils"],
    node: false,
  },
  {
    folder: "tests",
    room: "tests",
    rooms: ["bin", "core", "server", "server/cli", "web"],
    packages: [
      ...testPackages,
      ...serverPackages,
      "@rjsf/*",
      "@tanstack/react-query",
      "better-sqlite3",
      "big.js",
      "docx",
      "drizzle-orm",
      "drizzle-orm/*",
      "idb-keyval",
      "pg",
      "react",
      "react-dom/*",
      "react-router",
      "typebox/*",
    ],
    node: true,
  },
];

/** The wall that a file is behind, or `undefined` for files at the top level. */
export function wallOf(file: string): Wall | undefined {
  return walls
    .filter((wall) => file.startsWith(`${wall.folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

/**
 * What is wrong with one import, or `undefined` where it is allowed.
 * `file` is relative to the repository with `/` between folders; `specifier` is what stands in quotes.
 */
export function importProblem(file: string, specifier: string): string | undefined {
  const wall = wallOf(file);
  if (!wall) return undefined;
  if (specifier.startsWith(".")) return relativeProblem(wall, file, specifier);
  if (specifier.startsWith("#")) return roomProblem(wall, specifier);
  if (specifier.startsWith("node:")) return wall.node ? undefined : `${wall.folder}/ uses nothing of Node`;
  if (wall.packages.some((allowed) => fits(allowed, specifier))) return undefined;
  return `${wall.folder}/ may not import the package "${specifier}"`;
}

function relativeProblem(wall: Wall, file: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(file), specifier);
  if (wallOf(target)?.room !== wall.room) return `"${specifier}" leaves the room ${wall.room}/`;
  if (!/\.(ts|tsx|mjs|css|json)$/.test(specifier)) return `"${specifier}" lacks its file extension`;
  return undefined;
}

function roomProblem(wall: Wall, specifier: string): string | undefined {
  const target = wallOf(specifier.slice(1));
  if (target?.room === wall.room) return `inside ${wall.room}/ import by relative path, not "${specifier}"`;
  if (!target || !wall.rooms.includes(target.room)) return `${wall.folder}/ may not import "${specifier}"`;
  return undefined;
}

function fits(allowed: string, specifier: string): boolean {
  return allowed.endsWith("/*") ? specifier.startsWith(allowed.slice(0, -1)) : specifier === allowed;
}
