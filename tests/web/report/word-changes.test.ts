import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordChanges } from "#web/report/word-changes.ts";

const text = fc.array(fc.constantFrom("Der", "Antrag", "ist", "schriftlich", "zu", "stellen"), {
  maxLength: 12,
});
const joined = (runs: readonly { readonly text: string }[]) => runs.map((run) => run.text).join(" ");
const same = (runs: readonly { readonly kind: string; readonly text: string }[]) =>
  runs.flatMap((run) => (run.kind === "same" ? run.text.split(" ") : []));

describe("the words that differ between two wordings", () => {
  it("are marked on both sides", () => {
    const { before, after } = wordChanges(
      "Der Antrag ist schriftlich zu stellen.",
      "Der Antrag ist zu stellen.",
    );
    expect(before.filter(({ kind }) => kind === "changed")).toEqual([
      { kind: "changed", text: "schriftlich" },
    ]);
    expect(after).toEqual([{ kind: "same", text: "Der Antrag ist zu stellen." }]);
  });

  it("with all others give each wording back, and what stays is the same on both sides", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { before, after } = wordChanges(a.join(" "), b.join(" "));
        expect(joined(before)).toBe(a.join(" "));
        expect(joined(after)).toBe(b.join(" "));
        expect(same(before)).toEqual(same(after));
      }),
    );
  });

  it("are none between a wording and itself", () => {
    fc.assert(
      fc.property(text, (words) => {
        const { before } = wordChanges(words.join(" "), words.join(" "));
        expect(before.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });

  it("are all of them where a wording is too long to compare", () => {
    const long = Array.from({ length: 1001 }, () => "a").join(" ");
    expect(wordChanges(long, long).before).toEqual([{ kind: "changed", text: long }]);
  });
});
