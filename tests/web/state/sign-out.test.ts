import { expect, test } from "vitest";
import { unsentAsText } from "#web/state/sign-out.ts";

test("the file with unsent changes holds everything that was typed, also what could not be read", () => {
  const entry = {
    assessment: "a",
    question: "fallzahl",
    row: null,
    stamp: "s",
    answer: { value: null, reason: "Statistik 2025" },
    draft: "ca. 12 Tsd.",
    typedAt: 0,
    base: 2,
    attempt: null,
  };
  expect(JSON.parse(unsentAsText([entry]))).toEqual({
    unsent: [
      {
        assessment: "a",
        question: "fallzahl",
        row: null,
        value: null,
        reason: "Statistik 2025",
        typed: "ca. 12 Tsd.",
        at: "1970-01-01T00:00:00.000Z",
      },
    ],
  });
});
