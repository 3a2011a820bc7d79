import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ReportSchema } from "#core/report-schema.ts";
import { meldecheck } from "./meldecheck.ts";
import { randomAnswers } from "./random-answers.ts";
import { report, onPaper, occasion, answerTo } from "./report/paper-report.ts";

describe("the document", () => {
  const ajv = new Ajv2020({ strict: true });
  const validate = ajv.compile(ReportSchema);

  test("fits its schema, in both languages, whatever is answered", () => {
    fc.assert(
      fc.property(
        randomAnswers(meldecheck),
        fc.constantFrom("de" as const, "en" as const),
        (answers, locale) => {
          expect(validate(report(answers, { locale })), JSON.stringify(validate.errors)).toBe(true);
        },
      ),
    );
  });

  test("is the same text for the same input, however its objects were made", () => {
    const reversed = <T extends object>(object: T): T =>
      Object.fromEntries(Object.entries(object).reverse()) as T;
    fc.assert(
      fc.property(randomAnswers(meldecheck), (answers) => {
        const turned = Object.fromEntries(
          Object.entries(reversed(answers)).map(([key, answer]) => [
            key,
            {
              ...reversed(answer),
              ...(answer.citations
                ? { citations: answer.citations.map((citation) => reversed(citation)) }
                : {}),
            },
          ]),
        );
        const again = report(turned, {
          proposal: reversed(occasion.proposal),
          assessment: reversed(occasion.assessment),
        });
        expect(JSON.stringify(again)).toBe(JSON.stringify(report(answers)));
      }),
    );
  });

  test("says nothing in German when it speaks English, apart from untranslated texts of the checklist", () => {
    const english = report(onPaper, { locale: "en" });
    expect(english.checklist.title).toBe("Registration check");
    expect(english.keyFacts.map(({ value }) => value)).toEqual([
      "1 mandatory, 0 important, 1 hint",
      "1",
      expect.stringMatching(/^\d+ of \d+$/),
      "0 questions",
    ]);
    expect(answerTo(english, "faelle")?.lines).toEqual(["12\u202f400\u00a0Fälle"]);
  });
});
