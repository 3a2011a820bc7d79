import { expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import { compiledWith, group, one, text, yesNo } from "./build.ts";
import { evaluate } from "#core/evaluate.ts";

const checklist = compiledWith({
  sections: [
    { id: "anlass", title: { de: "Anlass" }, questions: [yesNo("digital"), yesNo("daten")] },
    {
      id: "register",
      title: { de: "Register" },
      appliesIf: { question: "digital", equals: "yes" },
      questions: [yesNo("abruf", { appliesIf: { question: "daten", equals: "yes" } })],
    },
    {
      id: "stellen",
      title: { de: "Stellen" },
      questions: [
        group("liste", [text("name"), one("ebene", { land: null, kreis: null })], { required: "submit" }),
      ],
    },
    {
      id: "kommunen",
      title: { de: "Kommunen" },
      appliesIf: { question: "liste", some: { question: "ebene", equals: "kreis" } },
      questions: [yesNo("gehoert")],
    },
  ],
});

const toCome = (answers: Answers): readonly string[] => [
  ...evaluate(checklist, answers, { today: "2026-11-24" }).sectionsToCome,
];

test("a section can still come while an answer that decides it is open", () => {
  expect(toCome({})).toEqual(["register", "kommunen"]);
  expect(toCome({ digital: { value: "yes" } })).toContain("register");
});

test("a section cannot come any more once an answer rules it out", () => {
  expect(toCome({ digital: { value: "no" } })).toEqual(["kommunen"]);
  expect(toCome({ daten: { value: "no" } })).toEqual(["kommunen"]);
});

test("a section that asks something now is not one to come", () => {
  expect(toCome({ digital: { value: "yes" }, daten: { value: "yes" } })).toEqual(["kommunen"]);
});

test("what hangs on entries can come until they are answered otherwise", () => {
  const rows = { liste: { value: ["r1"] }, "name/r1": { value: "Landesamt" } };
  const decided = { digital: { value: "no" } };
  expect(toCome({ ...decided, ...rows })).toEqual(["kommunen"]);
  expect(toCome({ ...decided, ...rows, "ebene/r1": { value: "land" } })).toEqual([]);
});
