import { describe, expect, test } from "vitest";
import type { Expression } from "#core/definition-condition.ts";
import { computing, rows } from "./computing.ts";

describe("over the rows of a group", () => {
  const paid: Expression = { multiply: [{ answer: "stunden" }, { answer: "satz" }] };

  test.each<[string, Expression, string]>([
    ["sum", { sum: { group: "posten", of: "stunden" } }, "12"],
    ["mean", { mean: { group: "posten", of: "stunden" } }, "4"],
    ["min", { min: { group: "posten", of: "stunden" } }, "3"],
    ["max", { max: { group: "posten", of: "stunden" } }, "5"],
    ["count", { count: { group: "posten" } }, "3"],
    [
      "sum where something holds",
      { sum: { group: "posten", of: "stunden", where: { question: "zaehlt", equals: "yes" } } },
      "7",
    ],
    [
      "count where something holds",
      { count: { group: "posten", where: { question: "zaehlt", equals: "no" } } },
      "1",
    ],
    [
      "sum of what is computed in each",
      { sum: { group: "posten", of: paid, where: { question: "satz", answered: true } } },
      "40",
    ],
  ])("%s", (_, value, expected) => {
    expect(computing(value)(rows)).toEqual({ value: expected, because: null, missing: [] });
  });

  test("a row in which something is missing is left out and named", () => {
    expect(computing({ sum: { group: "posten", of: paid } })(rows)).toEqual({
      value: "40",
      because: null,
      missing: ["satz/r3"],
    });
    expect(computing({ mean: { group: "posten", of: "satz" } })(rows)).toMatchObject({
      value: "6",
      missing: ["satz/r3"],
    });
  });

  test("sum and count over nothing are 0, mean, min and max no figure", () => {
    const none = { posten: [] };
    expect(computing({ sum: { group: "posten", of: "stunden" } })(none).value).toBe("0");
    expect(computing({ count: { group: "posten" } })(none).value).toBe("0");
    for (const word of ["mean", "min", "max"] as const)
      expect(computing({ [word]: { group: "posten", of: "stunden" } } as Expression)(none)).toEqual({
        value: null,
        because: "missingInput",
        missing: [],
      });
  });

  test("questions outside are seen in each row", () => {
    const value: Expression = {
      sum: { group: "posten", of: { multiply: [{ answer: "stunden" }, { answer: "x" }] } },
    };
    expect(computing(value)({ ...rows, x: "2" }).value).toBe("24");
  });
});
