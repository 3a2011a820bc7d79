import type { Cell } from "./cell.ts";
import { compareDays } from "./day.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import type { State } from "./node.ts";
import { cellOperand, type CellOperand } from "./operand.ts";
import type { Place, Scope } from "./scope.ts";
import { fault, type Fault, type Value } from "./types/rule.ts";

type Part = "from" | "to";

/**
 * A date or period that another question bounds. Both answers are read for themselves, whatever their order, so that
 * two dates may bound each other; only then are they held together.
 */
export type Relation = {
  readonly bound: "earliest" | "latest";
  readonly other: CellOperand;
  /** Which end of the other question, where that is a period. */
  readonly part: Part | null;
};

/** Whether the other question has a day to be held against; what it lacks is reported. */
const hasDay = ({ entry }: CellOperand, part: Part | undefined, scope: Scope, place: Place): boolean => {
  const { id, type } = entry.definition;
  if (type === "date" && part === undefined) return true;
  if (type === "period" && part !== undefined) return true;
  scope.report(
    type === "period"
      ? { code: "missingKeyword", path: place.path, params: { keyword: "part" } }
      : { code: "wrongReferenceType", path: [...place.path, "question"], params: { id } },
  );
  return false;
};

/** The bounds of a date or a period that are questions; what is no such question, or the question itself, is reported. */
export const compileRelations = (
  { definition, path }: QuestionEntry | RowQuestionEntry,
  group: string | null,
  scope: Scope,
): readonly Relation[] => {
  if (definition.type !== "date" && definition.type !== "period") return [];
  return (["earliest", "latest"] as const).flatMap((bound) => {
    const declared = definition[bound];
    if (declared === undefined || typeof declared === "string") return [];
    const { question, part } = declared;
    const place = { path: [...path, bound], depth: 1 };
    const named = { ...place, path: [...place.path, "question"] };
    if (question === definition.id) {
      scope.report({ code: "wrongReferenceType", path: named.path, params: { id: question } });
      return [];
    }
    const other = cellOperand({ ...scope, group }, question, named);
    if (other === null || !hasDay(other, part, scope, place)) return [];
    return [{ bound, other, part: part ?? null }];
  });
};

/** The day in an answer; of a period the one at that end. */
const dayIn = (value: Value, end: Part | null): string | null => {
  if (typeof value === "string") return value;
  return end !== null && typeof value === "object" && value !== null && "from" in value ? value[end] : null;
};

/**
 * Where a day, or a period's beginning or end, lies outside of what other answers allow. An open or hidden question
 * bounds nothing.
 */
export const relationFaults = (
  cell: Cell,
  relations: readonly Relation[],
  state: State,
  row: number,
): readonly Fault[] =>
  relations.flatMap(({ bound, other, part }) => {
    const day = dayIn(cell.reading.value, bound === "earliest" ? "from" : "to");
    const limit = dayIn(other.cell(state, row).reading.value, part);
    if (day === null || limit === null) return [];
    if (bound === "earliest" && compareDays(day, limit) < 0) return [fault("tooEarly", { earliest: limit })];
    return bound === "latest" && compareDays(day, limit) > 0 ? [fault("tooLate", { latest: limit })] : [];
  });
