/** Rules on where things lie and how big they grow, as functions from names and texts to complaints. */

const folders = ["bin", "checklists", "core", "docs", "migrations", "server", "tests", "web"];
const madeByTools = ["build", "coverage", "data", "dist", "node_modules", "screenshots"];

/** Longest source file, in lines; one that grows beyond it is two files. */
export const mostLines = 320;

/** Folders at the top level that no room is made for. */
export function strayFolders(names: readonly string[]): readonly string[] {
  return names.filter(
    (name) => !name.startsWith(".") && !folders.includes(name) && !madeByTools.includes(name),
  );
}

/** A name that says nothing about what is inside attracts everything. */
export function hasEmptyName(file: string): boolean {
  return /(^|\/)(utils?|helpers?|misc|common|shared|stuff|lib)(\/|\.[a-z]+$)/i.test(file);
}

export function isTooLong(text: string): boolean {
  return text.split("\n").length - 1 > mostLines;
}

/** A file that only hands on what others export hides where things come from. */
export function isBarrel(text: string): boolean {
  const statements = text
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter(Boolean);
  return (
    statements.length > 0 && statements.every((each) => /^export\s+(type\s+)?[*{][\s\S]*\sfrom\s/.test(each))
  );
}

/** Whether a test file lies where one of vitest's projects looks for it. */
export function isRunBySomeProject(file: string): boolean {
  return /^tests\/(core|server|store|house|journeys)\/.*\.test\.ts$|^tests\/web\/.*\.test\.tsx?$/.test(file);
}
