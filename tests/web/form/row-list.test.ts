import fc from "fast-check";
import { expect, test } from "vitest";
import { moved, withPart } from "#web/form/widgets/row-list.ts";

const list = fc.uniqueArray(fc.string(), { maxLength: 8 });

test("moving an entry there and back changes nothing, and nothing is lost on the way", () => {
  fc.assert(
    fc.property(list, fc.nat(9), fc.nat(9), (rows, from, to) => {
      const there = moved(rows, from, to);
      expect([...there].sort()).toEqual([...rows].sort());
      if (from < rows.length && to < rows.length) expect(moved(there, to, from)).toEqual(rows);
      else expect(there).toEqual(rows);
    }),
  );
});

test("one part of one cell of an entry changes, the others stay", () => {
  const row = { $row: "r1", angabe: { value: "Urkunde", reason: "weil" }, weg: { value: "post" } };
  expect(withPart(row, ["angabe", "value"], "Nachweis")).toEqual({
    ...row,
    angabe: { value: "Nachweis", reason: "weil" },
  });
  expect(withPart({ $row: "r2" }, ["angabe", "value"], "x")).toEqual({ $row: "r2", angabe: { value: "x" } });
});
