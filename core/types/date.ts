import { compareDays, isDay } from "../day.ts";
import type { Path } from "../node.ts";
import type { Problem } from "../problem.ts";
import { pointless } from "./points.ts";
import type { DefinitionOf, Rule, TypeRules } from "./rule.ts";
import { fault, informative, invalid, open } from "./rule.ts";

type DateQuestion = DefinitionOf<"date">;

/** The day of a bound that is a day. */
export const literalDay = (bound: DateQuestion["earliest"]): string | null =>
  typeof bound === "string" ? bound : null;

/** A bound that names another question is no part of reading: it is checked once both are read. */
const dateRule = (definition: DateQuestion): Rule => {
  const earliest = literalDay(definition.earliest);
  const latest = literalDay(definition.latest);
  return {
    domain: "day",
    options: [],
    read: (value) => {
      if (value === null) return open;
      if (typeof value !== "string") return invalid(fault("wrongType"));
      if (!isDay(value)) return invalid(fault("notADate"));
      if (earliest !== null && compareDays(value, earliest) < 0)
        return invalid(fault("tooEarly", { earliest }));
      if (latest !== null && compareDays(value, latest) > 0) return invalid(fault("tooLate", { latest }));
      return informative(value);
    },
    anything: () => ({ kind: "day", earliest, latest }),
    ratings: () => null,
    points: pointless,
  };
};

/** What is wrong with the bounds of a date or a period. */
export const dayBoundProblems = (
  definition: DefinitionOf<"date" | "period">,
  path: Path,
): readonly Problem[] => {
  const earliest = literalDay(definition.earliest);
  const latest = literalDay(definition.latest);
  const unreadable = (["earliest", "latest"] as const).filter((bound) => {
    const day = literalDay(definition[bound]);
    return day !== null && !isDay(day);
  });
  if (unreadable.length > 0)
    return unreadable.map((bound) => ({
      code: "wrongShape",
      path: [...path, bound],
      params: { expected: '"2026-12-31"' },
    }));
  return earliest !== null && latest !== null && compareDays(earliest, latest) > 0
    ? [{ code: "wrongShape", path: [...path, "earliest"], params: { expected: `≤ ${latest}` } }]
    : [];
};

/** A calendar day. */
export const date: TypeRules<"date"> = { problems: dayBoundProblems, rule: dateRule };
