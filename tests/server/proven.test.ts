import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCatalogFiles } from "#server/catalog-files.ts";
import { newProven, provenIn } from "#server/proven.ts";
import { aTemporaryFolder } from "../store/temporary-folder.ts";
import { probecheck } from "./probecheck.ts";
import { writeChecklists } from "./running-app.ts";

const folder = aTemporaryFolder();

const anEngine = (name: string, text: string): string => {
  const core = folder.file(name);
  mkdirSync(core);
  writeFileSync(join(core, "evaluate.ts"), text);
  return core;
};

describe("definitions that have proven themselves", () => {
  it("are remembered by the next start, as long as the engine is the same", async () => {
    const file = join(folder.file("cache"), "proven.json");
    const engine = anEngine("core-1", "one");
    const first = await provenIn(file, engine);
    expect(first.has("text")).toBe(false);
    first.add("text");
    await first.keep();
    expect((await provenIn(file, engine)).has("text")).toBe(true);
    expect((await provenIn(file, engine)).has("another text")).toBe(false);
    expect((await provenIn(file, anEngine("core-2", "two"))).has("text")).toBe(false);
  });

  it("are forgotten when a start does not need them any more", async () => {
    const file = folder.file("proven.json");
    const engine = anEngine("core-3", "three");
    const first = await provenIn(file, engine);
    first.add("old");
    await first.keep();
    await (await provenIn(file, engine)).keep();
    expect((await provenIn(file, engine)).has("old")).toBe(false);
  });

  it("are proven again where the file is broken or cannot be written", async () => {
    const file = folder.file("broken.json");
    writeFileSync(file, "{");
    const engine = anEngine("core-4", "four");
    expect((await provenIn(file, engine)).has("text")).toBe(false);
    const below = await provenIn(join(file, "below", "proven.json"), engine);
    below.add("text");
    await below.keep();
  });

  it("are not tried again, and those with failures are never taken for proven", async () => {
    const proven = newProven();
    const example = {
      id: "falsch",
      text: { de: "Falsch" },
      answers: { digital: "yes", papier: "no" },
      expect: { results: { stufe: "rot" } },
    };
    const read = (name: string, definition: object) => {
      const checklists = folder.file(name);
      mkdirSync(checklists);
      writeChecklists(checklists, [definition]);
      return readCatalogFiles(checklists, proven);
    };
    for (const name of ["a", "b"])
      expect((await read(name, { ...probecheck, examples: [example] })).ok).toBe(false);
    expect((await read("c", probecheck)).ok).toBe(true);
    const asked: string[] = [];
    const spying = { has: (text: string) => asked.push(text) > 0 && proven.has(text), add: proven.add };
    await readCatalogFiles(folder.file("c"), spying);
    expect(asked.map(proven.has)).toEqual([true]);
  });
});
