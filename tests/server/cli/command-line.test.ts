import { describe, expect, it } from "vitest";
import { aDesk } from "./running.ts";

const desk = aDesk();

describe("the command line", () => {
  it("explains itself", async () => {
    const { code, out, err } = await desk.run(["help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const command of ["lint DATEI…", "test DATEI…", "report DATEI", "form DATEI"])
      expect(out).toContain(`  ${command}`);
  });

  it("explains one command", async () => {
    const { code, out } = await desk.run(["report", "--help"]);
    expect(code).toBe(0);
    expect(out).toContain("--parameters");
    expect(out).not.toContain("lint");
  });

  it.each([
    [[], "Es fehlt ein Befehl."],
    [["pruefen"], "Den Befehl „pruefen“ gibt es nicht."],
    [["lint"], "Es fehlt: DATEI…."],
    [["lint", "a.json", "--fix"], "„--fix“ kennt der Befehl „lint“ nicht."],
    [["lint", "a.json", "-v"], "„-v“ kennt der Befehl „lint“ nicht."],
    [["lint", "a.json", "--json", "--json"], "„--json“ steht zweimal da."],
    [["lint", "a.json", "--json=ja"], "Hinter „--json“ steht kein Wert."],
    [["report", "a.json"], "„--answers ANTWORTEN“ fehlt."],
    [["report", "a.json", "--answers"], "Hinter „--answers“ fehlt ANTWORTEN."],
    [["report", "a.json", "b.json", "--answers", "c.json"], "„b.json“ ist zu viel"],
    [["report", "-", "--answers", "-"], "lässt sich nur einmal lesen"],
    [["report", "a.json", "--answers", "b.json", "--today", "heute"], "„heute“ ist kein Tag"],
    [
      ["form", "a.json", "--section", "s", "--answers", "b", "--locale", "fr"],
      "Die Sprache „fr“ gibt es nicht",
    ],
  ])("refuses the call %j with its usage", async (words, sentence) => {
    const { code, out, err } = await desk.run(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err).toContain("Aufruf: npm run --silent checklist --");
  });
});
