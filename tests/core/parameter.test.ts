import { describe, expect, test } from "vitest";
import { evaluate } from "#core/evaluate.ts";
import { compiledWith, number } from "./build.ts";

const checklist = compiledWith({
  parameters: [
    {
      id: "lohn",
      title: { de: "Lohnsatz" },
      type: "number",
      unit: { de: "Euro" },
      value: "58.40",
      source: "q",
    },
    { id: "frist", title: { de: "Frist" }, type: "date", value: "2027-01-01" },
  ],
  sources: [{ id: "q", title: { de: "Leitfaden" }, citation: "Leitfaden, S. 3", verified: "primary" }],
  questions: [number("faelle")],
  computed: [
    {
      id: "kosten",
      title: { de: "Kosten" },
      unit: { de: "Euro" },
      decimals: 2,
      value: { multiply: [{ answer: "faelle" }, { parameter: "lohn" }] },
    },
    {
      id: "tage",
      title: { de: "Tage" },
      unit: { de: "Tage" },
      value: { daysBetween: [{ today: true }, { parameter: "frist" }] },
    },
  ],
});

const evaluated = (parameters: Record<string, string> = {}) =>
  evaluate(checklist, { faelle: { value: "2" } }, { today: "2026-12-31", parameters });

describe("a parameter", () => {
  test("has its shipped value until the ministry sets another", () => {
    expect(evaluated().computed.map(({ value }) => value)).toEqual(["116.8", "1"]);
    expect(evaluated({ lohn: "60", frist: "2027-01-31" }).computed.map(({ value }) => value)).toEqual([
      "120",
      "31",
    ]);
  });

  test("says which value is in force and where it comes from", () => {
    expect(evaluated({ lohn: "60" }).parameters).toEqual([
      {
        id: "lohn",
        type: "number",
        value: "60",
        shipped: "58.40",
        isSet: true,
        unit: { de: "Euro" },
        source: "q",
      },
      {
        id: "frist",
        type: "date",
        value: "2027-01-01",
        shipped: "2027-01-01",
        isSet: false,
        unit: null,
        source: null,
      },
    ]);
  });

  test.each(["viel", "", "1e3", "2027-01-01"])("a value set that is no number is ignored: %j", (lohn) => {
    expect(evaluated({ lohn }).parameters[0]).toMatchObject({ value: "58.40", isSet: false });
  });

  test.each(["7", "2027-02-30", "bald"])("a value set that is no day is ignored: %j", (frist) => {
    expect(evaluated({ frist }).parameters[1]).toMatchObject({ value: "2027-01-01", isSet: false });
  });

  test("what is set of parameters that there are not changes nothing", () => {
    expect(evaluated({ constructor: "3", fremd: "4" }).parameters.map(({ isSet }) => isSet)).toEqual([
      false,
      false,
    ]);
  });

  test("stays as it is when an answer changes", () => {
    const changed = evaluated({ lohn: "60" }).with("faelle", null, { value: "3" });
    expect(changed.computed[0]?.value).toBe("180");
  });
});
