import { describe, expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import type { SupersedesDefinition } from "#core/definition.ts";
import { migrateAnswers, type Migration } from "#core/migrate.ts";
import { de } from "#core/text/de.ts";
import { sentenceOf } from "#core/text/sentence.ts";
import { compiledWith, date, group, many, number, one, text, yesNo } from "./build.ts";

type Map = Omit<SupersedesDefinition, "version">;

const versions = (before: QuestionDefinition[], after: QuestionDefinition[], supersedes: Map = {}) =>
  [
    compiledWith({ questions: before }),
    compiledWith({ questions: after, version: "1.1.0", supersedes: { version: "1.0.0", ...supersedes } }),
  ] as const;

const migrated = (
  before: QuestionDefinition[],
  after: QuestionDefinition[],
  supersedes: Map,
  answers: Answers,
): Migration => {
  const migration = migrateAnswers(...versions(before, after, supersedes), answers);
  if (!migration.ok) throw new Error(JSON.stringify(migration.problems));
  return migration.value;
};

const refusals = (
  before: QuestionDefinition[],
  after: QuestionDefinition[],
  answers: Answers,
  supersedes: Map = {},
) => {
  const migration = migrateAnswers(...versions(before, after, supersedes), answers);
  return migration.ok ? [] : migration.problems.map(({ params }) => params);
};

const full = {
  reason: "Weil es so ist.",
  citations: [{ text: "§ 3" }],
  note: "Rückfrage offen",
  prefilled: true,
};

describe("answers carried over to a newer version", () => {
  test("stay as they are where nothing changed, with all that goes with them", () => {
    const answers = { n: { value: "12", ...full }, t: { value: "x" } };
    const migration = migrated([number("n"), text("t")], [text("t"), number("n"), yesNo("neu")], {}, answers);
    expect(migration).toMatchObject({ kept: ["n", "t"], changed: [], dropped: [], answers });
  });

  test("go with a question that has another name now", () => {
    const migration = migrated(
      [number("alt")],
      [number("neu")],
      { questions: { alt: "neu" } },
      {
        alt: { value: "12", ...full },
      },
    );
    expect(migration.answers).toEqual({ neu: { value: "12", ...full } });
    expect(migration.changed).toMatchObject([
      { from: "alt", to: "neu", changes: [{ how: "questionRenamed", from: "alt", to: "neu" }] },
    ]);
  });

  test("may change names crosswise", () => {
    const map = { questions: { a: "b", b: "a" } };
    const questions = [text("a"), text("b")];
    expect(
      migrated(questions, questions, map, { a: { value: "eins" }, b: { value: "zwei" } }).answers,
    ).toEqual({
      a: { value: "zwei" },
      b: { value: "eins" },
    });
  });

  test("take the new names of options, and lose those that are gone", () => {
    const before = [one("a", { x: null, y: null, z: null }), many("m", { x: null, y: null, z: null })];
    const after = [one("a", { w: null, z: null }), many("m", { w: null, z: null })];
    const map = {
      options: { a: { x: "w" }, m: { x: "w" } },
      removedOptions: { a: ["y"], m: ["y"] },
    };
    const first = migrated(before, after, map, {
      a: { value: "x", ...full },
      m: { value: ["z", "y", "x"], ...full },
    });
    expect(first.answers).toEqual({ a: { value: "w", ...full }, m: { value: ["z", "w"], ...full } });
    expect(first.changed.map(({ changes }) => changes)).toEqual([
      [{ how: "optionRenamed", from: "x", to: "w" }],
      [
        { how: "optionRemoved", option: "y" },
        { how: "optionRenamed", from: "x", to: "w" },
      ],
    ]);
    const second = migrated(before, after, map, { a: { value: "y", ...full }, m: { value: ["y"] } });
    expect(second.answers).toEqual({});
    expect(second.dropped).toEqual([
      { from: "a", why: "optionRemoved", answer: { value: "y", ...full } },
      { from: "m", why: "optionRemoved", answer: { value: ["y"] } },
    ]);
  });

  test("are dropped, and shown whole, where their question is declared gone", () => {
    const migration = migrated(
      [text("a"), text("b")],
      [text("b")],
      { removed: ["a"] },
      {
        a: { value: "lang", ...full },
      },
    );
    expect(migration.dropped).toEqual([
      { from: "a", why: "questionRemoved", answer: { value: "lang", ...full } },
    ]);
    expect(migration.answers).toEqual({});
  });

  test("keep their rows, and the ids of the rows", () => {
    const before = [group("g", [text("t"), one("o", { x: null, y: null })])];
    const after = [group("h", [text("s"), one("o", { z: null, y: null })])];
    const map = { questions: { g: "h", t: "s" }, options: { o: { x: "z" } } };
    const answers = {
      g: { value: ["r7", "r2"] },
      "t/r7": { value: "sieben" },
      "o/r2": { value: "x", ...full },
      "t/weg": { value: "eine gelöschte Zeile" },
    };
    expect(migrated(before, after, map, answers).answers).toEqual({
      h: { value: ["r7", "r2"] },
      "s/r7": { value: "sieben" },
      "o/r2": { value: "z", ...full },
      "s/weg": { value: "eine gelöschte Zeile" },
    });
    const removed = migrated(before, [text("x")], { removed: ["g"] }, answers);
    expect(removed.dropped.map(({ from }) => from)).toEqual(["g", "t/r7", "o/r2", "t/weg"]);
  });

  test("of another type stay where they say the same, and are dropped where they do not", () => {
    const before = [yesNo("a"), one("b", { x: null, y: null }), number("c"), text("d"), text("e")];
    const after: QuestionDefinition[] = [
      {
        id: "a",
        type: "yesNoUnsure",
        text: { de: "a" },
        options: [{ id: "unsure", next: { de: "Fragen." } }],
      },
      many("b", { x: null, y: null }),
      date("c"),
      { id: "d", type: "longText", text: { de: "d" } },
      group("g", [text("e")]),
    ];
    const migration = migrated(
      before,
      after,
      { retyped: ["a", "b", "c", "d", "e"] },
      {
        a: { value: "yes" },
        b: { value: "x" },
        c: { value: "12" },
        d: { value: "Text" },
        e: { value: "Text" },
      },
    );
    expect(migration.answers).toEqual({ a: { value: "yes" }, b: { value: ["x"] }, d: { value: "Text" } });
    expect(migration.dropped.map(({ from, why }) => [from, why])).toEqual([
      ["c", "retyped"],
      ["e", "retyped"],
    ]);
  });

  test("are told what is asked in addition", () => {
    const { added } = migrated(
      [text("a")],
      [text("b"), text("c", { required: "submit" }), group("g", [yesNo("j", { required: "submit" })])],
      { questions: { a: "b" } },
      {},
    );
    expect(added).toEqual(["c", "g", "j"]);
  });

  test("keep the explanation of a contradiction as long as there is the contradiction", () => {
    const contradiction = (id: string) => ({
      id,
      title: { de: id },
      when: { question: "a", answered: true as const },
      message: { de: id },
      questions: ["a"],
      severity: "important" as const,
    });
    const before = compiledWith({
      questions: [text("a")],
      contradictions: ["w", "v", "u"].map(contradiction),
    });
    const after = compiledWith({
      questions: [text("a")],
      contradictions: ["w", "z"].map(contradiction),
      version: "2.0.0",
      supersedes: { version: "1.0.0", questions: { v: "z" } },
    });
    const answers = { w: { value: "Grund" }, v: { value: "anderer" }, u: { value: "dritter" } };
    expect(migrateAnswers(before, after, answers)).toMatchObject({
      ok: true,
      value: {
        answers: { w: { value: "Grund" }, z: { value: "anderer" } },
        dropped: [{ from: "u", why: "contradictionRemoved", answer: { value: "dritter" } }],
      },
    });
  });

  test("are dropped where they belonged to nothing before", () => {
    const stray = { weg: { value: "x" }, "n/r1": { value: "1" } };
    expect(migrated([number("n")], [number("n")], {}, stray).dropped.map(({ why }) => why)).toEqual([
      "unknown",
      "unknown",
    ]);
  });
});

describe("carrying over is refused", () => {
  test("where an answered question is gone and nothing says so", () => {
    expect(refusals([text("a"), text("b")], [text("c")], { a: { value: "x" } })).toEqual([
      { because: "questionRemoved", question: "a" },
    ]);
    expect(refusals([text("a")], [text("c")], {})).toEqual([]);
  });

  test("where a chosen option is gone and nothing says so, told once for all rows", () => {
    const before = [group("g", [one("o", { x: null, y: null })])];
    const after = [group("g", [one("o", { z: null, y: null })])];
    const answers = { g: { value: ["r1", "r2"] }, "o/r1": { value: "x" }, "o/r2": { value: "x" } };
    expect(refusals(before, after, answers)).toEqual([
      { because: "optionRemoved", question: "o", option: "x" },
    ]);
    expect(refusals(before, after, { ...answers, "o/r1": { value: "y" }, "o/r2": { value: "y" } })).toEqual(
      [],
    );
  });

  test("where a question has another type, or stands in other rows", () => {
    expect(refusals([text("a")], [number("a")], { a: { value: "5" } })).toEqual([
      { because: "retyped", question: "a" },
    ]);
    expect(
      refusals([group("g", [text("a")])], [group("g", [text("b")]), group("h", [text("a")])], {
        "a/r1": { value: "5" },
      }),
    ).toEqual([{ because: "retyped", question: "a" }]);
  });

  test("where two answers would become one", () => {
    const before = [text("a"), text("b")];
    const answers = { a: { value: "1" }, b: { value: "2" } };
    expect(refusals(before, [text("b")], answers, { questions: { a: "b" } })).toEqual([
      { because: "collision", question: "b" },
    ]);
  });

  test("where the newer version supersedes another one, or is another checklist", () => {
    const before = compiledWith({ questions: [text("a")], version: "1.0.1" });
    const [, after] = versions([text("a")], [text("a")]);
    const alone = compiledWith({ questions: [text("a")] });
    const other = compiledWith({ id: "anders", questions: [text("a")], supersedes: { version: "1.0.1" } });
    const problems = [after, alone, other].flatMap((newer) => {
      const migration = migrateAnswers(before, newer, {});
      return migration.ok ? [] : migration.problems;
    });
    expect(problems.map(({ params }) => params)).toEqual([
      { because: "version", expected: "1.0.0", actual: "1.0.1" },
      { because: "version", expected: "", actual: "1.0.1" },
      { because: "checklist", expected: "anders", actual: "probe" },
    ]);
    expect(problems.map((problem) => sentenceOf(problem, de))).toEqual([
      "Die neuere Version löst die Version „1.0.0“ ab, die Antworten gehören zu „1.0.1“. Wechseln Sie zuerst zu „1.0.0“.",
      "Die neuere Version nennt keine Version, die sie ablöst. Ergänzen Sie „supersedes“ mit der Version „1.0.1“.",
      "Die Antworten gehören zum Prüfkatalog „probe“, nicht zu „anders“. Wählen Sie eine Version desselben Prüfkatalogs.",
    ]);
  });
});
