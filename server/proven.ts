import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "./sha256.ts";

/** Which definitions have proven themselves already, so that a start need not try thousands of answers again. */
export type Proven = {
  readonly has: (text: string) => boolean;
  readonly add: (text: string) => void;
};

/** Remembers nothing beyond this run. */
export const newProven = (): Proven => {
  const texts = new Set<string>();
  return { has: (text) => texts.has(text), add: (text) => void texts.add(text) };
};

/** What the engine consists of: examples that held with another one are to be tried again. */
const engineDigest = async (core: string): Promise<string> => {
  const names = (await readdir(core, { recursive: true })).filter((name) => name.endsWith(".ts")).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(core, name), "utf8")));
  return sha256(names.map((name, index) => `${name}\n${texts[index] ?? ""}`).join("\n"));
};

const digestsIn = async (file: string): Promise<ReadonlySet<string>> => {
  try {
    const kept: unknown = JSON.parse(await readFile(file, "utf8"));
    return new Set(Array.isArray(kept) ? kept.filter((digest) => typeof digest === "string") : []);
  } catch {
    return new Set();
  }
};

/**
 * What earlier starts with the same engine have proven, read from a file; `keep` writes what this start needed. Where
 * the file cannot be read or written, everything is proven again.
 */
export const provenIn = async (
  file: string,
  core: string,
): Promise<Proven & { readonly keep: () => Promise<void> }> => {
  const [engine, earlier] = await Promise.all([engineDigest(core), digestsIn(file)]);
  const needed = new Set<string>();
  const digestOf = (text: string): string => sha256(`${engine}\n${text}`);
  const keep = async (): Promise<void> => {
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify([...needed].sort()));
    } catch {
      // A folder that nobody may write to costs time at the next start, nothing else.
    }
  };
  return {
    has: (text) => {
      const digest = digestOf(text);
      if (!earlier.has(digest)) return false;
      needed.add(digest);
      return true;
    },
    add: (text) => void needed.add(digestOf(text)),
    keep,
  };
};
