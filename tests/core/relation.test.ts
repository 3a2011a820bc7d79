import { describe, expect, test } from "vitest";
import { date, definitionWith, evaluating, group, number, period, problemsOf, text, yesNo } from "./build.ts";

const told = (evaluation: { readonly problems: readonly unknown[] }) => evaluation.problems;

describe("a date or a period bounded by another answer", () => {
  const evaluation = evaluating({
    questions: [
      date("verkuendung"),
      period("geltung", {
        earliest: { question: "verkuendung" },
        latest: "2030-12-31",
        required: "submit" as const,
      }),
      date("evaluierung", {
        earliest: { question: "geltung", part: "from" as const },
        latest: { question: "geltung", part: "to" as const },
      }),
      period("versuch", {
        earliest: { question: "geltung", part: "from" as const },
        latest: { question: "geltung", part: "to" as const },
      }),
    ],
  });
  const geltung = { from: "2026-07-01", to: "2028-06-30" };

  test("is held against its beginning and its end, both days included", () => {
    expect(told(evaluation({ verkuendung: "2026-07-01", geltung }))).toEqual([]);
    expect(told(evaluation({ verkuendung: "2026-07-02", geltung }))).toMatchObject([
      { code: "tooEarly", path: ["geltung"], params: { earliest: "2026-07-02" } },
    ]);
  });

  test("is held against literal bounds beside it", () => {
    expect(told(evaluation({ geltung: { from: "2026-07-01", to: "2031-01-01" } }))).toMatchObject([
      { code: "tooLate", path: ["geltung"], params: { latest: "2030-12-31" } },
    ]);
  });

  test("lies within the named ends of a period", () => {
    expect(told(evaluation({ geltung, evaluierung: "2028-06-30" }))).toEqual([]);
    expect(told(evaluation({ geltung, evaluierung: "2026-06-30" }))).toMatchObject([
      { code: "tooEarly", path: ["evaluierung"], params: { earliest: "2026-07-01" } },
    ]);
    expect(told(evaluation({ geltung, evaluierung: "2028-07-01" }))).toMatchObject([
      { code: "tooLate", path: ["evaluierung"], params: { latest: "2028-06-30" } },
    ]);
    expect(told(evaluation({ geltung, versuch: { from: "2026-01-01", to: "2029-01-01" } }))).toMatchObject([
      { code: "tooEarly", path: ["versuch"] },
      { code: "tooLate", path: ["versuch"] },
    ]);
  });

  test("is not bounded by what is open, incomplete or wrong", () => {
    expect(told(evaluation({ evaluierung: "2020-01-01" }))).toEqual([]);
    expect(told(evaluation({ geltung: { from: "2026-07-01" }, evaluierung: "2020-01-01" }))).toMatchObject([
      { code: "periodIncomplete", path: ["geltung"] },
    ]);
  });

  test("keeps its value and stays incomplete while it lies outside", () => {
    const outside = evaluation({ verkuendung: "2026-08-01", geltung });
    expect(outside.question("geltung")?.status).toBe("incomplete");
    expect(outside.complete).toBe(false);
    expect(outside.with("verkuendung", null, { value: "2026-06-01" }).complete).toBe(true);
  });

  test("in a row is held against its siblings, then against questions outside", () => {
    const inRows = evaluating({
      questions: [
        period("rahmen"),
        group("schritte", [
          period("dauer", { earliest: { question: "rahmen", part: "from" as const } }),
          date("abnahme", { earliest: { question: "dauer", part: "to" as const } }),
        ]),
      ],
    });
    expect(
      told(
        inRows({
          rahmen: { from: "2026-01-01", to: "2026-12-31" },
          schritte: ["r1", "r2"],
          "dauer/r1": { from: "2026-02-01", to: "2026-03-01" },
          "abnahme/r1": "2026-02-28",
          "dauer/r2": { from: "2025-12-31", to: "2026-03-01" },
          "abnahme/r2": "2026-03-01",
        }),
      ),
    ).toMatchObject([
      { code: "tooEarly", path: ["dauer", "r2"] },
      { code: "tooEarly", path: ["abnahme", "r1"], params: { earliest: "2026-03-01" } },
    ]);
  });
});

describe("a bound that cannot bound", () => {
  const at = ["sections", 0, "questions", 1, "latest"];
  const other = group("g", [date("innen")]);
  test.each([
    ["what is no day", number("q"), { question: "q" }, "wrongReferenceType", [...at, "question"]],
    [
      "one end of a date",
      date("q"),
      { question: "q", part: "to" },
      "wrongReferenceType",
      [...at, "question"],
    ],
    ["a period without saying which end", period("q"), { question: "q" }, "missingKeyword", at],
    [
      "an end of a text",
      text("q"),
      { question: "q", part: "from" },
      "wrongReferenceType",
      [...at, "question"],
    ],
    ["a date in rows elsewhere", other, { question: "innen" }, "wrongReferenceType", [...at, "question"]],
    ["nothing there is", yesNo("q"), { question: "fremd" }, "unknownReference", [...at, "question"]],
    ["itself", yesNo("q"), { question: "zeit", part: "to" }, "wrongReferenceType", [...at, "question"]],
  ] as const)("%s is refused", (_, asked, latest, code, path) => {
    const bounded = period("zeit", { latest });
    expect(problemsOf(definitionWith({ questions: [asked, bounded] }))).toMatchObject([{ code, path }]);
  });
});
