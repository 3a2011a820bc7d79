import { expect, test } from "vitest";
import type { ResultDefinition } from "#core/definition-result.ts";
import { dimension, evaluating, group, levels, one, yesNo } from "./build.ts";

const result = (
  rules: NonNullable<ResultDefinition["rules"]>,
  extras: Partial<ResultDefinition> = {},
): ResultDefinition => ({
  id: "stufe",
  title: { de: "Stufe" },
  levels: levels("rot", "gelb", "gruen"),
  rules,
  ...extras,
});

const alpha = [dimension("alpha")];

test("an answer that lacks its reason may get it and then be covered, also where it is optional", () => {
  const evaluation = evaluating({
    dimensions: alpha,
    incomplete: "unanswered",
    questions: [
      one(
        "a",
        { gut: 1, schlecht: 0 },
        { dimension: "alpha", required: "never", reason: { duty: "required" } },
      ),
      yesNo("b", { required: "submit" }),
    ],
    results: [result([{ when: { coverage: "alpha", atLeast: 1 }, level: "gruen" }, { otherwise: "rot" }])],
  });
  expect(evaluation({ a: "gut" }).results[0]).toMatchObject({ worst: "rot", best: "gruen" });
  const done = evaluation({ a: { value: "gut", reason: "weil" }, b: "yes" });
  expect(done.results[0]).toMatchObject({ level: "gruen", provisional: false });
});

test("rows of a group that needs none may still be completed, and covered then", () => {
  const evaluation = evaluating({
    dimensions: alpha,
    incomplete: "unanswered",
    questions: [
      group("g", [one("wert", { gut: 1, schlecht: 0 }, { reason: { duty: "required" } })], {
        min: 0,
        dimension: "alpha",
        rows: "mean",
      }),
    ],
    results: [result([{ when: { coverage: "alpha", atLeast: 1 }, level: "gruen" }, { otherwise: "rot" }])],
  });
  const open = evaluation({ g: ["r1"], "wert/r1": "gut" });
  expect(open.results[0]).toMatchObject({ worst: "rot", best: "gruen", provisional: true });
  const done = open.with("wert", "r1", { value: "gut", reason: "weil" });
  expect(done.results[0]).toMatchObject({ level: "gruen", provisional: false });
});
