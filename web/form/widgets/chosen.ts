import type { OptionDefinition } from "#core/definition-question.ts";

/** Options that stand for themselves alone: declared so, or "unsure". */
const isAlone = (option: OptionDefinition | undefined): boolean =>
  option?.exclusive === true || option?.unsure === true;

/** What is chosen after an option was ticked or unticked, in definition order. */
export const chosenAfter = (
  options: readonly OptionDefinition[],
  chosen: readonly string[],
  toggled: string,
): readonly string[] => {
  if (chosen.includes(toggled)) return chosen.filter((id) => id !== toggled);
  const byId = new Map(options.map((option) => [option.id, option]));
  if (isAlone(byId.get(toggled))) return [toggled];
  const kept = new Set([...chosen.filter((id) => !isAlone(byId.get(id))), toggled]);
  return options.map((option) => option.id).filter((id) => kept.has(id));
};
