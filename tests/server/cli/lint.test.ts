import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { aufwandscheck, fallzahlen } from "./definitions.ts";
import { aDesk } from "./running.ts";

const desk = aDesk();
const file = "aufwandscheck/1.0.0.json";
const moduleFile = "fallzahlen/1.0.0.json";

beforeEach(() => {
  desk.put(file, aufwandscheck);
  desk.put(moduleFile, fallzahlen);
});

const [section] = fallzahlen.sections;
const misspelt = { ...aufwandscheck, titel: { de: "Aufwand" } };
const brokenModule = { ...fallzahlen, sections: [{ ...section, farbe: "rot" }] };

describe("lint", () => {
  it("finds a checklist's modules in the folders beside it, and no error in what is right", async () => {
    const { code, out, err } = await desk.run(["lint", file, moduleFile]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).not.toContain("Fehler:");
    expect(out).toContain("2 Dateien geprüft, kein Fehler.\n");
  });

  it("names file, line, place, what is wrong and what to do", async () => {
    desk.put(file, misspelt);
    const { code, out } = await desk.run(["lint", file]);
    expect(code).toBe(1);
    const line = JSON.stringify(misspelt, null, 2).split("\n").indexOf('  "titel": {') + 1;
    expect(out).toContain(`${file}:${line}:3: Fehler: Das Wort „titel“ kennt die Katalogsprache hier nicht.`);
    expect(out).toContain("1 Datei geprüft, 1 Fehler.");
  });

  it("names the module where the fault is in one, and checks a module by itself", async () => {
    desk.put(moduleFile, brokenModule);
    const checklist = await desk.run(["lint", file]);
    expect(checklist.code).toBe(1);
    const line = JSON.stringify(brokenModule, null, 2).split("\n").indexOf('      "farbe": "rot"') + 1;
    expect(checklist.out).toContain(
      `${moduleFile}:${line}:7: Baustein fallzahlen 1.0.0 › sections › 0 (zahlen): Fehler`,
    );
    const module = await desk.run(["lint", moduleFile]);
    expect(module.code).toBe(1);
    expect(module.out).toContain(`${moduleFile}:${line}:7: sections › 0 (zahlen): Fehler`);
  });

  it("tells checklists and questions that are not in the catalogue beside it, and says nothing without one", async () => {
    const [first] = aufwandscheck.sections;
    const [question, ...others] = first?.questions ?? [];
    const taking = (prefill: object) => ({
      ...aufwandscheck,
      sections: [{ ...first, questions: [{ ...question, prefill }, ...others] }],
    });
    desk.put("anderer/1.0.0.json", { ...aufwandscheck, id: "anderer" });
    desk.put(file, taking({ checklist: "anderer", question: question?.id }));
    expect((await desk.run(["lint", file])).out).not.toContain("[unknown");
    desk.put(file, taking({ checklist: "anderer", question: "kosten-der-welt" }));
    const unknown = await desk.run(["lint", file]);
    expect(unknown.out).toContain("Der Katalog „anderer“ hat keine Frage „kosten-der-welt“");
    expect(unknown.out).toContain("[unknownPrefill]");
    desk.put(file, taking({ checklist: "anderre", question: "kosten-der-welt" }));
    const misspelt = await desk.run(["lint", file]);
    expect(misspelt.out).toContain("Einen Katalog „anderre“ gibt es hier nicht. Meinten Sie „anderer“?");
    desk.put(file, taking({ checklist: "fallzahlen", question: "faelle" }));
    expect((await desk.run(["lint", file])).out).toContain("Einen Katalog „fallzahlen“ gibt es hier nicht.");
    const alone = desk.put("woanders/entwurf.json", taking({ checklist: "anderre", question: "x" }));
    expect((await desk.run(["lint", alone])).out).not.toContain("[unknown");
  });

  it("tells programs the same as data", async () => {
    desk.put(file, misspelt);
    const { code, out } = await desk.run(["lint", "--json", file, moduleFile]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      format: "praxis-digitalcheck/lint/1",
      files: [
        {
          file,
          compiles: false,
          notes: [
            {
              severity: "error",
              code: "unknownKeyword",
              path: [],
              params: { keyword: "titel" },
              file,
              line: JSON.stringify(misspelt, null, 2).split("\n").indexOf('  "titel": {') + 1,
              column: 3,
            },
          ],
        },
        { file: moduleFile, kind: "module", compiles: true },
      ],
    });
  });

  it("tells the linter's notes at their place, also of a module by itself", async () => {
    const { code, out } = await desk.run(["lint", file, moduleFile]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^aufwandscheck\S*: sections › 0 \(wege\) .*\(papier\).*Warnung: .* \[missingHelp\]$/m,
    );
    expect(out).toMatch(/^fallzahlen\S*: sections › 0 \(zahlen\) .*Warnung: .* \[missingHelp\]$/m);
  });

  it("takes modules from a folder that is named, and says which file is missing", async () => {
    rmSync(join(desk.path, "fallzahlen"), { recursive: true });
    const missing = await desk.run(["lint", file]);
    expect(missing.code).toBe(1);
    expect(missing.out).toMatch(
      /^aufwandscheck\S*:\d+:5: includes › 0 \(fallzahlen\): Fehler: Die Datei „fallzahlen.1\.0\.0\.json“ des Bausteins gibt es nicht\./,
    );
    desk.put("bausteine/fallzahlen/1.0.0.json", "{");
    const broken = await desk.run(["lint", file, "--modules", "bausteine"]);
    expect(broken.out).toMatch(/^bausteine.fallzahlen.1\.0\.0\.json:1:1: Fehler: Die Klammer/);
    desk.put("bausteine/fallzahlen/1.0.0.json", fallzahlen);
    expect((await desk.run(["lint", file, "--modules", "bausteine"])).code).toBe(0);
  });

  it("reads standard input", async () => {
    const right = await desk.run(["lint", "-", "--modules", "."], JSON.stringify(aufwandscheck));
    expect(right.code).toBe(0);
    expect(right.out).toContain("1 Datei geprüft, kein Fehler.");
    const wrong = await desk.run(["lint", "-"], "{");
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain("Standardeingabe:1:1: Fehler: Die Klammer, die hier beginnt,");
  });

  it.each([
    ["a key twice", '{\n  "id": "a",\n  "id": "b"\n}', 'x.json:3:3: Fehler: "id" steht im selben Objekt'],
    ["a comma too many", '{\n  "id": "a",\n}', "x.json:2:12: Fehler: Dieses Komma ist zu viel"],
    ["a missing comma", '{\n  "id": "a"\n  "version": 1\n}', "x.json:2:12: Fehler: Hier fehlt ein Komma"],
    ["quotes of a word processor", "{\n  „id“: 1\n}", "x.json:2:3: Fehler: Hier steht ein typografisches"],
    [
      "a word without quotes",
      "{\n  titel: 1\n}",
      "x.json:2:3: Fehler: Vor „titel“ fehlt das Anführungszeichen",
    ],
    ["a wrong bracket", '{\n  "sections": [\n  }\n}', "Die in Zeile 2 geöffnete wird mit ] geschlossen."],
    ["nothing at all", "", "x.json:1:1: Fehler: Die Datei ist leer."],
    ["another kind of JSON", "[]", "Hier steht kein Objekt."],
    ["a path for a module", '{"includes":[{"module":"../x","version":"1.0.0"}]}', "keine gültige Kennung"],
  ])("tells of %s", async (_name, text, part) => {
    desk.put("x.json", text);
    const { code, out } = await desk.run(["lint", "x.json"]);
    expect(code).toBe(1);
    expect(out).toContain(part);
  });
});

describe("lint --watch", () => {
  const runs = (out: string) => out.split("geprüft,").length - 1;

  it("checks again whenever the file or a module changes, until it is ended", async () => {
    const watching = desk.start(["lint", "--watch", file]);
    expect(await watching.said((out) => runs(out) > 0)).toContain("kein Fehler");
    desk.put(file, misspelt);
    expect(await watching.said((out) => out.includes("titel"))).toContain("1 Fehler");
    const before = await watching.said((out) => out.endsWith("\n"));
    desk.put(file, aufwandscheck);
    await watching.said((out) => out.slice(before.length).includes("kein Fehler"));
    desk.put(moduleFile, brokenModule);
    await watching.said((out) => out.includes("farbe"));
    expect(await watching.stop()).toBe(1);
  });

  it("is refused for standard input", async () => {
    const { code, err } = await desk.run(["lint", "--watch", "-"]);
    expect(code).toBe(2);
    expect(err).toContain("Die Standardeingabe lässt sich nicht beobachten.");
  });
});
