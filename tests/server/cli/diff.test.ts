import { describe, expect, it } from "vitest";
import { aufwandscheck, fallzahlen } from "./definitions.ts";
import { aDesk } from "./running.ts";

const desk = aDesk();
const older = desk.put("aufwandscheck/1.0.0.json", aufwandscheck);
desk.put("fallzahlen/1.0.0.json", fallzahlen);
const [section] = aufwandscheck.sections;
const [paper, bodies] = section!.questions;
const renamed = {
  ...aufwandscheck,
  version: "2.0.0",
  sections: [{ ...section, questions: [{ ...paper, id: "papierform" }, bodies] }],
  examples: [],
};
const supersedes = { version: "1.0.0", questions: { papier: "papierform" } };
const newer = desk.put("aufwandscheck/2.0.0.json", { ...renamed, supersedes });
const silent = desk.put("aufwandscheck/2.0.1.json", { ...renamed, supersedes: { version: "1.0.0" } });

const answers = JSON.stringify({ papier: "yes", "faelle-jahr": "12" });

describe("diff", () => {
  it("tells what a newer version changed", async () => {
    const { code, out, err } = await desk.run(["diff", older, newer]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("aufwandscheck 1.0.0 → 2.0.0:");
    expect(out).toContain("papierform");
    expect((await desk.run(["diff", older, older])).out).toContain("kein Unterschied.");
  });

  it("tells what becomes of answers", async () => {
    const { code, out } = await desk.run(["diff", older, newer, "--answers", "-"], answers);
    expect(code).toBe(0);
    expect(out).toContain("Antworten: 1 bleiben, 1 werden angepasst, 0 entfallen, 0 Pflichtfragen");
    expect(out).toContain("angepasst: papier → papierform");
  });

  it("refuses where answers would be lost in silence", async () => {
    const { code, out } = await desk.run(["diff", older, silent, "--answers", "-"], answers);
    expect(code).toBe(1);
    expect(out).toContain("Die Antworten lassen sich nicht übernehmen:");
    expect(out).toContain("papier");
  });

  it("tells programs the same as data", async () => {
    const { code, out } = await desk.run(["diff", "--json", older, newer, "--answers", "-"], answers);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: "praxis-digitalcheck/diff/1",
      before: "1.0.0",
      after: "2.0.0",
      migration: { kept: ["faelle-jahr"], changed: [{ from: "papier", to: "papierform" }] },
    });
  });

  it("says what it cannot read", async () => {
    expect((await desk.run(["diff", older, "fehlt.json"])).err).toContain("fehlt.json: Fehler: Die Datei");
    expect((await desk.run(["diff", older])).code).toBe(2);
  });
});
