import type { ReportContribution, ReportDerivation } from "#core/report.ts";
import { noFigure } from "#core/format.ts";
import type { Block } from "./block.ts";
import { inset, labelled } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";

type Line = ReportDerivation["lines"][number];

const withoutStop = (text: string): string => text.replace(/\.$/, "");

/** "Es zählt der niedrigste Wert: niedrigster Wert von (0,25; 0,5) = 0,25." */
const wayOf = ({ rule, formula }: ReportDerivation): string =>
  formula === null ? rule : `${withoutStop(rule)}: ${formula}.`;

const lineText = ({ text, rating, because }: Line): string =>
  `${withoutStop(text)}: ${rating ?? noFigure}${because === null || because === text ? "" : ` (${because})`}`;

const isShort = ({ derivation }: Line): boolean => derivation === null || derivation.formula === null;

/** What a line is made from, in brackets after it, however deep. */
const withInner = (line: Line): string => {
  if (line.derivation === null) return lineText(line);
  const { lines, formula } = line.derivation;
  return `${lineText(line)} [${[...lines.map(withInner), ...(formula === null ? [] : [formula])].join("; ")}]`;
};

/** The rules of what is in brackets, each once however often it is used. */
const innerRules = ({ lines }: ReportDerivation): readonly string[] => [
  ...new Set(
    lines.flatMap(({ derivation }) =>
      derivation === null ? [] : [derivation.rule, ...innerRules(derivation)],
    ),
  ),
];

/** How a question's rating arose from several; nothing where one option gives it. */
export const derivationBlocks = (
  { number, rating, derivation }: ReportContribution,
  { words }: Printing,
): Block[] => {
  if (derivation === null) return [];
  const { lines } = derivation;
  const way = [wayOf(derivation), ...innerRules(derivation)].join(" ");
  const how = words.howRated(number, rating);
  // Short lines run on; where one needs a calculation of its own, each stands by itself.
  if (lines.every(isShort))
    return [labelled(how, `${lines.map(withInner).join(" · ")}. ${way}`, "Derivation")];
  return [labelled(how, way, "DerivationLead"), ...lines.map((line) => inset(withInner(line), 1, "Small"))];
};
