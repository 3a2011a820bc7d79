import { expect, test } from "vitest";
import { isOpenForAnswers, statusAfter } from "#core/assessment.ts";

test("a draft is submitted, what is submitted is withdrawn, and nothing else", () => {
  expect(statusAfter("draft", "submit")).toBe("submitted");
  expect(statusAfter("submitted", "withdraw")).toBe("draft");
  expect(statusAfter("submitted", "submit")).toBeNull();
  expect(statusAfter("draft", "withdraw")).toBeNull();
});

test("only a draft takes answers", () => {
  expect([isOpenForAnswers("draft"), isOpenForAnswers("submitted")]).toEqual([true, false]);
});
