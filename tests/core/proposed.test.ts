import { describe, expect, test } from "vitest";
import { callsOf, leadsTo, proposedChecklists, type Assessed, type Startable } from "#core/proposed.ts";
import { compiledWith, evaluating, yesNo } from "./build.ts";

const de = (text: string) => ({ de: text });
const level = (id: string, leads?: string[]) => ({
  id,
  title: de(`Stufe ${id}`),
  text: de(id),
  ...(leads ? { leadsTo: leads } : {}),
});

const vorpruefung = {
  id: "vorpruefung",
  questions: [yesNo("digital"), yesNo("grenzen")],
  results: [
    {
      id: "bezug",
      title: de("Bezug"),
      ordered: false,
      levels: [level("nein"), level("ja", ["gesetzescheck", "foerdercheck"])],
      rules: [{ when: { question: "digital", equals: "yes" }, level: "ja" }, { otherwise: "nein" }],
    },
    {
      id: "weite",
      title: de("Weite"),
      ordered: false,
      levels: [level("land"), level("europa", ["europacheck", "gesetzescheck"])],
      rules: [{ when: { question: "grenzen", equals: "yes" }, level: "europa" }, { otherwise: "land" }],
    },
  ],
};

const startable = (id: string, instruments: readonly string[], leads: readonly string[] = []): Startable => ({
  id,
  instruments,
  leadsTo: leads,
});
const laws = ["gesetz", "rechtsverordnung"];
const all = [
  startable("europacheck", laws),
  startable("foerdercheck", ["foerderrichtlinie"]),
  startable("gesetzescheck", laws),
  startable("kurzcheck", [...laws, "foerderrichtlinie", "satzung"]),
  startable("vorpruefung", [...laws, "foerderrichtlinie"], ["gesetzescheck", "foerdercheck", "europacheck"]),
];

const proposed = (instrument: string, assessed: readonly Assessed[] = [], from = all) =>
  proposedChecklists(instrument, from, assessed).map(({ checklist }) => checklist);

const assessed = (id: string, checklist: string, ...calls: readonly string[]): Assessed => ({
  id,
  checklist,
  calls: calls.map((called) => ({ checklist: called, level: de("ja") })),
});

describe("what an assessment's results call for", () => {
  const evaluation = evaluating(vorpruefung);
  const called = (given: Parameters<typeof evaluation>[0]) =>
    callsOf(evaluation(given)).map(({ checklist, level: { de: title } }) => `${checklist}: ${title}`);

  test("is told by the levels that are reached, of all results in order", () => {
    expect(called({ digital: "yes", grenzen: "yes" })).toEqual([
      "gesetzescheck: Stufe ja",
      "foerdercheck: Stufe ja",
      "europacheck: Stufe europa",
      "gesetzescheck: Stufe europa",
    ]);
    expect(called({ digital: "no", grenzen: "no" })).toEqual([]);
  });

  test("is nothing while a result is provisional", () => {
    expect(called({ digital: "yes" })).toEqual([]);
  });

  test("is known of a checklist before", () => {
    expect(leadsTo(compiledWith(vorpruefung).definition)).toEqual([
      "gesetzescheck",
      "foerdercheck",
      "europacheck",
    ]);
    expect(leadsTo(compiledWith({ questions: [yesNo("a")] }).definition)).toEqual([]);
  });
});

describe("the checklist to begin with", () => {
  test("is the one that leads to others and that none leads to", () => {
    expect(proposed("gesetz")).toEqual(["vorpruefung"]);
    expect(proposed("foerderrichtlinie")).toEqual(["vorpruefung"]);
  });

  test("is made for the instrument", () => {
    expect(proposed("satzung")).toEqual(["kurzcheck"]);
    expect(proposed("other")).toEqual([]);
  });

  test("is any of those that stand for themselves where none leads on", () => {
    const alone = [startable("a", laws), startable("b", laws), startable("c", ["satzung"], ["a"])];
    expect(proposed("gesetz", [], alone)).toEqual(["a", "b"]);
    const round = [startable("a", laws, ["b"]), startable("b", laws, ["a"])];
    expect(proposed("gesetz", [], round)).toEqual(["a", "b"]);
    expect(proposed("gesetz", [], [startable("a", laws, ["a"])])).toEqual(["a"]);
  });
});

describe("the checklist to go on with", () => {
  const first = (...calls: readonly string[]) => assessed("1", "vorpruefung", ...calls);

  test("is the one that the result calls for and that is made for the instrument", () => {
    expect(proposed("gesetz", [first("gesetzescheck", "foerdercheck")])).toEqual(["gesetzescheck"]);
    expect(proposed("foerderrichtlinie", [first("gesetzescheck", "foerdercheck")])).toEqual(["foerdercheck"]);
    expect(proposedChecklists("gesetz", all, [first("gesetzescheck")])).toEqual([
      { checklist: "gesetzescheck", because: { assessment: "1", level: { de: "ja" } } },
    ]);
  });

  test("is none where the result calls for none, or for one that there is not", () => {
    expect(proposed("gesetz", [first()])).toEqual([]);
    expect(proposed("gesetz", [first("erfunden")])).toEqual([]);
  });

  test("was not begun before", () => {
    const begun = assessed("2", "gesetzescheck");
    expect(proposed("gesetz", [first("gesetzescheck", "europacheck"), begun])).toEqual(["europacheck"]);
  });

  test("is named once, with the first result that calls for it", () => {
    const calls = [first("gesetzescheck", "europacheck"), assessed("2", "kurzcheck", "europacheck")];
    const found = proposedChecklists("gesetz", all, calls);
    expect(found.map(({ checklist, because }) => [checklist, because?.assessment])).toEqual([
      ["gesetzescheck", "1"],
      ["europacheck", "1"],
    ]);
  });
});
