import { describe, expect, test } from "vitest";
import { evaluate } from "#core/evaluate.ts";
import { reportOf } from "#core/report.ts";
import { arrangedSections } from "#core/report/arranged-sections.ts";
import { compiledWith, dimension, one, problemsOf, definitionWith } from "../build.ts";
import { occasion } from "./paper-report.ts";

const de = (text: string) => ({ de: text });

const sections = ["zugang", "daten", "start"].map((id) => ({
  id,
  title: de(id),
  questions: [one(`${id}-frage`, { a: { rating: 1 }, b: { rating: 0 } }, { dimension: "weg" })],
}));

const outline = {
  id: "bund",
  title: de("Prinzipien des Bundes"),
  headings: [
    { title: de("Daten zuerst"), sections: ["daten"] },
    { title: de("Dann der Weg"), sections: ["zugang"] },
  ],
};

const parts = {
  dimensions: [dimension("weg", { weight: 2, weightReason: de("Alles hängt daran.") })],
  sections,
};

const reportWith = (outlines: (typeof outline)[]) =>
  reportOf(
    evaluate(
      compiledWith({ ...parts, total: { mean: ["weg"] }, outlines }),
      {
        "zugang-frage": { value: "a" },
      },
      { today: "2026-12-07" },
    ),
    occasion,
  );

describe("another order to read a report in", () => {
  test("has each section under one heading, what is left over under the last", () => {
    expect(reportWith([outline]).outlines).toEqual([
      {
        id: "bund",
        title: "Prinzipien des Bundes",
        headings: [
          { title: "Daten zuerst", sections: ["daten"] },
          { title: "Dann der Weg", sections: ["zugang"] },
          { title: "Weitere Abschnitte", sections: ["start"] },
        ],
      },
    ]);
    expect(reportWith([]).outlines).toEqual([]);
  });

  test("arranges the sections; without one they stand as the checklist has them", () => {
    const report = reportWith([outline]);
    const arranged = (id: string | null) =>
      arrangedSections(report, id).map((part) => [part.title, part.sections.map((section) => section.id)]);
    expect(arranged("bund")).toEqual([
      ["Daten zuerst", ["daten"]],
      ["Dann der Weg", ["zugang"]],
      ["Weitere Abschnitte", ["start"]],
    ]);
    for (const none of [null, "fremd"])
      expect(arranged(none)).toEqual([[null, ["zugang", "daten", "start"]]]);
  });

  test("names sections that are there, each once", () => {
    const told = (headings: (typeof outline)["headings"]) =>
      problemsOf(definitionWith({ ...parts, outlines: [{ ...outline, headings }] })).map(({ code, path }) => [
        code,
        path,
      ]);
    expect(told([{ title: de("x"), sections: ["fremd"] }])).toEqual([
      ["unknownReference", ["outlines", 0, "headings", 0, "sections", 0]],
    ]);
    expect(told([{ title: de("x"), sections: ["daten", "daten"] }])).toEqual([
      ["duplicateId", ["outlines", 0, "headings"]],
    ]);
  });
});

test("the total says why a dimension weighs more", () => {
  expect(reportWith([]).total?.contributions).toMatchObject([
    { dimension: "weg", weight: "2", weightReason: "Alles hängt daran." },
  ]);
});
