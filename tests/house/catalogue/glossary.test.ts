import { describe, expect, test } from "vitest";
import type { TermDefinition } from "#core/definition.ts";
import { termFinder } from "#core/glossary.ts";
import { catalogue } from "./catalogue.ts";
import { explainedTexts } from "./texts.ts";

const leastTerms = 60;

const entries = catalogue.flatMap(({ written }) => written.glossary ?? []);
const own = catalogue.find(({ name }) => name === "begriffe")?.written.glossary ?? [];

/** Ids of the terms that stand somewhere in the catalogue where they are explained. */
const occurring = (terms: readonly TermDefinition[]): ReadonlySet<string> => {
  const find = termFinder(terms, "de");
  const texts = catalogue.flatMap(explainedTexts);
  return new Set(texts.flatMap(({ de = "" }) => find(de)).flatMap(({ term }) => term?.id ?? []));
};

describe("the glossary of the catalogue", () => {
  test(`explains at least ${leastTerms} terms, each once`, () => {
    expect(own.length).toBeGreaterThanOrEqual(leastTerms);
    for (const word of ["de", "en"] as const) {
      const terms = own.map(({ term }) => term[word]?.toLowerCase());
      expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
    }
  });

  test("says the same of a term wherever it stands", () => {
    const differing = entries.filter((entry) =>
      entries.some(
        ({ id, term, text }) =>
          id === entry.id && JSON.stringify([term, text]) !== JSON.stringify([entry.term, entry.text]),
      ),
    );
    expect(differing.map(({ id }) => id)).toEqual([]);
  });

  test("has no term that stands nowhere", () => {
    const found = occurring(own);
    expect(entries.filter(({ id }) => !found.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test("has no written form that leads to two terms", () => {
    const written = own.flatMap(({ id, term, forms = [] }) => [term, ...forms].map(({ de }) => ({ id, de })));
    const twice = written.filter(({ id, de }) => written.some((other) => other.de === de && other.id !== id));
    expect(twice).toEqual([]);
  });

  test("explains each term in one or two short sentences, without the term itself", () => {
    const unclear = own.filter(({ id, term: name, text }) => {
      const said = text.de ?? "";
      const repeats = termFinder([{ id, term: name, text }], "de")(said).some(({ term }) => term !== null);
      return repeats || said.length > 240 || (said.match(/[.!?](?= |$)/g) ?? []).length > 3;
    });
    expect(unclear.map(({ id }) => id)).toEqual([]);
  });
});
