import { describe, expect, test } from "vitest";
import { report, onPaper } from "./paper-report.ts";

describe("computed values", () => {
  test("are printed with their unit; without one the report says what is missing", () => {
    expect(report(onPaper).computed).toEqual([
      {
        id: "aufwand",
        title: "Aufwand der Verwaltung",
        value: expect.stringMatching(/^7233/),
        printed: "7\u202f233\u00a0Stunden im Jahr",
        note: null,
      },
    ]);
    expect(report({ faelle: { value: "10" } }).computed[0]).toMatchObject({
      value: null,
      printed: "–",
      note: "Noch kein Wert: Es fehlt die Antwort auf Frage 2.2.",
    });
  });
});
