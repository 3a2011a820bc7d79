import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answersFromFile } from "#core/answers-file.ts";
import { answerProblems } from "#core/check.ts";
import { compileChecklist } from "#core/compile.ts";
import type { WrittenChecklist } from "#core/definition.ts";
import { evaluate } from "#core/evaluate.ts";
import { runExamples } from "#core/example.ts";
import { survivors } from "#core/mutate.ts";
import { propertyProblems, runProperties, usualEffort } from "#core/property.ts";

const file = new URL("../../checklists/kurzcheck/1.0.0.json", import.meta.url);
const written = JSON.parse(readFileSync(file, "utf8")) as WrittenChecklist;
const compiled = compileChecklist(written, []);
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 1));
const checklist = compiled.value;

const bauanzeige = () => {
  const read = answersFromFile(checklist, checklist.definition.examples?.[0]?.answers);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return evaluate(checklist, read.value, { today: "2026-11-23" });
};
const scoreOf = (evaluation: ReturnType<typeof bauanzeige>, id: string) =>
  evaluation.scores.find((score) => score.dimension === id)?.value;

describe("the Kurzcheck", () => {
  test("has examples for each level, and all of them come out", () => {
    expect(runExamples(checklist)).toEqual([]);
    const reached = checklist.definition.examples?.flatMap(
      ({ expect: expected }) => expected.results?.["digitaltauglichkeit"] ?? [],
    );
    expect(new Set(reached)).toEqual(new Set(["ueberarbeiten", "teilweise", "tauglich"]));
  });

  test("has properties that hold, each tried often enough", () => {
    expect(propertyProblems(runProperties(checklist, usualEffort))).toEqual([]);
  });

  test("notices nine in ten of small mistakes in it", { timeout: 180_000 }, () => {
    const { tried, caught } = survivors(written, [], null);
    expect(tried).toBeGreaterThanOrEqual(100);
    expect(caught / tried).toBeGreaterThanOrEqual(0.9);
  });

  test("starts open, with every level in reach", () => {
    const evaluation = evaluate(checklist, {}, { today: "2026-11-23" });
    expect(evaluation.results[0]).toMatchObject({
      provisional: true,
      worst: "ueberarbeiten",
      best: "tauglich",
    });
    expect(evaluation.sections.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => "open"));
    expect(evaluation.problems).toEqual([]);
  });

  test("caps the level where the law starts before its technology", () => {
    expect(bauanzeige().with("technikBereit", null, { value: "2027-10-01" }).results[0]).toMatchObject({
      level: "teilweise",
      ruleLevel: "tauglich",
      cappedBy: "startNachTechnik",
      provisional: false,
    });
  });

  test("needs no time per case where there are no cases", () => {
    const evaluation = bauanzeige().with("fallzahl", null, { value: "0" });
    expect(evaluation.question("bearbeitungszeit")?.status).toBe("hidden");
    expect(evaluation.computed[0]).toMatchObject({ id: "bearbeitungsstunden", value: null });
    expect(evaluation.complete).toBe(true);
  });

  test("leaves a principle out of the total where nothing of it applies", () => {
    const evaluation = bauanzeige().with("personendaten", null, {
      value: ["keineDaten"],
      reason: "Es werden keine Daten verarbeitet.",
    });
    expect(scoreOf(evaluation, "datenschutz-sicherheit")).toBeNull();
    expect(evaluation.total).toMatchObject({ value: "0.9375", exclusions: ["datenschutz-sicherheit"] });
  });

  test("keeps the date of a technology that is no longer planned, and counts it no more", () => {
    const late = bauanzeige().with("technikBereit", null, { value: "2027-10-01" });
    const none = late.with("automatik", null, { value: "keine" });
    expect(late.findings.map(({ id }) => id)).toContain("startNachTechnik");
    expect(none.findings.map(({ id }) => id)).not.toContain("startNachTechnik");
    expect(none.answers["technikBereit"]?.value).toBe("2027-10-01");
    expect(none.relevant["technikBereit"]).toBeUndefined();
  });

  test("takes an answer with a reason that is too short as incomplete, and counts it", () => {
    const short = { value: ["schriftform"], reason: "x".repeat(49), citations: [{ text: "§ 3" }] };
    const evaluation = bauanzeige().with("formvorgaben", null, short);
    expect(evaluation.question("formvorgaben")?.status).toBe("incomplete");
    expect(evaluation.complete).toBe(false);
    expect(scoreOf(evaluation, "kommunikation")).toBe("0.25");
    expect(answerProblems(evaluation, { complete: true })).toMatchObject([
      { code: "reasonTooShort", path: ["formvorgaben", "reason"], params: { minLength: 50 } },
    ]);
  });

  test("does not take “none of these” together with one of these", () => {
    const evaluation = bauanzeige().with("formvorgaben", null, { value: ["keine", "schriftform"] });
    expect(evaluation.problems).toMatchObject([{ code: "exclusiveCombined", params: { option: "keine" } }]);
  });
});
