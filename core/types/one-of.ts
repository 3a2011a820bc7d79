import { optionsOf } from "../option.ts";
import { rangeOfOne } from "./points.ts";
import type { DefinitionOf, Option, Reading, Rule, Setting } from "./rule.ts";
import { fault, invalid, open } from "./rule.ts";
import { applyingOptions, isApplying, optionRule, ratingRange, sureOptions } from "./options.ts";

const readingOf = (option: Option): Reading => ({
  ...open,
  standing: option.unsure ? "unsure" : "answered",
  value: option.unsure ? null : option.id,
  chosen: [option.id],
  outcome: option.outcome,
  rating: option.rating,
  ...(option.points.size > 0 ? { points: option.points } : {}),
});

/** How a question with exactly one chosen option is read; readings are made once, when the checklist is compiled. */
export const oneOfRule = (
  definition: DefinitionOf<"singleChoice" | "yesNo" | "yesNoUnsure">,
  { scale }: Setting,
): Rule => {
  const options = optionsOf(definition).map((option) => optionRule(option, scale));
  const readings = new Map(options.map((option) => [option.id, readingOf(option)]));
  return {
    domain: "one",
    options,
    read: (value, applying) => {
      if (value === null) return open;
      if (typeof value !== "string") return invalid(fault("wrongType"));
      const reading = readings.get(value);
      if (reading === undefined) return invalid(fault("unknownOption", { option: value }));
      return isApplying(applying, value) ? reading : { ...open, dropped: [value] };
    },
    anything: (applying) => ({
      kind: "one",
      options: applyingOptions(options, applying).map((option) => option.id),
    }),
    ratings: (applying) => ratingRange(applyingOptions(options, applying)),
    points: (name, applying) => rangeOfOne(sureOptions(applyingOptions(options, applying)), name),
  };
};
