import { readdirSync } from "node:fs";
import { join } from "node:path";
import { walls } from "./walls.ts";

export const root = join(import.meta.dirname, "..", "..");

/** Every file of every room, relative to the repository, with `/` between folders. */
export function filesInRooms(): readonly string[] {
  const folders = new Set(walls.map((wall) => wall.room.split("/")[0]!));
  return [...folders].flatMap((folder) => filesUnder(folder));
}

/** The program text among them. */
export function sourceFiles(): readonly string[] {
  return filesInRooms().filter((file) => /\.(ts|tsx|mts|js|mjs|cjs|jsx)$/.test(file));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}
