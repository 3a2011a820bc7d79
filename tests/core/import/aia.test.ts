import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { answersFromFile } from "#core/answers-file.ts";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import type { Evaluation } from "#core/evaluation.ts";
import { answersFromSurveyJs } from "#core/import/surveyjs-answers.ts";
import { importSurveyJs, type ImportedSurvey } from "#core/import/surveyjs.ts";
import { isMissing, sharedCase } from "../../shared-cases.ts";

/** What the tool's own production code gave: raw, mitigation, current, level; score and maximum of each section. */
type Vector = {
  readonly label: string;
  readonly answers: unknown;
  readonly final: readonly [number, number, number, number];
  readonly sections: Readonly<Record<string, readonly [number, number]>>;
};

const scores: unknown = JSON.parse(
  readFileSync(new URL("../../foreign/aia-scores.json", import.meta.url), "utf8"),
);

const figure = (evaluation: Evaluation, id: string): number =>
  Number(evaluation.computed.find((computed) => computed.id === id)?.value);

const finalOf = (evaluation: Evaluation) => [
  figure(evaluation, "rawScore"),
  figure(evaluation, "mitigationScore"),
  figure(evaluation, "current"),
  Number(evaluation.results[0]?.level.replace("level", "")),
];

const sectionsOf = (evaluation: Evaluation, names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [name, [figure(evaluation, `${name}Score`), figure(evaluation, `${name}Maximum`)]]),
  );

describe.skipIf(isMissing("aia"))("Canada's algorithmic impact assessment", () => {
  let imported: ImportedSurvey;
  let checklist: CompiledChecklist;
  let vectors: readonly Vector[];
  let evaluations: readonly (readonly [Vector, Evaluation])[];

  beforeAll(() => {
    const survey = sharedCase("aia", "survey-enfr.json");
    const result = importSurveyJs(survey, { id: "aia", version: "1.0.1", languages: ["en", "fr"], scores });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    imported = result.value;
    const compiled = compileChecklist(imported.definition, []);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 1));
    checklist = compiled.value;
    vectors = (sharedCase("aia", "vectors.json") as { readonly vectors: readonly Vector[] }).vectors;
    evaluations = vectors.map((vector) => [vector, evaluated(vector.answers)]);
  });

  const evaluated = (answers: unknown): Evaluation => {
    const converted = answersFromSurveyJs(imported, answers);
    expect(converted.left).toEqual([]);
    const read = answersFromFile(checklist, converted.answers);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return evaluate(checklist, read.value, { today: "2026-11-24" });
  };

  test("comes over with all its questions, conditions and languages", () => {
    const questions = imported.definition.sections.flatMap((section) => section.questions);
    const choices = questions.filter(({ type }) => type === "singleChoice" || type === "multipleChoice");
    const scored = choices.filter((question) => "options" in question && question.options?.[0]?.points);
    const conditional = [...imported.definition.sections, ...questions].filter((part) => part.appliesIf);
    expect(imported.definition.sections).toHaveLength(18);
    expect([choices.length, scored.length, conditional.length]).toEqual([162, 160, 124]);
    expect(questions.filter(({ text }) => text.fr === undefined).map(({ id }) => id)).toEqual([]);
  });

  test("what is left behind is looks only, and is told", () => {
    expect(imported.left.map(({ code, params }) => [code, params["property"] ?? params["count"]])).toEqual([
      ["propertyIgnored", "showQuestionNumbers"],
      ["propertyIgnored", "showProgressBar"],
      ["propertyIgnored", "firstPageIsStarted"],
      ["markupReduced", 14],
      ["panelFlattened", 17],
      ["propertyIgnored", "choicesOrder"],
      ["conditionOnHidden", 15],
    ]);
    expect(imported.ids.questions).toEqual({
      ADMresponsible: "aDMresponsible",
      ServiceID: "serviceID",
    });
  });

  test("can reach 167 points of impact, and 77 of mitigation in either phase", () => {
    const empty = evaluated({});
    expect([figure(empty, "rawMaximum"), figure(empty, "mitigationMaximum")]).toEqual([167, 77]);
  });

  test("gives the same figures for all 206 answer sets", () => {
    expect(vectors).toHaveLength(206);
    const ours = evaluations.map(([{ label }, evaluation]) => [label, ...finalOf(evaluation)]);
    expect(ours).toEqual(vectors.map(({ label, final }) => [label, ...final]));
  });

  test("gives the same score and maximum for every section", () => {
    const ours = evaluations.map(([{ label, sections }, evaluation]) => [
      label,
      sectionsOf(evaluation, Object.keys(sections)),
    ]);
    expect(ours).toEqual(vectors.map(({ label, sections }) => [label, sections]));
  });
});
