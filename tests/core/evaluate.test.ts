import { describe, expect, test } from "vitest";
import { evaluate } from "#core/evaluate.ts";
import {
  compiledWith,
  dimension,
  evaluating,
  finding,
  group,
  many,
  number,
  one,
  text,
  yesNo,
} from "./build.ts";

describe("sections and progress", () => {
  const evaluation = evaluating({
    sections: [
      { id: "eins", title: { de: "1" }, questions: [yesNo("a", { required: "submit" }), text("frei")] },
      {
        id: "zwei",
        title: { de: "2" },
        appliesIf: { question: "a", equals: "yes" },
        questions: [one("b", { x: null, unsure: null }, { required: "submit" })],
      },
      { id: "drei", title: { de: "3" }, questions: [text("nebenbei")] },
      { id: "vier", title: { de: "4" }, questions: [{ id: "hinweis", type: "info", text: { de: "H" } }] },
      {
        id: "fuenf",
        title: { de: "5" },
        questions: [text("wenn", { appliesIf: { question: "a", equals: "yes" } })],
      },
    ],
  });
  const statuses = (given: Record<string, string>) => evaluation(given).sections.map(({ status }) => status);

  test("follow what applies and what is answered", () => {
    expect(statuses({})).toEqual(["open", "notApplicable", "open", "done", "notApplicable"]);
    expect(statuses({ frei: "x" })).toEqual(["begun", "notApplicable", "open", "done", "notApplicable"]);
    expect(statuses({ a: "no", nebenbei: "x" })).toEqual([
      "done",
      "notApplicable",
      "done",
      "done",
      "notApplicable",
    ]);
    expect(statuses({ a: "yes" })).toEqual(["done", "open", "open", "done", "open"]);
  });

  test("count what is required and applies; unsure counts as answered", () => {
    expect(evaluation({ a: "no" }).progress).toEqual({ required: 1, answered: 1, unsure: 0 });
    const unsure = evaluation({ a: "yes", b: "unsure" });
    expect(unsure.progress).toEqual({ required: 2, answered: 2, unsure: 1 });
    expect(unsure.complete).toBe(true);
    expect(unsure.sections[1]?.progress).toEqual({ required: 1, answered: 1, unsure: 1 });
  });

  test("an answer with a problem is not counted", () => {
    expect(evaluation({ a: "fremd" }).progress.answered).toBe(0);
  });
});

test("what a score, computed value, finding, contradiction or result reads is required, other questions are not", () => {
  const evaluation = evaluating({
    dimensions: [dimension("alpha")],
    conditions: [{ id: "c", text: { de: "c" }, when: { question: "ueberName", equals: "yes" } }],
    questions: [
      one("bewertet", { x: 1, y: 0 }, { dimension: "alpha" }),
      one("unbewertet", { x: null, y: null }, { dimension: "alpha" }),
      yesNo("mitBefund", { options: [{ id: "no", findings: ["f"] }] }),
      yesNo("ueberName"),
      number("gerechnet"),
      yesNo("nurBedingung"),
      text("abhaengig", { appliesIf: { question: "nurBedingung", equals: "yes" } }),
      yesNo("freiwillig", { required: "never", options: [{ id: "no", findings: ["f"] }] }),
      group("zeilen", [number("betrag"), text("notiz")]),
    ],
    computed: [
      {
        id: "w",
        title: { de: "w" },
        unit: { de: "" },
        value: { add: [{ answer: "gerechnet" }, { sum: { group: "zeilen", of: "betrag" } }] },
      },
    ],
    findings: [finding("f"), finding("g", { when: { condition: "c" } })],
  })({ zeilen: ["r1"], nurBedingung: "yes" });
  const required = evaluation.questions.filter((question) => question.required).map(({ id }) => id);
  expect(required).toEqual(["bewertet", "mitBefund", "ueberName", "gerechnet", "zeilen"]);
  expect([
    evaluation.question("betrag", "r1")?.required,
    evaluation.question("notiz", "r1")?.required,
  ]).toEqual([true, false]);
});

describe("findings", () => {
  const evaluation = evaluating({
    questions: [
      one("a", { x: { findings: ["spaet", "frueh"] }, y: null }),
      many("b", { x: { findings: ["frueh"] }, y: null }),
      number("n", { appliesIf: { question: "a", equals: "x" } }),
    ],
    findings: [
      finding("ohneRang"),
      finding("spaet", { priority: 5, questions: ["a"] }),
      finding("frueh", { priority: 1, blocking: true, severity: "mandatory" }),
      finding("gross", {
        questions: ["n"],
        when: {
          any: [
            { question: "n", greaterThan: 5 },
            { question: "b", includes: "y" },
          ],
        },
      }),
      finding("immer", { when: { question: "b", answered: true } }),
    ],
  });

  test("are raised by options, once however often, in the order of priority and then of the definition", () => {
    const found = evaluation({ a: "x", b: ["x"], n: "6" });
    expect(found.findings.map(({ id }) => id)).toEqual(["frueh", "spaet", "gross", "immer"]);
    expect(found.findings[0]).toEqual({
      id: "frueh",
      severity: "mandatory",
      blocking: true,
      questions: ["a", "b"],
    });
    expect(found.question("a")?.findings).toEqual(["frueh", "spaet"]);
    expect(found.question("b")?.findings).toEqual(["frueh"]);
    expect(found.question("n")?.findings).toEqual(["gross"]);
  });

  test("arise by their own condition only while a question they belong to applies", () => {
    expect(evaluation({ a: "y", b: ["y"] }).findings.map(({ id }) => id)).toEqual(["immer"]);
    expect(evaluation({ a: "x", b: ["y"] }).findings.map(({ id }) => id)).toContain("gross");
  });
});

describe("a contradiction", () => {
  const evaluation = evaluating({
    questions: [
      yesNo("a"),
      yesNo("b"),
      yesNo("c", { appliesIf: { question: "a", equals: "yes" } }),
      text("d", { required: "submit" }),
    ],
    contradictions: [
      {
        id: "w",
        title: { de: "W" },
        when: { question: "a", equals: "no" },
        message: { de: "W" },
        questions: ["a", "b", "c"],
        severity: "important",
      },
    ],
  });
  const shown = (given: Record<string, string>) => evaluation(given).contradictions;

  test("is shown once every question it points to, as far as it applies, is answered", () => {
    expect(shown({ a: "no" })).toEqual([]);
    expect(shown({ a: "yes", b: "no", c: "no" })).toEqual([]);
    expect(shown({ a: "no", b: "no" })).toEqual([
      { id: "w", severity: "important", questions: ["a", "b"], explanation: null },
    ]);
  });

  test("or once nothing required is open", () => {
    const optional = evaluating({
      questions: [yesNo("a"), yesNo("b", { required: "never" })],
      contradictions: [
        {
          id: "w",
          title: { de: "W" },
          when: { question: "a", equals: "no" },
          message: { de: "W" },
          questions: ["a", "b"],
          severity: "hint",
        },
      ],
    });
    expect(optional({ a: "no" }).contradictions).toHaveLength(1);
  });

  test("has its explanation, which is part of the relevant answers only while it is shown", () => {
    const explained = evaluation({ a: "no", b: "no", w: "Weil." });
    expect(explained.contradictions[0]?.explanation).toBe("Weil.");
    expect(explained.relevant["w"]).toEqual({ value: "Weil." });
    const solved = explained.with("a", null, { value: "yes" });
    expect(solved.contradictions).toEqual([]);
    expect(solved.relevant["w"]).toBeUndefined();
    expect(solved.answers["w"]).toEqual({ value: "Weil." });
    expect(evaluation({ a: "no", b: "no", w: " " }).contradictions[0]?.explanation).toBeNull();
  });
});

describe("a changed answer", () => {
  const evaluation = evaluating({
    questions: [yesNo("a"), text("b", { appliesIf: { question: "a", equals: "yes" } })],
  });
  test("leaves the evaluation it was made from as it was", () => {
    const before = evaluation({ a: "no", b: "x" });
    const after = before.with("a", null, { value: "yes" });
    expect([before.question("b")?.applies, after.question("b")?.applies]).toEqual([false, true]);
    expect(before.answers["a"]).toEqual({ value: "no" });
  });
  test("of a question there is not is kept and told", () => {
    const after = evaluation({}).with("fremd", null, { value: "x" });
    expect(after.answers["fremd"]).toEqual({ value: "x" });
    expect(after.problems).toMatchObject([{ code: "unknownQuestion", path: ["fremd"] }]);
  });
  test("that is taken away is gone", () => {
    expect(evaluation({ a: "yes" }).with("a", null, undefined).answers).toEqual({});
  });
});

describe("a required reason or citation", () => {
  const evaluation = evaluating({
    questions: [
      one("immer", { x: null, y: null }, { reason: { duty: "required" }, citations: { duty: "optional" } }),
      one(
        "fuerX",
        { x: null, y: null },
        { reason: { duty: "none", requiredFor: ["x"] }, citations: { duty: "required", requiredFor: ["x"] } },
      ),
      text("verborgen", { appliesIf: { question: "immer", equals: "y" }, reason: { duty: "required" } }),
    ],
  });
  const duties = (given: Record<string, string>, id: string) => {
    const found = evaluation(given).question(id);
    return [found?.reason, found?.citations];
  };
  test("is asked always, or for certain options", () => {
    expect(duties({}, "immer")).toEqual(["required", "optional"]);
    expect(duties({}, "fuerX")).toEqual(["none", "optional"]);
    expect(duties({ fuerX: "x" }, "fuerX")).toEqual(["required", "required"]);
    expect(duties({ fuerX: "y" }, "fuerX")).toEqual(["none", "optional"]);
    expect(duties({}, "verborgen")).toEqual(["none", "none"]);
  });
  test("makes the answer incomplete until it is there", () => {
    expect(evaluation({ fuerX: "x" }).question("fuerX")?.status).toBe("incomplete");
    const whole = evaluation({ fuerX: "x" }).with("fuerX", null, {
      value: "x",
      reason: "Weil.",
      citations: [{ text: "§ 1" }],
    });
    expect(whole.question("fuerX")?.status).toBe("answered");
  });
});

test("an option that applies from a day on applies on that day, also after it was read on an earlier one", () => {
  const checklist = compiledWith({
    questions: [one("a", { alt: null, neu: { appliesIf: { today: true, after: "2026-12-31" } } })],
  });
  const optionsOn = (today: string) => evaluate(checklist, { a: { value: "neu" } }, { today }).question("a");
  expect(optionsOn("2026-12-31")).toMatchObject({ options: ["alt"], dropped: ["neu"], status: "open" });
  expect(optionsOn("2027-01-01")).toMatchObject({ options: ["alt", "neu"], dropped: [], status: "answered" });
  expect(optionsOn("2026-12-31")).toMatchObject({ options: ["alt"], dropped: ["neu"], status: "open" });
});

test("questions with the same options are read each by its own duties, weight and scale", () => {
  const evaluation = evaluating({
    dimensions: [dimension("alpha"), dimension("beta", { scale: { from: 1, to: 5 } })],
    incomplete: "unanswered",
    questions: [
      one("a", { x: 1, y: 1 }, { dimension: "alpha" }),
      one("b", { x: 1, y: 1 }, { dimension: "alpha", weight: 3, reason: { duty: "required" } }),
      one("c", { x: 1, y: 1 }, { dimension: "beta" }),
    ],
  })({ a: "x", b: "x", c: "x" });
  const stateOf = (id: string) => evaluation.question(id);
  expect(stateOf("a")).toMatchObject({ status: "answered", outcome: "met", reason: "none" });
  expect(stateOf("b")).toMatchObject({ status: "incomplete", outcome: "met", reason: "required" });
  expect(stateOf("c")).toMatchObject({ status: "answered", outcome: "notMet", reason: "none" });
  expect(evaluation.scores.map(({ value, weight }) => [value, weight])).toEqual([
    ["1", "1"],
    ["1", "1"],
  ]);
  expect(evaluation.with("b", null, { value: "x", reason: "Darum." }).scores[0]).toMatchObject({
    value: "1",
    weight: "4",
  });
});
