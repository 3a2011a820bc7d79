import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { completeReport } from "#core/complete-report.ts";
import { ReportSchema } from "#core/report-schema.ts";
import { oldestReport } from "../older-reports.ts";
import { reportOfExample } from "../kurzcheck-report.ts";

const kept = new URL("../golden/format-1-bauanzeige.json", import.meta.url);

describe("a stored report of the first format", () => {
  const validate = new Ajv2020({ strict: true }).compile(ReportSchema);

  test("is completed to one that fits the present schema", () => {
    for (const older of [JSON.parse(readFileSync(kept, "utf8")), oldestReport()])
      expect(validate(completeReport(older)), JSON.stringify(validate.errors)).toBe(true);
  });

  test("says what it said, and nothing more", () => {
    const older = oldestReport();
    const complete = completeReport(older);
    expect(complete).toMatchObject(JSON.parse(JSON.stringify({ ...older, format: complete.format })));
    expect(complete).toMatchObject({ points: [], assumptions: [] });
    expect(complete.dimensions[0]).toMatchObject({ scoring: "mean", percent: null });
  });
});

test("a report of the second format gets reasons for weights, other orders and terms, which it did not have", () => {
  const report = reportOfExample(null);
  const {
    outlines: _outlines,
    terms: _terms,
    ...second
  } = { ...report, format: "praxis-digitalcheck/report/2" };
  expect(completeReport(second)).toEqual({ ...report, outlines: [], terms: [] });
});

test("a report of the present format stays as it is", () => {
  const report = reportOfExample(null);
  expect(completeReport(report)).toBe(report);
});
