import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { aDesk } from "./running.ts";

const desk = aDesk();
const shipped = join(import.meta.dirname, "..", "..", "..", "checklists");

const written = (folder: string): string =>
  readFileSync(join(desk.path, folder, "unverified-sources.md"), "utf8");

const checklist = (version: string, verified: string) => ({
  id: "probe",
  version,
  title: { de: "Probe" },
  summary: { de: "Probe" },
  instruments: [],
  dimensions: [],
  sections: [
    {
      id: "s",
      title: { de: "S" },
      questions: [{ id: "a", type: "longText", text: { de: "A?" }, sources: ["gg"] }],
    },
  ],
  sources: [
    { id: "gg", title: { de: "Verfassung" }, citation: "Art. 1 | 2 GG", verified },
    { id: "rest", title: { de: "Rest" }, citation: "§ 1", verified: "secondary" },
  ],
});

it("sources writes what lies beside the shipped checklists: run npm run sources after a change", async () => {
  cpSync(shipped, join(desk.path, "checklists"), { recursive: true });
  const { code, out, err } = await desk.run(["sources"]);
  expect([code, out, err]).toEqual([0, "checklists/unverified-sources.md\n", ""]);
  expect(written("checklists") === readFileSync(join(shipped, "unverified-sources.md"), "utf8")).toBe(true);
});

it("tells of the newest version which sources are open and where they are used", async () => {
  desk.put("eigene/probe/9.0.0.json", checklist("9.0.0", "primary"));
  desk.put("eigene/probe/10.0.0.json", checklist("10.0.0", "unverified"));
  expect((await desk.run(["sources", "eigene"])).code).toBe(0);
  const text = written("eigene");
  expect(text).toContain("## Prüfkatalog „Probe“ (`probe` 10.0.0)");
  expect(text).not.toContain("9.0.0");
  expect(text).toContain("| Art. 1 \\| 2 GG | Verfassung | Quelle noch zu bestätigen | Frage `a` |");
  expect(text).toContain("| § 1 | Rest | nach einer Zweitquelle | nirgends |");
  expect(text).toContain("Von 2 Quellen stehen hier 2: 1 nach einer Zweitquelle, 1 noch zu bestätigen.");
});

it("tells what is wrong with a file, or with the folder, and writes nothing", async () => {
  desk.put("falsch/probe/1.0.0.json", { ...checklist("1.0.0", "primary"), sections: 1 });
  const wrong = await desk.run(["sources", "falsch"]);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain("falsch/probe/1.0.0.json");
  expect(() => written("falsch")).toThrow();
  const none = await desk.run(["sources", "gibt-es-nicht"]);
  expect(none.code).not.toBe(0);
  expect(none.err).toContain("Der Ordner gibt-es-nicht fehlt oder ist nicht lesbar.");
});
