import { expect, test } from "vitest";
import type { AnswerValue } from "#core/answer.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import { answerText } from "#web/form/answer-text.ts";

const text = { de: "Frage" };
const lines = (question: QuestionDefinition, value: AnswerValue) =>
  answerText(question, { value }, "de").value;

const scale: QuestionDefinition = {
  id: "s",
  type: "scale",
  text,
  from: 1,
  to: 5,
  labels: [{ value: 5, label: { de: "sehr" } }],
};
const period: QuestionDefinition = { id: "p", type: "period", text };
const passage: QuestionDefinition = { id: "f", type: "passage", text };

test("a number on a scale is told with its label, or with the ends", () => {
  expect(lines(scale, 5)).toEqual(["5 – sehr"]);
  expect(lines(scale, 2)).toEqual(["2 (von 1 bis 5)"]);
});

test("an amount is told with its currency", () => {
  const money: QuestionDefinition = { id: "m", type: "money", text };
  expect(lines(money, "1250")).toEqual(["1\u202f250,00\u00a0Euro"]);
  expect(answerText(money, { value: "3.5" }, "de", { de: "Franken" }).value).toEqual(["3,5\u00a0Franken"]);
});

test("a period is told with both ends, or with the one that is known", () => {
  expect(lines(period, { from: "2027-01-01", to: "2027-12-31" })).toEqual(["01.01.2027 bis 31.12.2027"]);
  expect(lines(period, { from: "2027-01-01" })).toEqual(["ab 01.01.2027, Ende noch offen"]);
  expect(lines(period, { to: "2027-12-31" })).toEqual(["bis 31.12.2027, Beginn noch offen"]);
});

test("a passage is told as it is written, with the parts told apart below it", () => {
  expect(lines(passage, { text: "§ 3 OZG" })).toEqual(["§ 3 OZG"]);
  expect(lines(passage, { text: "§ 3 OZG", law: "OZG", section: "3" })).toEqual([
    "§ 3 OZG",
    "Gesetz: OZG · § oder Artikel: 3",
  ]);
});

test("a list is told text by text", () => {
  expect(lines({ id: "l", type: "shortText", text, list: true }, ["a", "b"])).toEqual(["a", "b"]);
});
