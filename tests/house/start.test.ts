import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { copyRepositoryTo, descendantsOf, freePort, isAlive, npmStart, ready } from "./launch.ts";

/** Within this time after SIGTERM everything has to be gone, in milliseconds. */
const grace = 10_000;

describe("npm start", () => {
  const folder = mkdtempSync(join(tmpdir(), "praxischeck-start-"));
  beforeAll(() => copyRepositoryTo(folder));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(["SIGTERM", "SIGINT"] as const)(
    "%s to the npm process alone ends everything with exit code 0, and the next start builds nothing",
    async (signal) => {
      for (const start of ["first", "second"]) {
        const port = await freePort();
        const launched = npmStart(folder, ["--port", String(port)]);
        await ready(launched, port);
        if (start === "second") expect(launched.output()).not.toMatch(/werden installiert|wird gebaut/);

        const family = descendantsOf(launched.pid);
        expect(family.length).toBeGreaterThanOrEqual(2);
        const begin = Date.now();
        process.kill(launched.pid, signal);
        expect(await launched.ended, launched.output()).toBe(0);
        expect(Date.now() - begin).toBeLessThan(grace);
        expect(family.filter(isAlive)).toEqual([]);
        await expect(fetch(`http://127.0.0.1:${port}/readyz`)).rejects.toThrow();
      }
    },
  );

  test("a broken checklist stops the start, naming the file, the place in it and what to do", async () => {
    const [file, text] = firstChecklist(folder);
    const { questions: _, ...withoutQuestions } = JSON.parse(text).sections[0];
    onTestFinished(() => writeFileSync(join(folder, file), text));
    const definition = { ...JSON.parse(text), sections: [{ ...withoutQuestions, fragen: [] }] };
    writeFileSync(join(folder, file), JSON.stringify(definition));
    const launched = npmStart(folder, ["--port", String(await freePort())]);
    expect(await launched.ended).not.toBe(0);
    expect(launched.output()).toContain(file);
    expect(launched.output()).toContain(
      "sections › 0 (verfahren): Das Wort „fragen“ kennt die Katalogsprache hier nicht.",
    );
  });

  test("a checklist that is no JSON stops the start, naming the file", async () => {
    const [file, text] = firstChecklist(folder);
    onTestFinished(() => writeFileSync(join(folder, file), text));
    writeFileSync(join(folder, file), text.slice(0, text.length / 2));
    const launched = npmStart(folder, ["--port", String(await freePort())]);
    expect(await launched.ended).not.toBe(0);
    expect(launched.output()).toContain(file);
  });

  test.each([
    [["--port", "abc"], "--port"],
    [["--port", "70000"], "--port"],
    [["--public-url", "kein-url"], "--public-url"],
    [["--database", "mysql://localhost/x"], "--database"],
    [["--farbe", "rot"], "--farbe"],
  ])("%j stops the start with a sentence", async (args, named) => {
    const launched = npmStart(folder, args);
    expect(await launched.ended).not.toBe(0);
    expect(launched.output()).toContain(named);
    expect(launched.output()).not.toMatch(/^\s+at /m);
  });
});

/** Path and text of the first published version of the short check. */
function firstChecklist(folder: string): readonly [file: string, text: string] {
  const name = readdirSync(join(folder, "checklists/kurzcheck")).find((each) => each.endsWith(".json"));
  const file = `checklists/kurzcheck/${name}`;
  return [file, readFileSync(join(folder, file), "utf8")];
}
