import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import type { ChecklistDefinition } from "#core/definition.ts";
import { LiveScores } from "#web/form/page/live-result.tsx";
import { compiledWith, dimension, one } from "../../core/build.ts";
import { AtDesk, deskWith } from "./desk-fixture.tsx";

const questions = [
  one(
    "a",
    { much: { rating: 1, points: { nutzen: 1200 } }, little: { rating: 0, points: { nutzen: 12.5 } } },
    { dimension: "mittel" },
  ),
];
const mean = dimension("mittel", { score: "weightedMean" });
const sum = dimension("summe", { score: { sum: "nutzen" } });
const bottomless = dimension("leer", { score: { sum: "schaden" } });

const drawn = (dimensions: ChecklistDefinition["dimensions"], answers: Answers = {}): string => {
  const known = dimensions.some(({ id }) => id === "mittel")
    ? dimensions
    : [...dimensions, dimension("mittel")];
  const { desk, close } = deskWith(compiledWith({ dimensions: known, questions }), answers);
  const html = renderToStaticMarkup(
    <AtDesk desk={desk}>
      <LiveScores />
    </AtDesk>,
  );
  close();
  return html;
};

const figureIn = (html: string): string | undefined => /<span class="num strong">([^<]*)</.exec(html)?.[1];

test("a sum so far stands with its greatest, not with its share of it", () => {
  const html = drawn([sum], { a: { value: "little" } });
  expect(figureIn(html)).toBe("12,5 von 1\u202f200");
  expect(html).toMatch(/class="bar__on" width="1"/);
});

test("a sum over nothing is 0 of its greatest", () => {
  expect(figureIn(drawn([sum]))).toBe("0 von 1\u202f200");
});

test("a sum that has no greatest stands alone, without a bar", () => {
  const html = drawn([bottomless]);
  expect(figureIn(html)).toBe("0");
  expect(html).not.toContain(`class="bar"`);
});

test("a mean stays a figure from 0 to 100", () => {
  const html = drawn([mean], { a: { value: "much" } });
  expect(figureIn(html)).toBe("100");
  expect(html).toContain("Punkte von 0 bis 100.");
});

test("what the figures are is said for those that are there", () => {
  expect(drawn([sum])).not.toContain("0 bis 100");
  expect(drawn([sum])).toContain("keine Punkte");
  const both = drawn([mean, sum]);
  expect(both).toContain("0 bis 100, wo keine Höchstzahl steht.");
});
