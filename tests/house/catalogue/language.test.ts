import { describe, expect, test } from "vitest";
import { readingEase } from "#core/lint/reading-ease.ts";
import type { WrittenQuestion } from "#core/definition-question.ts";
import { catalogue } from "./catalogue.ts";
import { textsIn, withoutCited } from "./texts.ts";
import { jargonIn, masculineIn } from "./wording.ts";

/** Below this mark a question is hard to read, by Amstad's formula. */
const leastEase = 30;

/** Questions that may be hard to read, by id, each with the reason why it cannot be put more simply. */
const excused: Readonly<Record<string, string>> = {
  personendaten:
    "„Personenbezogen“ ist das Wort des Gesetzes. Die Version 1.0.0 des Kurzchecks ist veröffentlicht und bleibt, wie sie ist.",
};

const textsOf = (question: WrittenQuestion) => [
  { id: question.id, text: question.text.de ?? "" },
  ...(question.type === "repeatGroup"
    ? question.questions.map(({ id, text }) => ({ id, text: text.de ?? "" }))
    : []),
];

describe("every question of the catalogue", () => {
  const hard = catalogue
    .flatMap(({ written }) => written.sections.flatMap(({ questions }) => questions.flatMap(textsOf)))
    .map(({ id, text }) => ({ id, ease: readingEase(text) }))
    .filter(({ ease }) => ease !== null && ease < leastEase);

  test("is easy enough to read, or excused for a reason", () => {
    expect(hard.filter(({ id }) => excused[id] === undefined)).toEqual([]);
  });

  test("is excused only where it is needed", () => {
    const ids = new Set(hard.map(({ id }) => id));
    expect(Object.keys(excused).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe.each(catalogue.map((shipped) => [shipped.name, shipped] as const))(
  "the texts of %s",
  (name, { written }) => {
    test("are all there in English, and are not the German ones again", () => {
      const untold = textsIn(written, name).filter(
        ({ text: { de = "", en = "" } }) =>
          (en === "" && de !== "") || (en === de && de.split(" ").length > 3),
      );
      expect(untold).toEqual([]);
    });

    const german = textsIn(withoutCited(written), name).map(({ place, text: { de = "" } }) => ({
      place,
      text: de,
    }));
    const found = (wordsIn: (text: string) => readonly string[]) =>
      german.flatMap(({ place, text }) => wordsIn(text).map((word) => `${word}, ${place}: ${text}`));

    test("are German without English jargon", () => {
      expect(found(jargonIn)).toEqual([]);
    });

    test("name women and men, or neither", () => {
      expect(found(masculineIn)).toEqual([]);
    });
  },
);

describe("the rules on wording go red", () => {
  test.each([
    ["Das Tool gibt Feedback.", ["Feedback", "Tool"]],
    ["Once-Only im Use Case", ["Once-Only", "Use Case"]],
    ["Die Feedback-Runde", ["Feedback"]],
    ["Das Werkzeug und der Toolkasten", []],
  ])("for English words: %s", (text, words) => expect(jargonIn(text)).toEqual(words));

  test.each([
    ["Der Antragsteller legt vor.", ["Antragsteller"]],
    ["Rechte des Nutzers und der Bürger", ["Bürger", "Nutzers"]],
    ["Mitarbeiterinnen sind viele. Der Mitarbeiter", ["Mitarbeiter"]],
    ["Bürgerinnen und Bürger, Nutzer und Nutzerinnen", []],
    ["eine Mitarbeiterin oder ein Mitarbeiter", []],
    ["Das Wort „Antragsteller“ und das Nutzerkonto", []],
  ])("for the masculine alone: %s", (text, words) => expect(masculineIn(text)).toEqual(words));
});
