import { computedText } from "./computed-text.ts";
import type { FigureWords } from "./condition-type.ts";
import type { LocalizedText } from "./definition-text.ts";
import type { Entries } from "./entry.ts";
import type { Evaluation } from "./evaluation.ts";
import { printFigure } from "./figure.ts";
import { compileFigure } from "./figures.ts";
import { dayText, decimalText, figureText, noFigure, percentText, roundedDecimal } from "./format.ts";
import { inLocale, type Locale } from "./locale.ts";
import type { Path } from "./node.ts";
import { parameterState } from "./parameter.ts";
import type { Quantity } from "./quantity.ts";
import type { Scope } from "./scope.ts";
import { stepsIn, stepText } from "./steps.ts";

/** What placeholders can stand for; without a word it is a computed value. */
const words = ["computed", "score", "points", "percent", "parameter"] as const;
type Word = (typeof words)[number];

/** `{id}` or `{word:id}`; braces around anything else are text. */
const placeholder = /\{(?:([a-zA-Z]+):)?([a-z][a-zA-Z0-9-]{0,63})\}/g;

type Named = { readonly word: Word; readonly id: string };

const namedBy = (word: string | undefined, id: string): Named | null => {
  const known = words.find((one) => one === (word ?? "computed"));
  return known === undefined || word === "computed" ? null : { word: known, id };
};

/** The figures that texts name, by what stands between the braces. */
export type Placeholders = ReadonlyMap<string, Named & { readonly quantity: Quantity }>;

type Text = { readonly text: LocalizedText | undefined; readonly path: Path };

const textsOfResults = ({ results }: Entries): readonly Text[] =>
  [...results.values()].flatMap(({ definition: { levels, rules, by }, path }) => [
    ...levels.map(({ text }, index) => ({ text, path: [...path, "levels", index, "text"] })),
    ...stepsIn({ levels }, path).map(({ step, path: place }) => ({
      text: stepText(step),
      path: "when" in step ? [...place, "text"] : place,
    })),
    ...(rules ?? []).map(({ because }, index) => ({
      text: because,
      path: [...path, "rules", index, "because"],
    })),
    ...(by?.bands ?? []).map(({ because }, index) => ({
      text: because,
      path: [...path, "by", "bands", index, "because"],
    })),
    { text: by?.because, path: [...path, "by", "because"] },
  ]);

/** The texts in which placeholders are filled in. */
const textsIn = (entries: Entries): readonly Text[] => [
  ...[...entries.findings.values()].flatMap(({ definition, path }) => [
    { text: definition.shows, path: [...path, "shows"] },
    { text: definition.recommendation, path: [...path, "recommendation"] },
  ]),
  ...[...entries.contradictions.values()].map(({ definition, path }) => ({
    text: definition.message,
    path: [...path, "message"],
  })),
  ...textsOfResults(entries),
];

const quantityOf = ({ word, id }: Named, scope: Scope): Quantity | null => {
  let known = true;
  const told = { ...scope, report: () => void (known = false) };
  const figure: FigureWords = { [word]: id };
  const quantity = compileFigure(figure, word, told, { path: [], depth: 1 });
  return known ? quantity : null;
};

/** Compiles the placeholders of all texts; what names nothing is reported at its text. */
export const compilePlaceholders = (scope: Scope): Placeholders => {
  const found = new Map<string, Named & { readonly quantity: Quantity }>();
  for (const { text = {}, path } of textsIn(scope.entries))
    for (const [language, written] of Object.entries(text))
      for (const [whole, word, id = ""] of written.matchAll(placeholder)) {
        const key = whole.slice(1, -1);
        if (found.has(key)) continue;
        const named = namedBy(word, id);
        const quantity = named && quantityOf(named, scope);
        if (named !== null && quantity !== null) found.set(key, { ...named, quantity });
        else
          scope.report({
            code: "placeholderUnknown",
            path: [...path, language],
            params: { placeholder: key },
          });
      }
  return found;
};

/** Decimals to which means and shares are filled in. */
const decimals = { score: 2, percent: 1 } as const;

/** A parameter stands as it was set or shipped, its decimals included. */
const printedParameter = (id: string, { checklist, state }: Evaluation, locale: Locale): string | null => {
  const entry = checklist.program.entries.parameters.get(id);
  if (entry === undefined) return null;
  const { type, unit } = entry.definition;
  const { value } = parameterState(entry, state);
  return type === "date"
    ? dayText(value, locale)
    : figureText(value, unit ? inLocale(unit, locale) : null, locale);
};

const printed = (
  { word, id, quantity }: Named & { readonly quantity: Quantity },
  evaluation: Evaluation,
  locale: Locale,
): string | null => {
  if (word === "computed") {
    const state = evaluation.computed.find((one) => one.id === id);
    return state === undefined ? null : computedText(state, locale);
  }
  if (word === "parameter") return printedParameter(id, evaluation, locale);
  const value = printFigure(quantity.run(evaluation.state, -1));
  if (value === null) return null;
  if (word === "points") return decimalText(value, locale);
  const rounded = roundedDecimal(value, decimals[word]);
  return word === "percent" ? percentText(rounded, locale) : decimalText(rounded, locale);
};

/**
 * A text of the checklist with its placeholders filled in for the present answers: figures with their unit, means at
 * most with two decimals, shares with one; "–" where there is no figure. Other braces stay as they are.
 */
export const filledText = (text: string, evaluation: Evaluation, locale: Locale): string =>
  text.replace(placeholder, (whole: string) => {
    const named = evaluation.checklist.program.placeholders.get(whole.slice(1, -1));
    return named === undefined ? whole : (printed(named, evaluation, locale) ?? noFigure);
  });
