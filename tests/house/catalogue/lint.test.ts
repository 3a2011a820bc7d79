import { expect, test } from "vitest";
import type { DimensionDefinition } from "#core/definition.ts";
import type { WrittenQuestion } from "#core/definition-question.ts";
import { lintChecklist } from "#core/lint/lint.ts";
import { catalogue } from "./catalogue.ts";

/** What the linter says of versions that are published and stay as they are; the next version has to do without. */
const published: Readonly<Record<string, readonly string[]>> = {
  kurzcheck: [
    "unscoredDimension dimensions.5",
    "hardToRead sections.2.questions.0.questions.0.help.why.de",
    "hardToRead sections.2.questions.1.text.de",
    "hardToRead sections.3.questions.0.options.4.label.de",
  ],
};

test.each(catalogue.map((shipped) => [shipped.name, shipped] as const))(
  "the linter finds nothing in %s but notes",
  (name, { compiled }) => {
    const found = lintChecklist(compiled).filter(({ severity }) => severity !== "note");
    expect(found.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(published[name] ?? []);
  },
);

type Weighed = WrittenQuestion | DimensionDefinition;

test("a weight other than 1 says why", () => {
  const weighed: readonly Weighed[] = catalogue.flatMap(({ written }) => [
    ...(written.dimensions ?? []),
    ...written.sections.flatMap(({ questions }) => questions),
  ]);
  const silent = weighed.filter(
    (one) =>
      "weight" in one && one.weight !== undefined && one.weight !== 1 && one.weightReason === undefined,
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
