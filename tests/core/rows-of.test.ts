import { describe, expect, test } from "vitest";
import { answersFromFile } from "#core/answers-file.ts";
import { changeProblems } from "#core/check.ts";
import { changedCells } from "#core/form-change.ts";
import { formDataFor } from "#core/form-data.ts";
import { formFor } from "#core/form.ts";
import {
  compiledWith,
  definitionWith,
  dimension,
  evaluating,
  follower,
  group,
  number,
  one,
  problemsOf,
  text,
  yesNo,
} from "./build.ts";

const section = (id: string, questions: Parameters<typeof definitionWith>[0]["questions"] = []) => ({
  id,
  title: { de: id },
  questions,
});

const parts = {
  dimensions: [dimension("alpha")],
  sections: [
    section("stamm", [
      yesNo("vertieft"),
      group(
        "massnahmen",
        [
          text("name", { required: "submit" as const }),
          number("folge", { appliesIf: { question: "stufe", equals: "hoch" } }),
        ],
        { max: 3, rowTitle: { de: "Maßnahme" } },
      ),
    ]),
    section("wirkung", [
      follower(
        "wirkungen",
        "massnahmen",
        [
          one("stufe", { hoch: 1, gering: 0 }),
          text("wie", { appliesIf: { question: "name", equals: "Register" } }),
        ],
        {
          dimension: "alpha",
          rows: "mean" as const,
          appliesIf: { question: "vertieft", equals: "yes" },
        },
      ),
    ]),
  ],
};
const evaluation = evaluating(parts);
const rows = {
  vertieft: "yes",
  massnahmen: ["r1", "r2"],
  "name/r1": "Register",
  "name/r2": "Portal",
  "stufe/r1": "hoch",
  "stufe/r2": "gering",
};

describe("a group about the rows of another", () => {
  test("has the same rows in the same order", () => {
    expect(evaluation(rows).rows("wirkungen")).toEqual(["r1", "r2"]);
    expect(evaluation({ ...rows, massnahmen: ["r2", "r1"] }).rows("wirkungen")).toEqual(["r2", "r1"]);
  });

  test("follows when a row is added or taken out", () => {
    const two = evaluation(rows);
    expect(two.with("massnahmen", null, { value: ["r2"] }).rows("wirkungen")).toEqual(["r2"]);
    expect(two.with("massnahmen", null, { value: ["r2"] }).scores[0]?.value).toBe("0");
    expect(two.with("massnahmen", null, { value: ["r1", "r2"] }).scores[0]?.value).toBe("0.5");
  });

  test("sees the answers of the other group in the same row, and is seen by it", () => {
    const found = evaluation(rows);
    expect(found.question("wie", "r1")?.applies).toBe(true);
    expect(found.question("wie", "r2")?.applies).toBe(false);
    expect(found.question("folge", "r1")?.applies).toBe(true);
    expect(found.question("folge", "r2")?.applies).toBe(false);
  });

  test("applies only while the other group does and its own condition holds", () => {
    const hidden = evaluation({ ...rows, vertieft: "no" });
    expect(hidden.question("wirkungen")?.status).toBe("hidden");
    expect(hidden.rows("wirkungen")).toEqual([]);
    expect(hidden.question("stufe", "r1")).toBeUndefined();
    expect(hidden.question("folge", "r1")?.applies).toBe(false);
    const base = evaluating({
      questions: [
        yesNo("a"),
        group("g", [text("t")], { appliesIf: { question: "a", equals: "yes" } }),
        follower("f", "g", [text("u")]),
      ],
    });
    expect(base({ a: "no", g: ["r1"] }).question("f")?.applies).toBe(false);
    expect(base({ a: "yes", g: ["r1"] }).question("f")?.applies).toBe(true);
  });

  test("is open until the other group has rows, and complete with its own questions answered", () => {
    expect(evaluation({ vertieft: "yes" }).question("wirkungen")?.status).toBe("open");
    expect(evaluation({ vertieft: "yes" }).scores[0]?.exclusions).toEqual([
      { question: "wirkungen", because: "noRows" },
    ]);
    const half = evaluation({ ...rows, "stufe/r2": null });
    expect(half.question("wirkungen")?.status).toBe("incomplete");
    expect(half.question("massnahmen")?.status).toBe("answered");
    expect(evaluation(rows).progress).toMatchObject({ required: 2, answered: 2 });
  });

  test("makes the list of rows required, where its own answers are", () => {
    const asking = evaluating({
      dimensions: [dimension("alpha")],
      questions: [
        group("g", [text("t")]),
        follower("f", "g", [one("u", { x: 1, y: 0 })], { dimension: "alpha", rows: "min" as const }),
      ],
    });
    expect(asking().question("g")?.required).toBe(true);
    const free = evaluating({
      questions: [
        group("g", [text("t")], { min: 0 }),
        follower("f", "g", [text("u", { required: "submit" as const })]),
      ],
    });
    expect(free().question("f")?.required).toBe(false);
    expect(free().complete).toBe(true);
    expect(free({ g: ["r1"] }).complete).toBe(false);
  });

  test("can be summed over and asked about together with the other group's questions", () => {
    const summed = evaluating({
      computed: [
        {
          id: "kosten",
          title: { de: "Kosten" },
          unit: { de: "" },
          value: { sum: { group: "g", of: "u", where: { question: "t", equals: "ja" } } },
        },
      ],
      questions: [
        group("g", [text("t")]),
        follower("f", "g", [number("u")], {
          appliesIf: { question: "g", some: { question: "t", answered: true } },
        }),
        text("probe", { appliesIf: { question: "f", some: { question: "t", equals: "ja" } } }),
      ],
    });
    const found = summed({ g: ["r1", "r2"], "t/r1": "ja", "t/r2": "nein", "u/r1": "5", "u/r2": "7" });
    expect(found.computed[0]?.value).toBe("5");
    expect(found.question("probe")?.applies).toBe(true);
    expect(summed({ g: ["r1"], "t/r1": "ja" }).computed[0]?.missing).toEqual(["u/r1"]);
    expect(summed({ g: ["r1"] }).computed[0]?.missing).toEqual([]);
  });

  test("has no list of its own: one is wrong, is not stored, and changes nothing", () => {
    const stray = evaluation({ ...rows, wirkungen: ["r1"] });
    expect(stray.rows("wirkungen")).toEqual(["r1", "r2"]);
    expect(stray.problems).toMatchObject([{ code: "wrongType", path: ["wirkungen"] }]);
    expect(stray.question("wirkungen")?.status).toBe("incomplete");
    expect(changeProblems(stray, "wirkungen", null)).toMatchObject([{ code: "wrongType" }]);
  });

  test("takes answers in rows of the other group only", () => {
    const added = evaluation(rows).with("stufe", "r2", { value: "hoch" });
    expect(changeProblems(added, "stufe", "r2")).toEqual([]);
    const stray = evaluation(rows).with("stufe", "r3", { value: "hoch" });
    expect(changeProblems(stray, "stufe", "r3")).toMatchObject([{ code: "unknownRow" }]);
  });
});

describe("the form of a group about the rows of another", () => {
  test("shows its rows under their title, and where they come from", () => {
    const { uiSchema, schema } = formFor(evaluation(rows), "wirkung", "de");
    expect(uiSchema["wirkungen"]).toMatchObject({
      value: {
        "ui:options": { rowTitle: "Maßnahme", rowsOf: "massnahmen", cells: { r1: ["stufe", "wie"] } },
      },
    });
    expect(schema["properties"]).toMatchObject({ wirkungen: { properties: { value: { maxItems: 3 } } } });
    expect(formDataFor(evaluation(rows), "wirkung")["wirkungen"]?.value).toEqual([
      { $row: "r1", stufe: { value: "hoch" }, wie: {} },
      { $row: "r2", stufe: { value: "gering" } },
    ]);
    expect(formDataFor(evaluation({ vertieft: "yes" }), "wirkung")["wirkungen"]).toEqual({});
  });

  test("changes cells, and neither adds nor takes out rows", () => {
    const found = evaluation(rows);
    const before = formDataFor(found, "wirkung");
    const value = [
      { $row: "r1", stufe: { value: "gering" } },
      { $row: "r9", stufe: { value: "hoch" } },
    ];
    expect(changedCells(found, "wirkung", before, { wirkungen: { value } })).toEqual([
      { questionId: "stufe", rowId: "r1", answer: { value: "gering" } },
    ]);
    expect(changedCells(found, "wirkung", before, before)).toEqual([]);
  });
});

describe("a file with answers in rows", () => {
  const checklist = compiledWith(parts);
  const [r1, r2] = [
    { $row: "a", name: "Register" },
    { $row: "b", name: "Portal" },
  ];

  test("gives them under either group", () => {
    const expected = {
      massnahmen: { value: ["a", "b"] },
      "name/a": { value: "Register" },
      "name/b": { value: "Portal" },
      "stufe/b": { value: "hoch" },
    };
    const apart = { wirkungen: [{ $row: "b", stufe: "hoch" }], massnahmen: [r1, r2] };
    expect(answersFromFile(checklist, apart)).toEqual({ ok: true, value: expected });
    const together = { massnahmen: [r1, { ...r2, stufe: "hoch" }] };
    expect(answersFromFile(checklist, together)).toEqual({ ok: true, value: expected });
  });

  test("names only rows that there are", () => {
    expect(
      answersFromFile(checklist, { massnahmen: [r1], wirkungen: [{ $row: "b", stufe: "hoch" }] }),
    ).toMatchObject({ ok: false, problems: [{ code: "unknownRow", path: ["wirkungen", 0] }] });
  });
});

describe("rowsOf is refused", () => {
  const at = ["sections", 0, "questions", 1];
  const base = group("g", [text("t")]);
  test.each([
    ["where nothing has the id", "fremd", "unknownReference"],
    ["of what is no group", "frage", "wrongReferenceType"],
    ["of a question in rows", "t", "wrongReferenceType"],
    ["of itself", "f", "wrongReferenceType"],
    ["of a group that has no rows of its own", "kette", "wrongReferenceType"],
  ])("%s", (_, rowsOf, code) => {
    const questions = [
      base,
      follower("f", rowsOf, [text("u")]),
      yesNo("frage"),
      follower("kette", "g", [text("v")]),
    ];
    expect(problemsOf(definitionWith({ questions }))).toMatchObject([{ code, path: [...at, "rowsOf"] }]);
  });

  test.each([
    ["min", 1],
    ["max", 3],
    ["rowTitle", { de: "X" }],
  ])("beside %s", (keyword, value) => {
    const questions = [base, { ...follower("f", "g", [text("u")]), [keyword]: value }];
    expect(problemsOf(definitionWith({ questions }))).toMatchObject([
      { code: "unknownKeyword", path: at, params: { keyword } },
    ]);
  });

  test("and a group with its own rows says what a row is called", () => {
    const { rowTitle: _, ...untitled } = base;
    expect(problemsOf(definitionWith({ questions: [untitled] }))).toMatchObject([
      { code: "missingKeyword", path: ["sections", 0, "questions", 0], params: { keyword: "rowTitle" } },
    ]);
  });

  test("in a circle of conditions", () => {
    const questions = [
      group("g", [text("t")], { appliesIf: { question: "f", answered: true } }),
      follower("f", "g", [text("u")]),
    ];
    expect(problemsOf(definitionWith({ questions }))).toMatchObject([{ code: "cycle" }]);
  });
});
