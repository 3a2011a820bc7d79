import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "#server/store/open.ts";
import { anAnswer, at, givenAssessment } from "../fixtures.ts";
import { aTemporaryFolder } from "../temporary-folder.ts";
import { makeDisk, mayMount, mountDisk, unmountDisk } from "./disk-image.ts";

const folder = aTemporaryFolder();

/** Writes a file until the disk has no room for another byte. */
function fillDisk(file: string): void {
  for (const size of [1_000_000, 10_000, 100, 1]) {
    for (let full = false; !full;) {
      try {
        writeFileSync(file, "x".repeat(size), { flag: "a", flush: true });
      } catch {
        full = true;
      }
    }
  }
}

describe.skipIf(!mayMount(folder.path))("a full disk", { timeout: 60_000 }, () => {
  const disk = folder.file("disk");
  beforeAll(() => {
    makeDisk(folder.file("disk.img"), 16);
    mountDisk(folder.file("disk.img"), disk);
  }, 60_000);
  afterAll(() => unmountDisk(disk));

  test("refuses what does not fit, goes on reading, and writes again as soon as there is room", async () => {
    const store = await openStore({ database: join(disk, "store.sqlite") });
    const { account, assessment } = await givenAssessment(store);
    const saved = await store.tx((writing) => writing.putCell(anAnswer(assessment), 0));
    fillDisk(join(disk, "filler"));

    const document = "x".repeat(2_000_000);
    const report = { id: randomUUID(), assessmentId: assessment.id, document, hash: "h", at, by: account.id };
    const add = () => store.tx((writing) => writing.addReport(report));
    await expect(add()).rejects.toMatchObject({ name: "StoreError", code: "diskFull" });
    await expect(add()).rejects.toMatchObject({ code: "diskFull" });
    expect(await store.db.cells([assessment.id])).toEqual([saved?.cell]);

    rmSync(join(disk, "filler"));
    await add();
    expect((await store.db.report(report.id))?.document).toBe(document);
    await store.close();
  });
});
