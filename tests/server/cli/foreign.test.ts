import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isMissing, sharedCase } from "../../shared-cases.ts";
import { aDesk, type Ended } from "./running.ts";

const desk = aDesk();
const foreign = join(import.meta.dirname, "..", "..", "foreign");

/** Puts a file of `tests/foreign/` on the desk. */
const brought = (from: string, name: string): string => {
  copyFileSync(join(foreign, from), join(desk.path, name));
  return name;
};

type Figure = { readonly id: string; readonly value: string | null };
type Report = {
  readonly computed: readonly Figure[];
  readonly contradictions: readonly unknown[];
  readonly results: readonly { readonly id: string; readonly level: string; readonly provisional: boolean }[];
  readonly problems: readonly unknown[];
};

const reportsIn = ({ code, out, err }: Ended): readonly Report[] => {
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as readonly Report[];
};

/** Reports on answer sets as an author asks for them: all in one call, on a day that is named. */
const reportsOn = async (file: string, answers: string): Promise<readonly Report[]> =>
  reportsIn(await desk.run(["report", file, "--answers", answers, "--today", "2026-11-24"]));

const isWithoutError = async (file: string): Promise<void> => {
  const { code, out } = await desk.run(["lint", file]);
  expect([code, out.split("\n").at(-2)]).toEqual([0, "1 Datei geprüft, kein Fehler."]);
};

/** What the tool's own production code gave: raw, mitigation, current, level; score and maximum of each section. */
type AiaVector = {
  readonly label: string;
  readonly answers: unknown;
  readonly final: readonly [number, number, number, number];
  readonly sections: Readonly<Record<string, readonly [number, number]>>;
};

describe.skipIf(isMissing("aia"))("Canada's algorithmic impact assessment on the command line", () => {
  let vectors: readonly AiaVector[];
  let reports: readonly Report[];

  const figure = ({ computed }: Report, id: string): number =>
    Number(computed.find((one) => one.id === id)?.value);

  beforeAll(async () => {
    vectors = (sharedCase("aia", "vectors.json") as { readonly vectors: readonly AiaVector[] }).vectors;
    const survey = desk.put("survey.json", sharedCase("aia", "survey-enfr.json"));
    const scores = brought("aia-scores.json", "scores.json");
    const theirs = desk.put(
      "theirs.json",
      vectors.map(({ answers }) => answers),
    );
    const words = ["import", "surveyjs", survey, "--scores", scores, "--id", "aia"];
    expect((await desk.run([...words, "--out", "aia.json"])).code).toBe(0);
    const answers = await desk.run([...words, "--answers", theirs, "--out", "answers.json"]);
    expect([answers.code, answers.err]).toEqual([0, ""]);
    reports = await reportsOn("aia.json", "answers.json");
  });

  it("comes over without an error", () => isWithoutError("aia.json"));

  it("gives the same figures for all 206 answer sets", () => {
    expect(vectors).toHaveLength(206);
    const ours = reports.map((report) => [
      figure(report, "rawScore"),
      figure(report, "mitigationScore"),
      figure(report, "current"),
      Number(report.results[0]?.level.replace("level", "")),
    ]);
    expect(ours).toEqual(vectors.map(({ final }) => final));
  });

  it("gives the same score and maximum for every section", () => {
    const ours = reports.map((report, index) =>
      Object.fromEntries(
        Object.keys(vectors[index]?.sections ?? {}).map((name) => [
          name,
          [figure(report, `${name}Score`), figure(report, `${name}Maximum`)],
        ]),
      ),
    );
    expect(ours).toEqual(vectors.map(({ sections }) => sections));
  });
});

type PreCheckVector = {
  readonly answers: Readonly<Record<string, string>>;
  readonly result: Readonly<Record<string, string>>;
  readonly contradiction?: boolean;
};
type PreCheck = {
  readonly vectors: readonly PreCheckVector[];
  readonly partial: readonly PreCheckVector[];
};

describe.skipIf(isMissing("vorpruefung"))("the federal pre-check on the command line", () => {
  const theirWords: Readonly<Record<string, string>> = {
    positive: "Positiv",
    unsure: "Unsicher",
    negative: "Negativ",
  };
  let cases: PreCheck;
  let file: string;

  beforeAll(() => {
    cases = sharedCase("vorpruefung", "vectors.json") as PreCheck;
    file = brought("vorpruefung.json", "vorpruefung.json");
  });

  const told = async (vectors: readonly PreCheckVector[]) => {
    const answers = desk.put(
      "answers-to-pre-check.json",
      vectors.map((vector) => vector.answers),
    );
    const reports = await reportsOn(file, answers);
    return reports.map(({ results, contradictions }) => ({
      result: Object.fromEntries(results.map(({ id, level }) => [id, theirWords[level]])),
      contradiction: contradictions.length > 0,
      final: results.every(({ provisional }) => !provisional),
    }));
  };

  it("is written without an error", () => isWithoutError(file));

  it("gives the same results and contradiction for all 729 answer sets, all of them final", async () => {
    expect(cases.vectors).toHaveLength(729);
    expect(await told(cases.vectors)).toEqual(
      cases.vectors.map(({ result, contradiction }) => ({ result, contradiction, final: true })),
    );
  });

  it("gives the same results so far where answers are missing, and calls them provisional", async () => {
    const ours = await told(cases.partial);
    expect(ours.map(({ result, final }) => ({ result, final }))).toEqual(
      cases.partial.map(({ result }) => ({ result, final: false })),
    );
  });
});
