import { describe, expect, it } from "vitest";
import { filterLink, filterOf, stages } from "#web/pages/proposal-filter.ts";

describe("search and stage in the address", () => {
  it.each([
    { search: "", stage: null },
    { search: "§ 5 & Co. + 1 %", stage: null },
    ...stages.map((stage) => ({ search: "Wasser", stage })),
  ])("come back as they were: $search $stage", (filter) => {
    const address = new URL(filterLink(filter), "https://example.invalid");
    expect(filterOf(address.searchParams)).toEqual(filter);
  });

  it("show everything for a stage that does not exist", () => {
    expect(filterOf(new URLSearchParams("stand=erfunden&suche=%20x%20"))).toEqual({
      search: "x",
      stage: null,
    });
  });
});
