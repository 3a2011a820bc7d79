import type { AnswerValue, PeriodValue } from "../answer.ts";
import { compareDays, isDay } from "../day.ts";
import { dayBoundProblems, literalDay } from "./date.ts";
import { pointless } from "./points.ts";
import type { DefinitionOf, Rule, TypeRules } from "./rule.ts";
import { fault, informative, invalid, open } from "./rule.ts";

type PeriodQuestion = DefinitionOf<"period">;

const isPeriod = (value: AnswerValue): value is PeriodValue => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([key, day]) => (key === "from" || key === "to") && typeof day === "string",
  );
};

/** Both days, in order, within what is allowed. A period that lacks one of them is kept and is not yet an answer. */
const periodRule = (definition: PeriodQuestion): Rule => {
  const earliest = literalDay(definition.earliest);
  const latest = literalDay(definition.latest);
  return {
    domain: "period",
    options: [],
    read: (value) => {
      if (value === null) return open;
      if (!isPeriod(value)) return invalid(fault("wrongType"));
      const { from, to } = value;
      if (from === undefined && to === undefined) return open;
      if ([from, to].some((day) => day !== undefined && !isDay(day))) return invalid(fault("notADate"));
      if (from === undefined || to === undefined)
        return invalid(fault("periodIncomplete", { missing: from === undefined ? "from" : "to" }));
      if (compareDays(from, to) > 0) return invalid(fault("periodReversed", { from, to }));
      if (earliest !== null && compareDays(from, earliest) < 0)
        return invalid(fault("tooEarly", { earliest }));
      if (latest !== null && compareDays(to, latest) > 0) return invalid(fault("tooLate", { latest }));
      return informative({ from, to });
    },
    anything: () => ({ kind: "period" }),
    ratings: () => null,
    points: pointless,
  };
};

/** From one calendar day to another, both included. */
export const period: TypeRules<"period"> = { problems: dayBoundProblems, rule: periodRule };
