import { expect, test } from "vitest";
import { bySeverity } from "#core/severity-order.ts";

test("mandatory findings come first, and among the same the order stays", () => {
  const findings = [
    { id: "a", severity: "important" },
    { id: "b", severity: "hint" },
    { id: "c", severity: "mandatory" },
    { id: "d", severity: "important" },
    { id: "e", severity: "mandatory" },
  ] as const;
  expect(
    bySeverity(findings)
      .map(({ id }) => id)
      .join(""),
  ).toBe("ceadb");
});
