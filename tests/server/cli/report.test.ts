import { Value } from "typebox/value";
import { describe, expect, it, vi } from "vitest";
import { readAnswers } from "#core/answers-file.ts";
import { canonicalJson } from "#core/canonical.ts";
import { compileChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import { evaluationReportOf } from "#core/evaluation-report.ts";
import { EvaluationReportSchema } from "#core/evaluation-report-schema.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import { report } from "#server/cli/report.ts";
import { aufwandscheck, fallzahlen } from "./definitions.ts";
import { aDesk } from "./running.ts";
import { shippedChecklists } from "../../shipped.ts";

const desk = aDesk();
const file = desk.put("aufwandscheck/1.0.0.json", aufwandscheck);
desk.put("fallzahlen/1.0.0.json", fallzahlen);

const reportOn = (answers: unknown, ...words: string[]) =>
  desk.run(["report", file, "--answers", "-", "--today", "2026-03-01", ...words], JSON.stringify(answers));

describe("report", () => {
  it("tells everything that follows from a set of answers", async () => {
    const { code, out, err } = await reportOn({ papier: "yes", stellen: [{ stelle: "Amt" }] });
    expect([code, err]).toEqual([0, ""]);
    const told: unknown = JSON.parse(out);
    expect(Value.Check(EvaluationReportSchema, told)).toBe(true);
    expect(told).toMatchObject({
      format: "praxis-digitalcheck/evaluation/1",
      checklist: { id: "aufwandscheck", version: "1.0.0" },
      today: "2026-03-01",
      parameters: { grenze: "1000" },
      complete: false,
      missing: ["faelle-jahr"],
      points: [
        {
          name: "last",
          value: "3",
          maximum: "3",
          sections: [{ section: "wege", value: "3", maximum: "3" }],
        },
      ],
      scores: [{ dimension: "aufwand", kind: "sum", value: "3", maximum: "3", percent: "100" }],
      results: [{ id: "stufe", level: "gering", provisional: true, worst: "hoch", best: "gering" }],
      problems: [],
    });
    expect(told).toMatchObject({
      questions: [
        { id: "papier", applies: true, status: "answered" },
        { id: "stellen", rows: [{ row: "r1", questions: [{ id: "stelle", status: "answered" }] }] },
        { id: "faelle-jahr", status: "open", outcome: "unanswered" },
      ],
    });
  });

  it("has its keys in order and nothing else beside them", async () => {
    const { out } = await reportOn({ papier: "no" });
    expect(out).toBe(`${canonicalJson(JSON.parse(out))}\n`);
  });

  it("makes a list of reports of a list of answers", async () => {
    const { code, out } = await reportOn([{ papier: "yes" }, { papier: "no" }, {}]);
    expect(code).toBe(0);
    const reports = JSON.parse(out) as { readonly points: readonly { readonly value: string }[] }[];
    expect(reports.map(({ points }) => points[0]?.value)).toEqual(["3", "0", "0"]);
  });

  it("makes a report only when the one before is heard, so that many fit in little memory", async () => {
    const said: string[] = [];
    const heard = Promise.withResolvers<undefined>();
    const reporting = report(
      { names: [file], flags: new Map([["answers", "-"]]) },
      {
        folder: desk.path,
        standardInput: () => Promise.resolve(Buffer.from('[{ "papier": "yes" }, { "papier": "no" }]')),
        say: (text) => void said.push(text),
        heard: () => heard.promise,
        complain: (text) => expect.unreachable(text),
        today: () => "2026-03-01",
        untilEnding: () => new AbortController().signal,
      },
    );
    await vi.waitFor(() => expect(said.length).toBeGreaterThan(1));
    await new Promise((resolve) => setImmediate(resolve));
    expect(said.join("")).toContain('"value":"3"');
    expect(JSON.parse(`${said.join("")}]`)).toHaveLength(1);
    heard.resolve(undefined);
    expect(await reporting).toBe(0);
    expect(JSON.parse(said.join(""))).toHaveLength(2);
  });

  it("tells what is wrong with answers in their report and evaluates the others", async () => {
    const answers = { papier: "vielleicht", gibtEsNicht: 1, "faelle-jahr": "-5", stellen: { a: 1 } };
    const { code, out } = await reportOn([answers, { papier: "yes" }]);
    expect(code).toBe(1);
    const [wrong, right] = JSON.parse(out) as { problems: { code: string; path: unknown }[] }[];
    expect(wrong?.problems.map(({ code: told, path }) => [told, path])).toEqual([
      ["unknownQuestion", ["gibtEsNicht"]],
      ["wrongType", ["stellen"]],
      ["unknownOption", ["papier"]],
      ["tooSmall", ["faelle-jahr"]],
    ]);
    expect(right?.problems).toEqual([]);
    expect((await reportOn("Text")).code).toBe(1);
  });

  it("takes values of parameters from a file and refuses what is none", async () => {
    desk.put("parameter.json", { grenze: "10" });
    const { out } = await reportOn({ "faelle-jahr": "11" }, "--parameters", "parameter.json");
    expect(JSON.parse(out)).toMatchObject({ parameters: { grenze: "10" }, results: [{ level: "hoch" }] });
    desk.put("parameter.json", { grenze: "viel", limit: "3" });
    const refused = await reportOn({}, "--parameters", "parameter.json");
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("parameter.json: grenze: Erwartet wird eine Zahl als Text");
    expect(refused.err).toContain("parameter.json: limit: Diesen Parameter gibt es im Katalog nicht.");
  });

  it("says why there is none where a file is missing or the definition is wrong", async () => {
    const missing = await desk.run(["report", file, "--answers", "fehlt.json"]);
    expect([missing.code, missing.out]).toEqual([1, ""]);
    expect(missing.err).toContain("fehlt.json: Fehler: Die Datei gibt es nicht.");
    desk.put("falsch.json", { ...aufwandscheck, farbe: 1 });
    const broken = await desk.run(["report", "falsch.json", "--answers", "-", "--modules", "."], "{}");
    expect([broken.code, broken.out]).toEqual([1, ""]);
    expect(broken.err).toMatch(/^falsch\.json:\d+:3: Fehler: Das Wort „farbe“/);
    const module = await desk.run(["report", "fallzahlen/1.0.0.json", "--answers", "-"], "{}");
    expect(module.err).toContain("Das ist ein Baustein.");
  });

  it.each(shippedChecklists)(
    "gives the same bytes as the core for the examples of $name",
    async (shipped) => {
      const compiled = compileChecklist(shipped.definition, shipped.modules, { patterns: re2Patterns });
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
      const { examples = [] } = compiled.value.definition;
      const sets = examples.map(({ answers, explanations = {} }) => ({ ...answers, ...explanations }));
      const day = "2026-01-01";
      const here = sets.map((set) => {
        const { answers, problems } = readAnswers(compiled.value, set);
        return evaluationReportOf(evaluate(compiled.value, answers, { today: day }), problems);
      });
      const there = await desk.run(
        ["report", shipped.file, "--answers", "-", "--today", day],
        JSON.stringify(sets),
      );
      expect(there.out).toBe(`${canonicalJson(here)}\n`);
    },
  );
});

describe("form", () => {
  const formOf = (section: string, answers: unknown, ...words: string[]) =>
    desk.run(["form", file, "--section", section, "--answers", "-", ...words], JSON.stringify(answers));

  it("is the form of a section for answers", async () => {
    const { code, out } = await formOf("wege", { stellen: [{}] });
    expect(code).toBe(0);
    const form = JSON.parse(out) as { schema: { properties: object }; uiSchema: object };
    expect(Object.keys(form.schema.properties)).toEqual(["papier", "stellen"]);
    expect(form.uiSchema).toMatchObject({ "ui:order": ["papier", "stellen"] });
    const english = await formOf("wege", {}, "--locale", "en");
    expect(english.out).toContain("Yes");
  });

  it("names the sections there are", async () => {
    const { code, err } = await formOf("gibtEsNicht", {});
    expect(code).toBe(1);
    expect(err).toContain("Den Abschnitt „gibtEsNicht“ gibt es nicht. Es gibt: wege, zahlen.");
  });

  it("tells of answers that have no place", async () => {
    const { code, err } = await formOf("wege", { gibtEsNicht: 1 });
    expect(code).toBe(1);
    expect(err).toContain("gibtEsNicht");
  });
});
