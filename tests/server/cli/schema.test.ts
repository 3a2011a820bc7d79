import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { aDesk } from "./running.ts";

const desk = aDesk();
const shipped = join(import.meta.dirname, "..", "..", "..", "checklists");

it("schema writes what lies beside the shipped checklists, into a folder that need not exist", async () => {
  const { code, err } = await desk.run(["schema", "--out", "neu/schemas"]);
  expect([code, err]).toEqual([0, ""]);
  for (const name of ["checklist.schema.json", "module.schema.json"])
    expect(readFileSync(join(desk.path, "neu", "schemas", name), "utf8")).toBe(
      readFileSync(join(shipped, name), "utf8"),
    );
});
