import { expect, test } from "vitest";
import { tellingOf } from "#core/finding-telling.ts";
import { evaluating, finding, one, yesNo } from "./build.ts";

const evaluation = evaluating({
  questions: [
    one("form", { frei: null, papier: { findings: ["papierStreichen"] } }),
    yesNo("abruf"),
    yesNo("register"),
    yesNo("frist"),
  ],
  findings: [
    finding("papierStreichen", { questions: ["form", "frist"] }),
    finding("abrufOhneRegister", {
      questions: ["abruf", "register", "frist"],
      when: { question: "abruf", equals: "yes" },
    }),
  ],
});

const here = { at: "here" };

test("a finding is told where the answer raises it", () => {
  const now = evaluation({ form: "papier" });
  expect(tellingOf(now, "papierStreichen", "form", null)).toEqual(here);
  expect(tellingOf(now, "papierStreichen", "frist", null)).toBeNull();
});

test("a finding of several questions is told once, at the last one that is answered", () => {
  const now = evaluation({ abruf: "yes", register: "no" });
  expect(tellingOf(now, "abrufOhneRegister", "register", null)).toEqual(here);
  expect(tellingOf(now, "abrufOhneRegister", "abruf", null)).toEqual({ at: "other", question: "register" });
});

test("a question that is still open says nothing of a finding that stands elsewhere", () => {
  const now = evaluation({ abruf: "yes" });
  expect(tellingOf(now, "abrufOhneRegister", "abruf", null)).toEqual(here);
  expect(tellingOf(now, "abrufOhneRegister", "register", null)).toBeNull();
});

test("an answered question points to the one whose answer raises the finding", () => {
  const now = evaluation({ form: "papier", frist: "yes" });
  expect(tellingOf(now, "papierStreichen", "frist", null)).toEqual({ at: "other", question: "form" });
});

test("a finding that an answer raises is about the questions that raise it, not about all that it names", () => {
  const [found] = evaluation({ form: "papier", frist: "yes" }).findings;
  expect(found?.questions).toEqual(["form"]);
  const [held] = evaluation({ abruf: "yes", register: "no" }).findings;
  expect(held?.questions).toEqual(["abruf", "register", "frist"]);
});
