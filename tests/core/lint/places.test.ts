import { describe, expect, test } from "vitest";
import { compileChecklist } from "#core/compile.ts";
import { lintChecklist } from "#core/lint/lint.ts";
import { compileModule } from "#core/module-check.ts";
import { definitionWith, dimension, yesNo } from "../build.ts";

const de = (text: string) => ({ de: text });

const module = {
  module: "extra",
  version: "1.0.0",
  prefix: "extra",
  title: de("Extra"),
  sections: [
    {
      id: "mehr",
      title: de("Mehr"),
      questions: [
        yesNo("extra-a"),
        yesNo("extra-b", { appliesIf: { not: { question: "extra-a", equals: "yes" } } }),
      ],
    },
  ],
  sources: [{ id: "q", title: { de: "Q" }, citation: "§ 1", verified: "unverified" }],
};

const notesOn = (definition: unknown, code: string) => {
  const compiled = compileChecklist(definition, [module]);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return lintChecklist(compiled.value, { kind: "module" }).filter((note) => note.code === code);
};

const pathsOf = (definition: unknown, code: string) => notesOn(definition, code).map(({ path }) => path);

const including = {
  ...definitionWith({ questions: [yesNo("a")] }),
  includes: [{ module: "extra", version: "1.0.0", after: "s" }],
};

describe("what the linter notes is told where it was written", () => {
  test("in a module that stands between the checklist's own sections", () => {
    const [section] = including.sections;
    const second = { id: "t", title: { de: "T" }, questions: [yesNo("b", { text: { de: "B", en: "B" } })] };
    const definition = { ...including, sections: [section, second] };
    expect(pathsOf(definition, "notOverOpen")).toEqual([
      ["includes", 0, "sections", 0, "questions", 1, "appliesIf", "not"],
    ]);
    expect(pathsOf(definition, "unverifiedSource")).toEqual([["includes", 0, "sources", 0]]);
    expect(notesOn(definition, "missingTranslation")[0]?.params["count"]).toBeGreaterThan(5);
  });

  test("in a module by itself", () => {
    const compiled = compileModule(module, []);
    const notes = compiled.ok ? lintChecklist(compiled.value, { kind: "module" }) : [];
    expect(notes.filter(({ code }) => code === "notOverOpen").map(({ path }) => path)).toEqual([
      ["includes", 0, "sections", 0, "questions", 1, "appliesIf", "not"],
    ]);
  });

  const matrix = {
    id: "m",
    type: "matrix",
    text: { de: "M" },
    help: { why: { de: "W" } },
    rows: [
      { id: "x", text: { de: "X", en: "X" } },
      { id: "y", text: { de: "Y", en: "Y" } },
    ],
    columns: [
      { id: "p", label: { de: "lang".repeat(60), en: "P" } },
      { id: "q", label: { de: "Q", en: "Q" } },
    ],
  };

  /** A checklist in German and English, but for what is given. */
  const translated = (questions: readonly object[]) => ({
    ...definitionWith({ questions: [] }),
    title: { de: "T", en: "T" },
    summary: { de: "S", en: "S" },
    sections: [{ id: "s", title: { de: "S", en: "S" }, questions }],
  });

  test("in a matrix, once for all of its rows", () => {
    const definition = translated([matrix]);
    const place = ["sections", 0, "questions", 0];
    expect(pathsOf(definition, "longText")).toEqual([[...place, "columns", 0, "label", "de"]]);
    expect(pathsOf(definition, "missingTranslation").map((path) => path.join(" "))).toEqual([
      [...place, "help", "why"].join(" "),
      [...place, "text"].join(" "),
    ]);
  });

  test("in a finding that is written at its option", () => {
    const finding = {
      id: "f",
      title: { de: "F" },
      severity: "hint",
      shows: { de: "F", en: "F" },
      recommendation: { de: "F", en: "F" },
    };
    const question = yesNo("a", { text: { de: "A", en: "A" } });
    const definition = translated([{ ...question, options: [{ id: "yes", findings: [finding] }] }]);
    expect(pathsOf(definition, "missingTranslation")).toEqual([
      ["sections", 0, "questions", 0, "options", 0, "findings", 0, "title"],
    ]);
  });
});

describe("missing translations", () => {
  const texts = (count: number) => ({
    ...definitionWith({ questions: [yesNo("a")] }),
    glossary: Array.from({ length: count }, (_, index) => ({
      id: `g${index}`,
      term: { de: "T", en: "T" },
      text: { de: "T" },
    })),
  });

  test("are told one by one where they are few, and together where they are many", () => {
    const few = notesOn(texts(1), "missingTranslation");
    expect(few.map(({ params }) => params["count"])).toEqual(few.map(() => 1));
    const many = notesOn(texts(20), "missingTranslation");
    expect(many).toHaveLength(1);
    expect(many[0]?.params).toMatchObject({ languages: ["en"] });
    expect(many[0]?.params["count"]).toBeGreaterThanOrEqual(20);
  });
});

test("a sum of points is not told to change weights", () => {
  const rated = (id: string, points: number) =>
    yesNo(id, { dimension: "d", options: [{ id: "yes", points: { last: points } }] });
  const definition = definitionWith({
    dimensions: [{ ...dimension("d"), score: { sum: "last" } }],
    questions: [rated("a", 9), rated("b", 1), rated("c", 1)],
  });
  expect(notesOn(definition, "oneQuestionDecides").map(({ params }) => params)).toEqual([
    { of: "a", dimension: "d", by: "points" },
  ]);
});

test("a level without an example is told where its result is written", () => {
  const levels = ["a", "b"].map((id) => ({ id, title: { de: id }, text: { de: id } }));
  const results = [{ id: "stand", title: { de: "Stand" }, levels, rules: [{ otherwise: "b" }] }];
  const compiled = compileModule({ ...(module as object), results }, []);
  const told = (kind: "module" | "checklist") =>
    (compiled.ok ? lintChecklist(compiled.value, { kind }) : [])
      .filter(({ code }) => code === "levelWithoutExample")
      .map(({ path }) => path);
  expect(told("module")).toEqual([
    ["includes", 0, "results", 0, "levels", 0],
    ["includes", 0, "results", 0, "levels", 1],
  ]);
  expect(told("checklist")).toEqual([]);
});
