import { knownCells } from "./cell.ts";
import type { QuestionDefinition } from "./definition-question.ts";
import type { QuestionEntry } from "./entry.ts";
import { madeOnce } from "./made-once.ts";
import { optionsOf } from "./option.ts";
import type { Setting } from "./types/rule.ts";
import { typeRulesOf } from "./types/table.ts";

type HowRead = Pick<QuestionEntry, "rule" | "knownCells">;

export type ReadingOf = (definition: QuestionDefinition, setting: Setting) => HowRead;

/** All that makes a difference to how a question with one answer out of options is read; null for other questions. */
const kindOf = (definition: QuestionDefinition, { scale }: Setting): string | null => {
  const { type } = definition;
  if (type !== "singleChoice" && type !== "yesNo" && type !== "yesNoUnsure") return null;
  const options = optionsOf(definition).map(({ label: _, findings: __, next: ___, ...option }) => option);
  const { reason, citations } = definition;
  return JSON.stringify([options, reason, citations, scale.from.toFixed(), scale.to.toFixed()]);
};

/**
 * How answers to questions are read. Questions whose options and duties are the same share it: a checklist has many
 * questions and few kinds of them, and what they share is at hand when the next one is evaluated.
 */
export const readingAlike = (): ReadingOf => {
  const once = madeOnce<string, HowRead>();
  return (definition, setting) => {
    const make = (): HowRead => {
      const rule = typeRulesOf(definition).rule(definition, setting);
      return { rule, knownCells: knownCells(definition, rule) };
    };
    const kind = kindOf(definition, setting);
    return kind === null ? make() : once(kind, make);
  };
};
