import { describe, expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import { onPaper, report } from "./paper-report.ts";

describe("open points", () => {
  const points = (answers: Answers) =>
    report(answers).openPoints.map(({ kind, number, what }) => [kind, number, what]);

  test("name what is missing, one point a question", () => {
    expect(points({ ...onPaper, online: { value: "no" } })).toEqual([
      [
        "incomplete",
        "1.1",
        "Die Begründung fehlt. Zu dieser Antwort gehört eine Begründung.\nDer Beleg fehlt. Nennen Sie die Stelle im Entwurf, zum Beispiel § 5 Abs. 2 Satz 1.",
      ],
      ["explanation", "1.1, 1.3", expect.stringMatching(/^Die Erläuterung zu diesem Widerspruch fehlt\./)],
    ]);
  });

  test("say how to clarify what is unsure", () => {
    expect(points({ ...onPaper, online: { value: "unsure" } })).toEqual([
      ["unsure", "1.1", "Fragen Sie die zuständige Stelle."],
    ]);
  });

  test("in rows are led by the row", () => {
    const answers = { ...onPaper, online: { value: "yes" }, "herkunft/r2": { value: null } };
    expect(points(answers)).toEqual([
      ["incomplete", "2.6", "Zeile\u00a02: „Woher kommt sie?“ ist noch nicht beantwortet."],
    ]);
  });

  test("of an empty check are its required questions", () => {
    expect(points({}).map(([kind, number]) => [kind, number])).toEqual([
      ["unanswered", "1.1"],
      ["unanswered", "1.3"],
      ["unanswered", "2.1"],
      ["unanswered", "2.2"],
      ["unanswered", "2.6"],
    ]);
  });
});
