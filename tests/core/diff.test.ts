import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CompiledChecklist } from "#core/compile.ts";
import { diffChecklists } from "#core/diff.ts";
import { changeSentence } from "#core/text/diff-sentence.ts";
import { compiledWith, dimension, finding, group, levels, many, number, one, text, yesNo } from "./build.ts";
import { checklists } from "./generate.ts";

type Parts = Parameters<typeof compiledWith>[0];

const between = (before: Parts, after: Parts) =>
  diffChecklists(compiledWith(before), compiledWith({ version: "1.1.0", ...after })).changes;

/** Each change in one line: what, of what, under which word, from what to what. */
const told = (before: Parts, after: Parts): readonly string[] =>
  between(before, after).map(({ code, kind, id, within, word, from, to }) =>
    [
      code,
      kind,
      within === null ? id : `${within}/${id}`,
      ...(word === null ? [] : [word]),
      ...[from, to]
        .map((value) => (value === undefined ? "" : JSON.stringify(value)))
        .filter((value) => value),
    ].join(" "),
  );

const supersedes = { version: "1.0.0" };
const section = (id: string, ...questions: NonNullable<Parts["questions"]>) => ({
  id,
  title: { de: id },
  questions,
});

describe("what a newer version changed", () => {
  test("is nothing where nothing changed", () => {
    fc.assert(
      fc.property(checklists, (checklist: CompiledChecklist) => {
        expect(diffChecklists(checklist, checklist).changes).toEqual([]);
      }),
    );
  });

  test("names questions that are new, gone, moved or of another type", () => {
    expect(
      told(
        { sections: [section("s", text("a"), number("b"), text("weg")), section("t", yesNo("c"))] },
        { sections: [section("s", text("neu"), text("b")), section("t", yesNo("c"), text("a"))] },
      ),
    ).toEqual([
      "added question s/neu",
      'retyped question s/b "number" "shortText"',
      'moved question t/a "s" "t"',
      "removed question s/weg",
    ]);
  });

  test("names questions and options that are called otherwise, and nothing because of that alone", () => {
    expect(
      told(
        {
          questions: [
            one("alt", { x: null, y: null }),
            yesNo("b", { appliesIf: { question: "alt", answered: true } }),
            group("g", [text("t")]),
          ],
          findings: [finding("f", { questions: ["alt"] })],
        },
        {
          questions: [
            one("neu", { z: { label: { de: "x" } }, y: null }),
            yesNo("b", { appliesIf: { question: "neu", answered: true } }),
            group("g", [text("u", { text: { de: "t" } })]),
          ].map((question) => (question.id === "neu" ? { ...question, text: { de: "alt" } } : question)),
          findings: [finding("f", { questions: ["neu"] })],
          supersedes: { ...supersedes, questions: { alt: "neu", t: "u" }, options: { alt: { x: "z" } } },
        },
      ),
    ).toEqual([
      'renamed question s/neu "alt" "neu"',
      'renamed option neu/z "x" "z"',
      'renamed question g/u "t" "u"',
    ]);
  });

  test("takes names only from a map for the version compared", () => {
    expect(
      told(
        { questions: [text("alt")], version: "0.5.0" },
        { questions: [text("neu")], supersedes: { ...supersedes, questions: { alt: "neu" } } },
      ),
    ).toEqual(["added question s/neu", "removed question s/alt"]);
  });

  test("tells options one by one, and their order", () => {
    expect(
      told(
        { questions: [many("m", { a: null, b: null, c: null })] },
        {
          questions: [many("m", { c: null, b: { label: { de: "B" } }, d: null })],
          dimensions: [],
        },
      ),
    ).toEqual([
      'changed option m/b label {"de":"b"} {"de":"B"}',
      "added option m/d",
      "removed option m/a",
      "reordered question m options",
    ]);
  });

  test("tells each word of a question that says something else", () => {
    const condition = { question: "a", equals: "yes" };
    expect(
      told(
        {
          dimensions: [dimension("alpha"), dimension("beta")],
          questions: [
            yesNo("a"),
            number("n", { minimum: "0", maximum: "10", appliesIf: condition }),
            one("o", { x: 1, y: 0 }, { dimension: "alpha", weight: 1 }),
          ],
        },
        {
          dimensions: [dimension("alpha"), dimension("beta", { weight: 2 })],
          questions: [
            yesNo("a"),
            number("n", { maximum: "12", required: "never", text: { de: "Wie viele?" } }),
            one("o", { x: 0.75, y: 0 }, { dimension: "alpha", weight: 3, reason: { duty: "required" } }),
          ],
        },
      ),
    ).toEqual([
      'changed question s/n text {"de":"n"} {"de":"Wie viele?"}',
      'changed question s/n maximum "10" "12"',
      'changed question s/n required "never"',
      'changed question s/n minimum "0"',
      'changed question s/n appliesIf {"question":"a","equals":"yes"}',
      "changed question s/o weight 1 3",
      'changed question s/o reason {"duty":"required"}',
      "changed option o/x rating 1 0.75",
      "changed dimension beta weight 2",
    ]);
  });

  test("tells sections, findings, results and their levels, computed values", () => {
    const result = (ids: string[], atLeast: string) => ({
      id: "r",
      title: { de: "R" },
      levels: levels(...ids),
      rules: [{ when: { question: "n", atLeast }, level: "gelb" }, { otherwise: "rot" }],
    });
    expect(
      told(
        {
          sections: [section("s", number("n")), section("t", text("a"))],
          findings: [finding("f"), finding("weg")],
          results: [result(["rot", "gelb"], "5")],
        },
        {
          title: { de: "Neuer Titel" },
          sections: [{ ...section("t", text("a")), intro: { de: "Einleitung" } }, section("s", number("n"))],
          findings: [finding("f", { severity: "mandatory" })],
          results: [result(["rot", "gelb", "gruen"], "6")],
          computed: [{ id: "c", title: { de: "C" }, unit: { de: "" }, value: { answer: "n" } }],
        },
      ),
    ).toEqual([
      'changed checklist probe title {"de":"Probe"} {"de":"Neuer Titel"}',
      "reordered checklist probe questions",
      'changed section t intro {"de":"Einleitung"}',
      "added computed c",
      'changed finding f severity "important" "mandatory"',
      "removed finding weg",
      'changed result r rules [{"when":{"question":"n","atLeast":"5"},"level":"gelb"},{"otherwise":"rot"}] [{"when":{"question":"n","atLeast":"6"},"level":"gelb"},{"otherwise":"rot"}]',
      "added level r/gruen",
    ]);
  });
});

test("each change is a sentence, in German and in English", () => {
  const changes = between(
    {
      sections: [
        section("s", text("a"), number("b"), text("weg"), one("o", { x: null, y: null })),
        section("t", yesNo("c")),
      ],
    },
    {
      sections: [
        section("s", text("b"), one("o", { y: null, x: { label: { de: "Ja, stets" } } }, { weight: 1.5 })),
        section("t", yesNo("c", { appliesIf: { question: "b", answered: true } }), text("neu")),
      ],
      supersedes: { ...supersedes, questions: { a: "neu" } },
    },
  );
  expect(changes.map((change) => changeSentence(change, "de"))).toEqual([
    "Andere Art: Frage „b“ (b), „number“ → „shortText“.",
    "Geändert: Frage „o“ (o), Gewicht neu: 1,5.",
    "Geändert: Antwortmöglichkeit „o › x“ (Ja, stets), Beschriftung: „x“ → „Ja, stets“.",
    "Umgestellt: Frage „o“ (o), Reihenfolge der Antwortmöglichkeiten.",
    "Geändert: Frage „c“ (c), Bedingung neu.",
    "Umbenannt: Frage „neu“ (neu) hieß vorher „a“.",
    "Verschoben: Frage „neu“ (neu) von „s“ nach „t“.",
    "Geändert: Frage „neu“ (neu), Text: „a“ → „neu“.",
    "Entfallen: Frage „weg“ (weg).",
  ]);
  expect(changes.slice(0, 2).map((change) => changeSentence(change, "en"))).toEqual([
    "Another type: question “b” (b), “number” → “shortText”.",
    "Changed: question “o” (o), weight is new: 1.5.",
  ]);
});
