import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { aDesk } from "./running.ts";

const desk = aDesk();
const guide = readFileSync(join(import.meta.dirname, "..", "..", "..", "checklists", "README.md"), "utf8");

it("what the guide shows as a message is what is told of its own checklist", async () => {
  const [, json = ""] = /<!-- walk-through -->\s*```json\n([\s\S]*?)```/.exec(guide) ?? [];
  const file = desk.put("checklists/terminpruefung/1.0.0.json", json.replace('"options"', '"optoins"'));
  const { code, out } = await desk.run(["lint", file]);
  expect(code).toBe(1);
  const [line = ""] = out.split("\n");
  const shown = /`(checklists\/terminpruefung\S*:\d+:\d+: [^`]*)`/.exec(guide)?.[1];
  expect(shown).toBe(line.replace(" [unknownKeyword]", ""));
});
