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
