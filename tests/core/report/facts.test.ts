import { describe, expect, test } from "vitest";
import { draftMark } from "#core/report.ts";
import { occasion, onPaper, report } from "./paper-report.ts";

describe("the head of a report", () => {
  test("prints the facts that are filled in", () => {
    const facts = Object.fromEntries(report({}).facts.map(({ label, value }) => [label, value]));
    expect(facts).toEqual({
      Regelungsvorhaben: "Gesetz zur Vereinfachung des Meldeverfahrens",
      Kurztitel: "MVereinfG",
      "Art der Regelung": "Gesetz",
      "Stand des Verfahrens": "Ressortabstimmung",
      Federführung: "Sozialministerium",
      Referat: "Referat 23",
      Frist: "18.12.2026",
      Prüfkatalog: "Meldecheck, Version 1.2.0",
      "Stand der Prüfung": "Entwurf, noch nicht abgegeben",
      "Bericht erstellt am": "07.12.2026, 09:12",
      "Fristen beurteilt zum": "07.12.2026",
    });
  });

  test("says when and by whom it was submitted", () => {
    const submitted = report(onPaper, {
      assessment: {
        ...occasion.assessment,
        status: "submitted",
        submittedAt: "2026-12-10T15:20:00Z",
        submittedBy: "Referat 23",
      },
    });
    expect(submitted.facts.map(({ value }) => value)).toContain(
      "abgegeben am 10.12.2026, 16:20 von Referat 23",
    );
    expect(draftMark(submitted)).toBeNull();
  });

  test("marks a draft with its open points in singular and plural", () => {
    const none = { ...onPaper, portalOhneOnline: { value: "Das Portal dient der Auskunft." } };
    expect(draftMark(report(none))).toBe("Entwurf");
    expect(draftMark(report(onPaper))).toBe("Entwurf – 1 offener Punkt");
    expect(draftMark(report({ ...onPaper, minuten: { value: null } }))).toBe("Entwurf – 2 offene Punkte");
  });
});
