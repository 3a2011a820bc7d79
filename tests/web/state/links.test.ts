import { describe, expect, it } from "vitest";
import { checkLink, documentLink, safeReturn } from "#web/state/links.ts";

describe("where sign-in leads", () => {
  it.each(["/vorhaben", "/vorhaben/1/ergebnis/2?x=1#befund-a", "/"])("goes back to %s", (path) => {
    expect(safeReturn(path)).toBe(path);
  });

  it.each([
    null,
    "",
    "https://example.invalid/",
    "//example.invalid",
    "/\\example.invalid",
    "/a\\b",
    "/\t/example.invalid",
    "vorhaben",
    "javascript:alert(1)",
  ])("does not leave the application for %j", (wanted) => {
    expect(safeReturn(wanted)).toBe("/vorhaben");
  });
});

describe("addresses", () => {
  it("keep what is in an id out of the path", () => {
    expect(checkLink("a/b", "c?d", "e#f", "g")).toBe("/vorhaben/a%2Fb/pruefung/c%3Fd/e%23f#frage-g");
    expect(documentLink("../x", "report.docx")).toBe("/api/assessments/..%2Fx/report.docx");
  });

  it("ask for the whole Word file unless for the short one, which has no order of answers", () => {
    const word = "/api/assessments/x/report.docx";
    expect(documentLink("x", "report.docx", { outline: "a&b" })).toBe(`${word}?outline=a%26b`);
    expect(documentLink("x", "report.docx", { extent: "short" })).toBe(`${word}?extent=short`);
    expect(documentLink("x", "report.docx", { extent: "short", outline: "a" })).toBe(`${word}?extent=short`);
  });
});
