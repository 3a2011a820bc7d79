import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesIn } from "#core/json-places.ts";

const text = `{
  "id": "a",
  "sections": [
    { "id": "eins", "wahr": [true, null, 5, "text", {"x": 1}] }, { "id":
      "zwei" }
  ]
}
`;

describe("where a path leads in a JSON text", () => {
  it.each([
    [[], 1, 1],
    [["id"], 2, 3],
    [["sections"], 3, 3],
    [["sections", 0], 4, 5],
    [["sections", 0, "wahr", 1], 4, 36],
    [["sections", 0, "wahr", 4, "x"], 4, 54],
    [["sections", 1, "id"], 4, 68],
    [["sections", 1, "titel", "de"], 4, 66],
    [["sections", 7], 3, 3],
  ] as const)("%j is in line %i, column %i", (path, line, column) => {
    expect(placesIn(text)(path)).toEqual({ line, column });
  });

  it("is the key of every member and the beginning of every item", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const written = JSON.stringify(JSON.parse(json));
        const place = placesIn(written);
        const visit = (value: unknown, path: readonly (string | number)[], begins: string): void => {
          const { line, column } = place(path);
          expect([line, written.startsWith(begins, column - 1)]).toEqual([1, true]);
          if (Array.isArray(value))
            value.forEach((item, index) => visit(item, [...path, index], JSON.stringify(item)));
          else if (typeof value === "object" && value !== null)
            for (const [key, member] of Object.entries(value))
              visit(member, [...path, key], `${JSON.stringify(key)}:${JSON.stringify(member)}`);
        };
        visit(JSON.parse(written), [], written);
      }),
    );
  });
});
