import type { Expression } from "#core/definition-condition.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import { date, evaluating, group, number, one, yesNo } from "./build.ts";

/** Questions to compute with. */
export const questions: QuestionDefinition[] = [
  number("x", { minimum: "-99", decimals: 2 }),
  number("y", { minimum: "-99" }),
  date("start"),
  { id: "zeitraum", type: "period", text: { de: "zeitraum" } },
  { id: "stufe", type: "scale", text: { de: "stufe" }, from: 1, to: 5 },
  yesNo("ja"),
  one("art", { klein: null, gross: null, anders: null, unsure: null }),
  group("posten", [number("stunden"), number("satz"), yesNo("zaehlt"), date("tag")], { min: 0, max: 5 }),
];

export type Given = Parameters<ReturnType<typeof evaluating>>[0];

/** Works an expression out over answers. */
export const computing = (value: Expression, isDay = false) => {
  const unit = isDay ? {} : { unit: { de: "" } };
  const evaluation = evaluating({
    questions,
    computed: [{ id: "wert", title: { de: "Wert" }, ...unit, value }],
  });
  return (given: Given = {}) => {
    const [state] = evaluation(given).computed;
    return { value: state?.value, because: state?.noValueBecause, missing: state?.missing };
  };
};

/** Answers to three rows, the last without a rate. */
export const rows = {
  posten: ["r1", "r2", "r3"],
  "stunden/r1": "3",
  "satz/r1": "10",
  "zaehlt/r1": "yes",
  "tag/r1": "2026-03-01",
  "stunden/r2": "5",
  "satz/r2": "2",
  "zaehlt/r2": "no",
  "tag/r2": "2026-02-01",
  "stunden/r3": "4",
  "zaehlt/r3": "yes",
};
