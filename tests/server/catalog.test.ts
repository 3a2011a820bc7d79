import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCatalog } from "#server/catalog.ts";
import { readCatalogFiles } from "#server/catalog-files.ts";
import { compareVersions } from "#server/catalog-version.ts";
import { openStore } from "#server/store/open.ts";
import type { Store } from "#server/store/store.ts";
import { StoreError } from "#server/store/store-error.ts";
import { aTemporaryFolder } from "../store/temporary-folder.ts";
import { aufwandscheck, fallzahlen } from "./cli/definitions.ts";
import { probecheck } from "./probecheck.ts";
import { catalogWith, writeChecklists } from "./running-app.ts";

const folder = aTemporaryFolder();
let store: Store;
let number = 0;

beforeAll(async () => {
  store = await openStore({ database: folder.file("test.sqlite") });
}, 60_000);
afterAll(() => store.close());

const anEmptyFolder = (): string => {
  number += 1;
  const path = folder.file(`checklists-${number}`);
  mkdirSync(path);
  return path;
};

const sentencesOf = async (checklists: string): Promise<readonly string[]> => {
  const reading = await readCatalogFiles(checklists);
  return reading.ok ? [] : reading.sentences;
};

describe("a broken definition", () => {
  it("is named with file, place and what is wrong", async () => {
    const checklists = anEmptyFolder();
    const [section] = probecheck.sections;
    const broken = { ...probecheck, sections: [{ ...section, farbe: "rot" }] };
    writeChecklists(checklists, [broken]);
    const [sentence] = await sentencesOf(checklists);
    expect(sentence).toMatch(/probecheck\/1\.0\.0\.json: .*sections.*farbe/s);
  });

  it("stops the start also where only an example fails", async () => {
    const checklists = anEmptyFolder();
    const example = {
      id: "falsch",
      text: { de: "Falsch" },
      answers: { digital: "yes", papier: "no" },
      expect: { results: { stufe: "rot" } },
    };
    writeChecklists(checklists, [{ ...probecheck, examples: [example] }]);
    const [sentence] = await sentencesOf(checklists);
    expect(sentence).toMatch(/1\.0\.0\.json: .*examples/s);
  });

  it.each([
    ["no JSON", "{", "kein gültiges JSON"],
    ["a key twice", '{"id":"a","id":"b"}', "denselben Schlüssel zweimal"],
    ["no object", "[]", "1.0.0.json"],
  ])("with %s is named too", async (_name, text, part) => {
    const checklists = anEmptyFolder();
    mkdirSync(join(checklists, "probecheck"));
    writeFileSync(join(checklists, "probecheck", "1.0.0.json"), text);
    const sentences = await sentencesOf(checklists);
    expect(sentences.join("\n")).toContain(part);
    expect(sentences[0]).toContain(join(checklists, "probecheck/1.0.0.json"));
  });

  it("lies where its id and version say", async () => {
    const checklists = anEmptyFolder();
    mkdirSync(join(checklists, "probecheck"));
    writeFileSync(join(checklists, "probecheck", "2.0.0.json"), JSON.stringify(probecheck));
    expect(await sentencesOf(checklists)).toEqual([
      expect.stringContaining("muss deshalb probecheck/1.0.0.json heißen"),
    ]);
  });

  it("does not hide others: all sentences are told at once", async () => {
    const checklists = anEmptyFolder();
    for (const id of ["erster", "zweiter"]) {
      mkdirSync(join(checklists, id));
      writeFileSync(join(checklists, id, "1.0.0.json"), "{}");
    }
    const text = (await sentencesOf(checklists)).join("\n");
    expect(text).toContain("erster/1.0.0.json");
    expect(text).toContain("zweiter/1.0.0.json");
  });

  it("cannot be where there is no folder", async () => {
    expect(await sentencesOf(folder.file("fehlt"))).toEqual([
      expect.stringContaining("fehlt oder ist nicht lesbar"),
    ]);
  });
});

describe("a published version", () => {
  const named = (id: string, version = "1.0.0") => ({ ...probecheck, id, version });

  it("that was changed stops the start; other spacing and order of keys are no change", async () => {
    const checklists = anEmptyFolder();
    await catalogWith(checklists, [named("fest")], store);
    const reordered = Object.fromEntries(Object.entries(named("fest")).reverse());
    writeFileSync(join(checklists, "fest", "1.0.0.json"), JSON.stringify(reordered, null, 4));
    const same = await readCatalogFiles(checklists);
    expect(same.ok && (await openCatalog(same.published, store, Date.now)).ok).toBe(true);

    writeChecklists(checklists, [{ ...named("fest"), title: { de: "Anders" } }]);
    const changed = await readCatalogFiles(checklists);
    const opening = changed.ok && (await openCatalog(changed.published, store, Date.now));
    expect(opening).toMatchObject({
      ok: false,
      sentences: [expect.stringContaining("checklists/fest/1.0.0.json")],
    });
  });

  it("is written down in the audit log once, with the hash of its content", async () => {
    const published = async () =>
      (await store.db.audit(0, 100_000)).filter(({ object }) => object.startsWith("kund@"));
    const checklists = anEmptyFolder();
    const first = await catalogWith(checklists, [named("kund")], store);
    const lines = [
      {
        at: "2026-11-23T08:00:00.000Z",
        actor: null,
        action: "checklist.published",
        object: "kund@1.0.0",
        details: { hash: first.offered("kund")?.hash },
      },
    ];
    expect(await published()).toMatchObject(lines);
    await catalogWith(checklists, [], store);
    expect(await published()).toMatchObject(lines);
    await catalogWith(checklists, [named("kund", "1.1.0")], store);
    expect((await published()).map(({ object }) => object)).toEqual(["kund@1.0.0", "kund@1.1.0"]);
  });

  it("is none where another one stops the start", async () => {
    const checklists = anEmptyFolder();
    await catalogWith(checklists, [named("stop")], store);
    writeChecklists(checklists, [{ ...named("stop"), title: { de: "Anders" } }, named("stop", "1.1.0")]);
    const reading = await readCatalogFiles(checklists);
    expect(reading.ok && (await openCatalog(reading.published, store, Date.now)).ok).toBe(false);
    expect(await store.db.checklist("stop", "1.1.0")).toBeUndefined();
    const lines = await store.db.audit(0, 100_000);
    expect(lines.filter(({ object }) => object === "stop@1.1.0")).toEqual([]);
  });

  it("stays usable for its assessments when its file is gone, but is offered no more", async () => {
    const checklists = anEmptyFolder();
    const before = await catalogWith(checklists, [named("weg", "1.0.0"), named("weg", "1.1.0")], store);
    const hash = before.offered("weg", "1.0.0")?.hash;
    rmSync(join(checklists, "weg", "1.0.0.json"));
    const after = await catalogWith(checklists, [], store);
    expect(after.offered("weg", "1.0.0")).toBeUndefined();
    const found = await after.find("weg", "1.0.0");
    expect(found?.hash).toBe(hash);
    expect(found?.checklist.definition.title.de).toBe("Probecheck");
    expect(await after.find("weg", "1.0.0")).toBe(found);
    expect(await after.find("weg", "9.0.0")).toBeUndefined();
    expect(await after.find("nie", "1.0.0")).toBeUndefined();
  });

  it("is found again after the database failed while it was looked for", async () => {
    const checklists = anEmptyFolder();
    await catalogWith(checklists, [named("spaeter")], store);
    rmSync(join(checklists, "spaeter", "1.0.0.json"));
    let works = false;
    const checklist: Store["db"]["checklist"] = (...key) =>
      works ? store.db.checklist(...key) : Promise.reject(new StoreError("failed"));
    const failing: Store = { ...store, db: { ...store.db, checklist } };
    const catalog = await catalogWith(checklists, [], failing);
    await expect(catalog.find("spaeter", "1.0.0")).rejects.toThrow(StoreError);
    works = true;
    expect((await catalog.find("spaeter", "1.0.0"))?.id).toBe("spaeter");
  });

  it("is offered in its newest form by number, not by letter", async () => {
    const definitions = ["1.9.0", "1.10.0", "1.2.0"].map((version) => named("neu", version));
    const catalog = await catalogWith(anEmptyFolder(), definitions, store);
    expect(catalog.newest.map(({ id, version }) => [id, version])).toEqual([["neu", "1.10.0"]]);
    expect(catalog.offered("neu")?.version).toBe("1.10.0");
    expect(["2.0.0", "10.0.0", "1.0.1"].sort(compareVersions)).toEqual(["1.0.1", "2.0.0", "10.0.0"]);
  });
});

describe("a checklist with modules", () => {
  const named = (id: string) => ({ ...aufwandscheck, id });
  const [section] = fallzahlen.sections;

  it("is compiled with those that lie beside it, and hands them out", async () => {
    const catalog = await catalogWith(anEmptyFolder(), [named("mit"), fallzahlen], store);
    const found = catalog.offered("mit");
    expect(found?.modules).toEqual([fallzahlen]);
    expect(found?.definition).toEqual(named("mit"));
    expect(found?.checklist.questions.has("faelle-jahr")).toBe(true);
    expect(catalog.newest.map(({ id }) => id)).toEqual(["mit"]);
  });

  it("that is missing stops the start, with the place of the inclusion", async () => {
    const checklists = writeChecklists(anEmptyFolder(), [named("ohne")]);
    expect(await sentencesOf(checklists)).toEqual([
      expect.stringMatching(/ohne\/1\.0\.0\.json: includes › 0 \(fallzahlen\).*fallzahlen 1\.0\.0/),
    ]);
  });

  it("that is broken stops the start, told at the module's own file", async () => {
    const broken = { ...fallzahlen, sections: [{ ...section, farbe: "rot" }] };
    const sentences = await sentencesOf(writeChecklists(anEmptyFolder(), [broken]));
    expect(sentences).toEqual([
      expect.stringMatching(/fallzahlen\/1\.0\.0\.json: sections › 0 \(zahlen\): .*farbe/),
    ]);
  });

  it("that lies in a wrong place is told where it belongs", async () => {
    const checklists = anEmptyFolder();
    mkdirSync(join(checklists, "zahlen"));
    writeFileSync(join(checklists, "zahlen", "1.0.0.json"), JSON.stringify(fallzahlen));
    expect(await sentencesOf(checklists)).toEqual([
      expect.stringContaining("muss deshalb fallzahlen/1.0.0.json heißen"),
    ]);
  });

  it("is changed when one of them is, which stops the start and names it", async () => {
    const checklists = anEmptyFolder();
    await catalogWith(checklists, [named("gebunden"), fallzahlen], store);
    writeChecklists(checklists, [{ ...fallzahlen, title: { de: "Andere Zahlen" } }]);
    const reading = await readCatalogFiles(checklists);
    const opening = reading.ok && (await openCatalog(reading.published, store, Date.now));
    expect(opening).toMatchObject({
      ok: false,
      sentences: [expect.stringMatching(/gebunden\/1\.0\.0\.json: .*Bausteine \(fallzahlen 1\.0\.0\)/)],
    });
  });

  it("stays usable with them when all files are gone", async () => {
    await catalogWith(anEmptyFolder(), [named("fort"), fallzahlen], store);
    const after = await catalogWith(anEmptyFolder(), [], store);
    const found = await after.find("fort", "1.0.0");
    expect(found?.modules).toEqual([fallzahlen]);
    expect(found?.checklist.questions.has("faelle-jahr")).toBe(true);
  });

  it("may change beside a checklist that does not include it: that keeps the hash it had without modules", async () => {
    const alone = await catalogWith(anEmptyFolder(), [{ ...probecheck, id: "allein" }], store);
    const beside = await catalogWith(anEmptyFolder(), [{ ...probecheck, id: "allein" }, fallzahlen], store);
    expect(beside.offered("allein")?.hash).toBe(alone.offered("allein")?.hash);
    expect(beside.offered("allein")?.modules).toEqual([]);
  });
});
