import { expect, test } from "vitest";
import { draftFrom, draftsOf, periodIn, withEnd } from "#web/form/fields/period-parts.ts";

test("what cannot be read at either end is kept as one text and found again", () => {
  for (const drafts of [
    { from: "", to: "" },
    { from: "1.2", to: "" },
    { from: "", to: "heute" },
    { from: "1.2", to: "3.4" },
  ]) {
    expect(draftsOf(draftFrom(drafts))).toEqual(drafts);
  }
  expect(draftFrom({ from: "", to: "" })).toBe("");
});

test("one end alone is kept; a period without ends is no answer", () => {
  expect(withEnd({}, "to", "2027-01-01")).toEqual({ to: "2027-01-01" });
  expect(withEnd({ to: "2027-01-01" }, "from", "2026-01-01")).toEqual({
    from: "2026-01-01",
    to: "2027-01-01",
  });
  expect(withEnd({ from: "2026-01-01" }, "from", undefined)).toBeNull();
});

test("a period in another value has no ends", () => {
  expect(periodIn(null)).toEqual({});
  expect(periodIn("2026")).toEqual({});
  expect(periodIn({ from: 5, to: "2027-01-01" })).toEqual({ to: "2027-01-01" });
});
