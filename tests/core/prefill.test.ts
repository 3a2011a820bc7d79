import { describe, expect, test } from "vitest";
import { Value } from "typebox/value";
import { answerProblems } from "#core/check.ts";
import { AnswerChange, Cell } from "#core/contract-assessment.ts";
import { changedCells } from "#core/form-change.ts";
import { formDataFor } from "#core/form-data.ts";
import { formFor } from "#core/form.ts";
import fc from "fast-check";
import type { Answers } from "#core/answer.ts";
import { evaluate } from "#core/evaluate.ts";
import { prefilledAnswers, prefillSource, prefillSources, waitingAnswers } from "#core/prefill.ts";
import {
  compiledWith,
  dimension,
  evaluating,
  finding,
  follower,
  group,
  many,
  number,
  one,
  text,
} from "./build.ts";
import { checklists, compiledFrom } from "./generate.ts";
import { answersFrom } from "./generate-answers.ts";
import { tapeOf, tapes } from "./tape.ts";

const evaluation = evaluating({
  dimensions: [dimension("alpha", {}), dimension("summe", { score: { sum: "p" } })],
  findings: [finding("f")],
  questions: [
    one(
      "a",
      { ja: { rating: 1, points: { p: 2 }, findings: ["f"] }, nein: 0 },
      { dimension: "alpha", prefill: { checklist: "frueher", question: "alt" } },
    ),
    number("n"),
    text("folge", { appliesIf: { question: "a", answered: true } }),
    group("g", [text("t")], { min: 0 }),
  ],
  computed: [{ id: "c", title: { de: "c" }, unit: { de: "" }, value: { answer: "n" } }],
});
const waiting = {
  a: { value: "ja", reason: "wie zuvor", prefilled: true },
  n: { value: "5", prefilled: true },
  g: { value: ["r1"], prefilled: true },
};

describe("an answer taken from another checklist", () => {
  test("counts as unanswered everywhere, and stays", () => {
    const found = evaluation(waiting);
    expect(found.answers).toEqual(waiting);
    expect(found.relevant).toEqual({});
    expect(found.question("a")).toMatchObject({ status: "open", outcome: "unanswered" });
    expect(found.question("folge")?.applies).toBe(false);
    expect(found.scores.map(({ value }) => value)).toEqual([null, "0"]);
    expect(found.findings).toEqual([]);
    expect(found.computed[0]).toMatchObject({ value: null, missing: ["n"] });
    expect(found.rows("g")).toEqual([]);
    expect(found.progress).toMatchObject({ required: 2, answered: 0 });
    expect(answerProblems(found, { complete: true })).toMatchObject([
      { code: "missing", path: ["a"] },
      { code: "missing", path: ["n"] },
    ]);
  });

  test("counts once it is confirmed", () => {
    const confirmed = evaluation(waiting).with("a", null, { value: "ja", reason: "wie zuvor" });
    expect(confirmed.question("a")?.status).toBe("answered");
    expect(confirmed.scores.map(({ value }) => value)).toEqual(["1", "2"]);
    expect(evaluation({ a: { value: "ja", prefilled: false } }).scores[0]?.value).toBe("1");
  });

  test("is shown in the form, with where it comes from", () => {
    expect(formDataFor(evaluation(waiting), "s")).toMatchObject({ a: { value: "ja" }, n: { value: "5" } });
    const options = (given: Parameters<typeof evaluation>[0], id: string) =>
      (formFor(evaluation(given), "s", "de").uiSchema[id] as Record<string, unknown>)["ui:options"];
    const prefillFrom = { checklist: "frueher", question: "alt" };
    expect(options(waiting, "a")).toMatchObject({ prefilled: true, prefillFrom });
    expect(options({ a: "ja" }, "a")).toMatchObject({ prefillFrom });
    expect(options({ a: "ja" }, "a")).not.toHaveProperty("prefilled");
    expect(options(waiting, "n")).not.toHaveProperty("prefillFrom");
  });

  test("is confirmed by a change, and not by looking at it", () => {
    const found = evaluation(waiting);
    const before = formDataFor(found, "s");
    expect(changedCells(found, "s", before, before)).toEqual([]);
    expect(changedCells(found, "s", before, { ...before, n: { value: "6" } })).toEqual([
      { questionId: "n", rowId: null, answer: { value: "6" } },
    ]);
  });

  test("travels with its mark between browser and server", () => {
    const change = { value: "ja", prefilled: true, revision: 0 };
    expect(Value.Check(AnswerChange, change)).toBe(true);
    expect(Value.Check(AnswerChange, { ...change, prefilled: "ja" })).toBe(false);
    expect(Cell.properties.prefilled).toBe(AnswerChange.properties.prefilled);
  });
});

const today = "2026-05-15";

const from = (question: string) => ({ prefill: { checklist: "frueher", question } });

const earlier = evaluating({
  id: "frueher",
  questions: [
    one("art", { antrag: {}, amt: {}, anders: {}, unsure: {} }, { reason: { duty: "optional" } }),
    number("zahl", { appliesIf: { question: "art", equals: "antrag" } }),
    many("wege", { post: {}, netz: {} }),
    group("stellen", [text("name"), one("ort", { land: {}, stadt: {} }), text("nur-dort")], { min: 0 }),
    follower("stellen-mehr", "stellen", [number("faelle")]),
  ],
});

const later = compiledWith({
  id: "spaeter",
  questions: [
    one("art", { antrag: {}, amt: {}, unsure: {} }, { reason: { duty: "required" }, ...from("art") }),
    number("zahl", { maximum: "100", ...from("zahl") }),
    text("wege", from("wege")),
    text("eigenes"),
    group(
      "behoerden",
      [text("name"), one("land", { land: {}, stadt: {} }, from("ort")), text("neu", from("erfunden"))],
      { min: 0, max: 2, ...from("stellen") },
    ),
    follower("fallzahlen", "behoerden", [number("zahl-je-stelle", from("faelle"))]),
  ],
});

const taken = (given: Parameters<typeof earlier>[0]): Answers =>
  prefilledAnswers(later, new Map([["frueher", earlier(given)]]));

describe("answers taken over from another assessment", () => {
  test("are those that count there, with reason and citations as far as the question here asks for them", () => {
    const citations = [{ text: "§ 5" }];
    const note = "nachfragen";
    expect(
      taken({ art: { value: "antrag", reason: "Antrag nach § 5", citations, note }, zahl: "12" }),
    ).toEqual({
      art: { value: "antrag", reason: "Antrag nach § 5", prefilled: true },
      zahl: { value: "12", prefilled: true },
    });
    expect(taken({ art: "amt", zahl: "12" })).toEqual({ art: { value: "amt", prefilled: true } });
    expect(taken({ art: { value: "antrag", prefilled: true } })).toEqual({});
    expect(taken({ art: null })).toEqual({});
  });

  test("may be unsure", () => {
    expect(taken({ art: "unsure" })).toEqual({ art: { value: "unsure", prefilled: true } });
  });

  test("are left out where they are no answers here", () => {
    expect(taken({ art: "anders" })).toEqual({});
    expect(taken({ art: "antrag", zahl: "101", wege: ["post"] })).toEqual({
      art: { value: "antrag", prefilled: true },
    });
  });

  test("of a group are its entries: the list waits, and with it what stands in them", () => {
    const rows = { "name/r1": "Landratsamt", "ort/r1": "stadt", "nur-dort/r1": "x", "name/weg": "Gericht" };
    expect(taken({ stellen: ["r1", "r2"], ...rows })).toEqual({
      behoerden: { value: ["r1", "r2"], prefilled: true },
      "name/r1": { value: "Landratsamt" },
      "land/r1": { value: "stadt" },
    });
    expect(taken({ stellen: [] })).toEqual({ behoerden: { value: [], prefilled: true } });
    expect(taken({ stellen: ["r1", "r2", "r3"], ...rows })).toEqual({});
  });

  test("about the entries of another group wait each by itself", () => {
    expect(taken({ stellen: ["r1"], "faelle/r1": "7" })).toEqual({
      behoerden: { value: ["r1"], prefilled: true },
      "zahl-je-stelle/r1": { value: "7", prefilled: true },
    });
    expect(taken({ stellen: ["r1", "r2", "r3"], "faelle/r1": "7" })).toEqual({});
  });

  test("need an assessment of the checklist that is named", () => {
    expect(prefillSources(later)).toEqual(["frueher"]);
    expect(prefilledAnswers(later, new Map())).toEqual({});
    expect(prefilledAnswers(later, new Map([["anderer", earlier({ art: "antrag" })]]))).toEqual({});
  });

  test("wait in the order of the checklist, where they are asked, each entry's with its list", () => {
    const found = (given: Answers) =>
      waitingAnswers(evaluate(later, given, { today })).map(({ questionId, rowId }) => [questionId, rowId]);
    const given = taken({ art: "amt", stellen: ["r1"], "name/r1": "Landratsamt", "faelle/r1": "7" });
    expect(found(given)).toEqual([
      ["art", null],
      ["behoerden", null],
    ]);
    const list = { value: ["r1"] };
    expect(found({ ...given, art: { value: "amt" }, behoerden: list })).toEqual([["zahl-je-stelle", "r1"]]);
    expect(waitingAnswers(evaluate(later, given, { today }))[0]).toMatchObject({
      section: "s",
      from: "frueher",
    });
    expect(found({ art: { value: null, prefilled: true } })).toEqual([]);
  });

  test("come from the assessment submitted last, else from the one begun last", () => {
    const assessment = (id: string, submittedAt: string | null) => ({ id, submittedAt });
    const source = (...all: readonly ReturnType<typeof assessment>[]) => prefillSource(all)?.id;
    expect(source()).toBeUndefined();
    expect(source(assessment("a", null), assessment("b", null))).toBe("b");
    const [late, early] = ["2026-11-02T08:00:00.000Z", "2026-11-01T08:00:00.000Z"];
    expect(source(assessment("a", late), assessment("b", early), assessment("c", null))).toBe("a");
  });
});

/** A random checklist with answers, and the same with each question taken over from the first. */
const twins = fc.tuple(checklists, tapes(300)).map(([source, numbers]) => {
  const sections = source.definition.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.type === "info" ? question : { ...question, ...from(question.id) },
    ),
  }));
  const target = compiledFrom({ ...source.definition, id: "spaeter", sections });
  return { source, target, answers: answersFrom(tapeOf(numbers), source) };
});

test("law: what is answered there is taken over, counts for nothing, and once confirmed says what it said there", () => {
  fc.assert(
    fc.property(twins, ({ source, target, answers }) => {
      const there = evaluate(source, answers, { today });
      const found = prefilledAnswers(target, new Map([["frueher", there]]));
      const here = evaluate(target, found, { today });
      const empty = evaluate(target, {}, { today });
      expect([here.relevant, here.progress, here.scores, here.results, here.findings]).toEqual([
        empty.relevant,
        empty.progress,
        empty.scores,
        empty.results,
        empty.findings,
      ]);
      const confirmed = Object.fromEntries(
        Object.entries(found).map(([key, { prefilled: _, ...answer }]) => [key, answer]),
      );
      const values = (given: Answers) =>
        Object.entries(given).map(([key, { value }]) => [key, value] as const);
      const said = new Map(values(there.relevant));
      for (const [key, value] of values(confirmed)) expect([key, said.get(key)]).toEqual([key, value]);
      const answered = there.questions.filter(
        ({ id, status }) => (status === "answered" || status === "unsure") && (said.get(id) ?? null) !== null,
      );
      const asked = answered.filter(({ id }) => source.questions.get(id)?.type !== "computed");
      expect(asked.filter(({ id }) => found[id]?.prefilled !== true)).toEqual([]);
    }),
  );
});
