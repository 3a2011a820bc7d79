import { hasForbiddenCharacter, isBlank } from "#core/characters.ts";
import { isDay } from "#core/day.ts";
import { RequestProblem } from "../http/problems.ts";

type Facts = { readonly title: string; readonly deadline?: string | null };

/** Refuses facts of a proposal that fit the schema and still make no sense. */
export const refuseBadFacts = (facts: Facts): void => {
  if (isBlank(facts.title)) throw new RequestProblem("titleMissing");
  if (typeof facts.deadline === "string" && !isDay(facts.deadline)) throw new RequestProblem("badDay");
  const texts = Object.values(facts).filter((fact) => typeof fact === "string");
  if (texts.some(hasForbiddenCharacter)) throw new RequestProblem("forbiddenCharacter");
};
