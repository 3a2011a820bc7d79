import { describe, expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import { report, onPaper } from "./paper-report.ts";

describe("findings, contradictions and sources", () => {
  test("carry what they rest on", () => {
    const made = report(onPaper);
    expect(made.findings.map(({ id, severityText, dimension }) => [id, severityText, dimension])).toEqual([
      ["papier", "Zwingend", "weg"],
      ["viele", "Hinweis", "praxis"],
    ]);
    expect(made.findings[0]).toMatchObject({
      questions: [{ id: "online", number: "1.1" }],
      suggestion: { before: "schriftlich", after: "schriftlich oder elektronisch", why: null },
      citations: [{ text: "§ 9 Abs. 1 Satz 1" }],
      legalBasis: [{ id: "vwvfg" }, { id: "ozg" }],
    });
    expect(made.contradictions).toMatchObject([
      { id: "portalOhneOnline", severityText: "Wichtig", explanation: null, legalBasis: [{ id: "vwvfg" }] },
    ]);
  });

  test("only sources that are referred to stand in the report, in definition order, with how sure we are", () => {
    const listed = (answers: Answers) =>
      report(answers).sources.map(({ id, verifiedText }) => [id, verifiedText]);
    expect(listed({})).toEqual([["ozg", "am Wortlaut geprüft, Stand 01.11.2026"]]);
    expect(listed(onPaper)).toEqual([
      ["handbuch", "nach einer Zweitquelle"],
      ["vwvfg", "Quelle noch zu bestätigen"],
      ["ozg", "am Wortlaut geprüft, Stand 01.11.2026"],
    ]);
  });
});
