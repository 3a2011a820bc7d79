import { describe, expect, test } from "vitest";
import { compileChecklist } from "#core/compile.ts";
import { formFor } from "#core/form.ts";
import type { MatrixDefinition } from "#core/definition-question.ts";
import { evaluate } from "#core/evaluate.ts";
import { definitionWith, dimension, problemsOf, yesNo } from "./build.ts";

const de = (text: string) => ({ de: text });

const matrix = (extras: Partial<MatrixDefinition> = {}): MatrixDefinition => ({
  id: "m",
  type: "matrix",
  text: de("Wie gut gelingt es?"),
  code: "M 1",
  shortText: de("Gelingen"),
  rows: [
    { id: "antrag", text: de("Antrag") },
    { id: "bescheid", code: "M 1b", text: de("Bescheid") },
  ],
  columns: [
    { id: "gut", label: de("gut"), rating: 1 },
    { id: "schlecht", label: de("schlecht"), rating: 0 },
  ],
  ...extras,
});

const definition = (written: MatrixDefinition, parts: object = {}) => ({
  ...definitionWith({ dimensions: [dimension("alpha")], questions: [] }),
  ...parts,
  sections: [{ id: "s", title: de("S"), questions: [yesNo("davor"), written, yesNo("danach")] }],
});

const evaluated = (written: MatrixDefinition, answers: Record<string, string>, parts: object = {}) => {
  const compiled = compileChecklist(definition(written, parts), []);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const given = Object.entries(answers).map(([id, value]) => [id, { value }] as const);
  return evaluate(compiled.value, Object.fromEntries(given), { today: "2026-01-01" });
};

const told = (written: MatrixDefinition, parts: object = {}) => problemsOf(definition(written, parts));
const at = ["sections", 0, "questions", 1];

describe("a matrix", () => {
  test("is one single choice in each row, numbered among the others", () => {
    const found = evaluated(matrix({ dimension: "alpha" }), { "m-antrag": "gut", "m-bescheid": "schlecht" });
    expect(found.questions.map(({ id, number }) => [id, number])).toEqual([
      ["davor", "1.1"],
      ["m-antrag", "1.2"],
      ["m-bescheid", "1.3"],
      ["danach", "1.4"],
    ]);
    expect(found.scores[0]?.value).toBe("0.5");
  });

  test("applies as a whole and in its rows", () => {
    const written = matrix({
      dimension: "alpha",
      appliesIf: { question: "davor", equals: "yes" },
      rows: [
        { id: "antrag", text: de("Antrag") },
        { id: "bescheid", text: de("Bescheid"), appliesIf: { question: "m-antrag", equals: "gut" } },
      ],
    });
    const shown = (answers: Record<string, string>) =>
      ["m-antrag", "m-bescheid"].map((id) => evaluated(written, answers).question(id)?.applies);
    expect(shown({ "m-antrag": "gut" })).toEqual([false, false]);
    expect(shown({ davor: "yes" })).toEqual([true, false]);
    expect(shown({ davor: "yes", "m-antrag": "gut" })).toEqual([true, true]);
  });

  test("is named at each of its rows in the form, which keep their own texts and codes", () => {
    const { schema, uiSchema } = formFor(evaluated(matrix({ dimension: "alpha" }), {}), "s", "de");
    const shown = { id: "m", text: "Wie gut gelingt es?", code: "M 1" };
    expect(uiSchema["m-antrag"]).toMatchObject({ "ui:options": { number: "1.2", matrix: shown } });
    expect(uiSchema["m-bescheid"]).toMatchObject({ "ui:options": { number: "1.3", matrix: shown } });
    expect(uiSchema["davor"]).not.toHaveProperty(["ui:options", "matrix"]);
    expect(schema["properties"]).toMatchObject({ "m-antrag": { title: "Antrag" } });
    const { questions } = evaluated(matrix({ dimension: "alpha" }), {}).checklist;
    expect(questions.get("m-antrag")).not.toHaveProperty("code");
    expect(questions.get("m-antrag")).not.toHaveProperty("shortText");
    expect(questions.get("m-bescheid")).toMatchObject({ code: "M 1b" });
  });

  test("has a finding written at a column once, whichever row raises it", () => {
    const shows = { title: de("F"), shows: de("F"), recommendation: de("F"), severity: "hint" as const };
    const columns = [
      { id: "gut", label: de("gut") },
      { id: "schlecht", label: de("schlecht"), findings: [{ id: "f", ...shows }] },
    ];
    const found = evaluated(matrix({ columns }), { "m-bescheid": "schlecht" });
    expect(found.findings).toMatchObject([{ id: "f" }]);
    expect(found.question("m-antrag")?.findings).toEqual([]);
    expect(found.question("m-bescheid")?.findings).toEqual(["f"]);
  });

  test("takes each row's answer from the same row of the other checklist's matrix", () => {
    const written = matrix({ dimension: "alpha", prefill: { checklist: "frueher", question: "alt" } });
    const { questions } = evaluated(written, {}).checklist;
    expect(questions.get("m-bescheid")).toMatchObject({
      prefill: { checklist: "frueher", question: "alt-bescheid" },
    });
  });
});

describe("what is wrong in a matrix is told where it was written, once", () => {
  const rated = { dimension: "alpha" };
  test("ids that rows make of their own and the matrix's", () => {
    const rows = (...ids: string[]) => matrix({ ...rated, rows: ids.map((id) => ({ id, text: de(id) })) });
    expect(told(rows("a", "a"))).toMatchObject([
      { code: "duplicateId", path: [...at, "rows", 1, "id"], params: { id: "m-a" } },
    ]);
    const taken = matrix({ ...rated, id: "da", rows: [{ id: "vor", text: de("x") }] });
    const definitionWithTaken = definition(taken);
    definitionWithTaken.sections[0]?.questions.push(yesNo("da-vor"));
    expect(problemsOf(definitionWithTaken)).toMatchObject([
      { code: "duplicateId", path: ["sections", 0, "questions", 3, "id"], params: { id: "da-vor" } },
    ]);
    expect(told(rows("x".repeat(64)))).toMatchObject([{ code: "badId", path: [...at, "rows", 0, "id"] }]);
  });
  test("columns", () => {
    const [gut] = matrix().columns;
    const columns = [gut ?? { id: "gut", label: de("gut") }, { id: "gut", label: de("noch einmal") }];
    expect(told(matrix({ ...rated, columns }))).toMatchObject([
      { code: "duplicateId", path: [...at, "columns", 1], params: { id: "gut" } },
    ]);
    const off = [{ id: "gut", label: de("gut"), rating: 5 }, ...matrix().columns.slice(1)];
    expect(told(matrix({ ...rated, columns: off }))).toMatchObject([
      { code: "ratingDoesNotFit", path: [...at, "columns", 0, "rating"], params: { id: "gut", of: "m" } },
    ]);
  });
  test("words of the whole and of a row", () => {
    expect(told(matrix())).toMatchObject([
      { code: "missingKeyword", path: at, params: { keyword: "dimension" } },
    ]);
    expect(told(matrix({ dimension: "fremd" }))).toMatchObject([
      { code: "unknownReference", path: [...at, "dimension"], params: { id: "fremd" } },
    ]);
    const lost = { question: "fremd", answered: true as const };
    const rows = [
      { id: "a", text: de("a"), appliesIf: { question: "verloren", answered: true as const } },
      { id: "b", text: de("b") },
    ];
    expect(told(matrix({ ...rated, rows, appliesIf: lost }))).toMatchObject([
      { path: [...at, "appliesIf", "question"], params: { id: "fremd" } },
      { path: [...at, "rows", 0, "appliesIf", "question"], params: { id: "verloren" } },
    ]);
  });
});
