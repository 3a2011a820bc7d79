import { expect, test } from "vitest";
import { entriesFrom, readAnew, textsIn } from "#web/form/widgets/text-entries.ts";

test("an entry still empty is shown and is no part of the answer", () => {
  const { entries } = entriesFrom(["a", "b"]);
  const shown = [...entries, { key: "2", text: " " }];
  expect(textsIn(shown)).toEqual(["a", "b"]);
});

test("the entries on screen stay as long as the answer says the same", () => {
  const opened = entriesFrom(["a"]);
  const typed = { ...opened, entries: [...opened.entries, { key: "1", text: "" }], made: 2 };
  expect(readAnew(typed, ["a"])).toBe(typed);
  const more = { ...typed, entries: typed.entries.map((entry) => ({ ...entry, text: `${entry.text}x` })) };
  expect(readAnew(more, ["ax", "x"]).entries).toBe(more.entries);
});

test("what others changed takes the place of what was shown, under keys never used before", () => {
  const { entries } = readAnew(entriesFrom(["a", "b"]), ["c"]);
  expect(entries).toEqual([{ key: "2", text: "c" }]);
});
