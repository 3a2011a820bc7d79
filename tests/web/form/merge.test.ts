import fc from "fast-check";
import { expect, test } from "vitest";
import { difference, head, tail } from "#web/form/question/difference.ts";
import { bothCitations, bothTexts, mergeKind } from "#web/form/question/merge.ts";

const text = fc
  .array(fc.constantFrom("Der", "Antrag", "ist", "frei", " ", "\n", "§ 5"), { maxLength: 12 })
  .map((w) => w.join(" "));

test("what two texts share and what each says between gives both back", () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const parts = difference(left, right);
      expect(parts.before + parts.left + parts.after).toBe(left);
      expect(parts.before + parts.right + parts.after).toBe(right);
    }),
  );
});

test("a merged text holds everything that either version says", () => {
  fc.assert(
    fc.property(text, text, (theirs, mine) => {
      const merged = bothTexts(theirs, mine);
      const parts = difference(theirs, mine);
      expect(merged).toContain(parts.left);
      expect(merged).toContain(parts.right);
      expect(merged.startsWith(parts.before)).toBe(true);
      expect(merged.endsWith(parts.after)).toBe(true);
    }),
  );
});

test("what both say stands once, what one adds stands behind what the other adds", () => {
  expect(bothTexts("Der Antrag ist frei. Er kostet nichts.", "Der Antrag ist frei. Er eilt.")).toBe(
    "Der Antrag ist frei. Er kostet nichts. eilt.",
  );
  expect(bothTexts("Satz eins. B.", "Satz eins. A.")).toBe("Satz eins. B. A.");
  expect(bothTexts("", "nur meins")).toBe("nur meins");
  expect(bothTexts("gleich", "gleich")).toBe("gleich");
});

test("the citations of both versions are kept once each", () => {
  expect(bothCitations([{ text: "§ 1" }, { text: "§ 2" }], [{ text: "§ 2" }, { text: "§ 3" }])).toEqual([
    { text: "§ 1" },
    { text: "§ 2" },
    { text: "§ 3" },
  ]);
});

test("entries of both versions can be kept; a choice is no text and cannot be merged", () => {
  const group = {
    id: "g",
    type: "repeatGroup",
    text: { de: "g" },
    rowTitle: { de: "Zeile" },
    questions: [],
  } as const;
  expect(mergeKind({ ...group, questions: [] }, { value: ["a", "c"] }, { value: ["a", "b"] })).toEqual({
    kind: "both",
    answer: { value: ["a", "b", "c"] },
  });
  const choice = { id: "c", type: "yesNo", text: { de: "c" } } as const;
  expect(mergeKind(choice, { value: "yes" }, { value: "no" }).kind).toBe("none");
  expect(mergeKind(choice, { value: "yes", reason: "a" }, { value: "no", reason: "b" }).kind).toBe("texts");
});

test("parts that only one version tells are kept; parts told differently are not merged", () => {
  const period = { id: "p", type: "period", text: { de: "p" } } as const;
  const [from, to] = [{ from: "2027-01-01" }, { to: "2027-12-31" }];
  expect(mergeKind(period, { value: from }, { value: to })).toEqual({
    kind: "both",
    answer: { value: { ...from, ...to } },
  });
  expect(mergeKind(period, { value: from }, { value: { from: "2028-01-01" } }).kind).toBe("none");
  expect(mergeKind(period, { value: { ...from, ...to } }, { value: to }).kind).toBe("none");
  const passage = { id: "f", type: "passage", text: { de: "f" } } as const;
  const told = { text: "§ 3", law: "OZG" };
  expect(mergeKind(passage, { value: told }, { value: { text: "§ 3", paragraph: "2" } })).toEqual({
    kind: "both",
    answer: { value: { ...told, paragraph: "2" } },
  });
});

test("a list of texts keeps the texts of both versions; it is not one text", () => {
  const list = { id: "l", type: "shortText", list: true, text: { de: "l" } } as const;
  expect(mergeKind(list, { value: ["a", "c"] }, { value: ["a", "b"] })).toEqual({
    kind: "both",
    answer: { value: ["a", "b", "c"] },
  });
  expect(mergeKind(list, { value: ["a"] }, { value: null }).kind).toBe("none");
});

test("long shared text is shortened at a word", () => {
  expect(tail("eins zwei drei vier", 9)).toBe("… vier");
  expect(head("eins zwei drei vier", 12)).toBe("eins zwei …");
  expect(head("kurz", 10)).toBe("kurz");
});
