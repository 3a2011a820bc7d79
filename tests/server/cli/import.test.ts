import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aDesk } from "./running.ts";

const desk = aDesk();
const survey = desk.put("umfrage.json", {
  title: { default: "Survey", de: "Umfrage" },
  locale: "de",
  pages: [
    {
      name: "Seite1",
      elements: [
        { type: "boolean", name: "Digital", title: { de: "Digital?" } },
        { type: "signaturepad", name: "sign" },
      ],
    },
  ],
});

describe("import surveyjs", () => {
  it("writes a definition that compiles, and tells what it left and renamed", async () => {
    const { code, out, err } = await desk.run(["import", "surveyjs", survey]);
    expect(code).toBe(0);
    expect(err).toContain("„Digital“ heißt jetzt „digital“.");
    expect(err).toContain("signaturepad");
    const linted = await desk.run(["lint", "-"], out);
    expect([linted.code, linted.out.split("\n").at(-2)]).toEqual([0, "1 Datei geprüft, kein Fehler."]);
    expect(JSON.parse(out)).toMatchObject({ id: "umfrage", version: "1.0.0" });
  });

  it("writes to a file, and tells programs all of it", async () => {
    const words = ["import", "surveyjs", survey, "--id", "neu", "--out", "neu.json", "--json"];
    const { code, out, err } = await desk.run(words);
    expect([code, err]).toEqual([0, ""]);
    const told = JSON.parse(out) as { definition: unknown };
    expect(told).toMatchObject({
      format: "praxis-digitalcheck/import/1",
      definition: { id: "neu" },
      ids: { questions: { Digital: "digital" } },
    });
    expect(JSON.parse(readFileSync(join(desk.path, "neu.json"), "utf8"))).toEqual(told.definition);
  });

  it("carries over answers to the survey, one set or a list, as report reads them", async () => {
    desk.put("neu.json", (await desk.run(["import", "surveyjs", survey])).out);
    const words = ["import", "surveyjs", survey, "--answers", "-"];
    const one = await desk.run(words, JSON.stringify({ Digital: true }));
    expect([one.code, one.err, JSON.parse(one.out)]).toEqual([0, "", { digital: "yes" }]);
    const list = await desk.run(words, JSON.stringify([{ Digital: false }, {}]));
    expect(JSON.parse(list.out)).toEqual([{ digital: "no" }, {}]);
    const report = await desk.run(["report", "neu.json", "--answers", "-"], list.out);
    expect([report.code, (JSON.parse(report.out) as unknown[]).length]).toEqual([0, 2]);
  });

  it("tells which answers have no place, and in which set", async () => {
    const words = ["import", "surveyjs", survey, "--answers", "-"];
    const sets = JSON.stringify([{}, { Digital: "vielleicht" }]);
    const { code, out, err } = await desk.run(words, sets);
    expect([code, JSON.parse(out)]).toEqual([0, [{}, {}]]);
    expect(err).toContain("1 › Digital: Die Antwort zu „Digital“ wurde nicht übernommen");
    const data = await desk.run([...words, "--json"], sets);
    expect(JSON.parse(data.out)).toMatchObject({
      format: "praxis-digitalcheck/import-answers/1",
      answers: [{}, {}],
      left: [{ code: "answerLeft", path: [1, "Digital"] }],
    });
  });

  it("says why it cannot write where it should", async () => {
    const { code, out, err } = await desk.run(["import", "surveyjs", survey, "--out", "gibt/es/nicht.json"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("gibt/es/nicht.json: Fehler: Die Datei lässt sich nicht schreiben.");
    expect(err).not.toContain("heißt jetzt");
  });

  it("refuses what is no survey, a wrong map of points and other formats", async () => {
    expect((await desk.run(["import", "surveyjs", "-"], "[]")).code).toBe(1);
    const scores = desk.put("punkte.json", { valuePattern: "anders" });
    const refused = await desk.run(["import", "surveyjs", survey, "--scores", scores]);
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain("scores");
    const other = await desk.run(["import", "limesurvey", survey]);
    expect(other.code).toBe(2);
    expect(other.err).toContain("es gibt surveyjs");
  });
});
