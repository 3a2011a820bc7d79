import { expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import type { Condition } from "#core/definition-condition.ts";
import type { ResultDefinition } from "#core/definition-result.ts";
import { evaluate } from "#core/evaluate.ts";
import { reportOf } from "#core/report.ts";
import { compiledWith, definitionWith, one, problemsOf, yesNo } from "./build.ts";
import { occasion } from "./report/paper-report.ts";

const de = (text: string) => ({ de: text });

const result = (when: Condition): ResultDefinition => ({
  id: "reife",
  title: de("Reife"),
  levels: [
    {
      id: "offen",
      title: de("Offen"),
      text: de("Noch offen."),
      obligations: [de("Begründen Sie es."), { text: de("Klären Sie die unsichere Antwort."), when }],
      nextSteps: [{ text: de("Sprechen Sie mit der Kasse."), when: { question: "geld", equals: "yes" } }],
    },
  ],
  rules: [{ otherwise: "offen" }],
});

const questions = [one("form", { frei: null, unsure: null }), yesNo("geld")];
const checklist = compiledWith({
  questions,
  results: [result({ count: { unsure: true }, atLeast: 1 })],
});

const told = (answers: Answers) => {
  const report = reportOf(evaluate(checklist, answers, { today: "2026-11-24" }), occasion);
  return report.results.map(({ obligations, nextSteps }) => ({ obligations, nextSteps }));
};

test("a step without a condition is always told, one with a condition only where it holds", () => {
  expect(told({})).toEqual([{ obligations: ["Begründen Sie es."], nextSteps: [] }]);
  expect(told({ form: { value: "unsure" }, geld: { value: "yes" } })).toEqual([
    {
      obligations: ["Begründen Sie es.", "Klären Sie die unsichere Antwort."],
      nextSteps: ["Sprechen Sie mit der Kasse."],
    },
  ]);
});

test("a step that asks of something unknown is reported at its place", () => {
  const definition = definitionWith({
    questions,
    results: [result({ question: "gibtEsNicht", answered: true })],
  });
  expect(problemsOf(definition)).toMatchObject([
    {
      code: "unknownReference",
      path: ["results", 0, "levels", 0, "obligations", 1, "when", "question"],
      params: { id: "gibtEsNicht" },
    },
  ]);
});

test("placeholders in a step with a condition are known and filled like any other", () => {
  const wrong = definitionWith({
    questions,
    results: [
      {
        ...result({ question: "geld", answered: true }),
        levels: [
          {
            id: "offen",
            title: de("Offen"),
            text: de("Offen."),
            nextSteps: [{ text: de("{fehlt}"), when: { question: "geld", answered: true } }],
          },
        ],
      },
    ],
  });
  expect(problemsOf(wrong)).toMatchObject([
    { code: "placeholderUnknown", path: ["results", 0, "levels", 0, "nextSteps", 0, "text", "de"] },
  ]);
});

test("what a step asks is no reason to require an answer", () => {
  expect(evaluate(checklist, {}, { today: "2026-11-24" }).progress.required).toBe(0);
});
