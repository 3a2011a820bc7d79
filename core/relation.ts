import type { Cell } from "./cell.ts";
import { compareDays } from "./day.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import type { State } from "./node.ts";
import { cellOperand, type CellOperand } from "./operand.ts";
import type { Scope } from "./scope.ts";
import { fault, type Fault } from "./types/rule.ts";

/**
 * A date that another question bounds. Both answers are read for themselves, whatever their order, so that two dates
 * may bound each other; only then are they held together.
 */
export type Relation = {
  readonly bound: "earliest" | "latest";
  readonly other: CellOperand;
};

/** The bounds of a date that are questions; what is no date question is reported. */
export const compileRelations = (
  { definition, path }: QuestionEntry | RowQuestionEntry,
  group: string | null,
  scope: Scope,
): readonly Relation[] => {
  if (definition.type !== "date") return [];
  return (["earliest", "latest"] as const).flatMap((bound) => {
    const declared = definition[bound];
    if (declared === undefined || typeof declared === "string") return [];
    const place = { path: [...path, bound, "question"], depth: 1 };
    const other = cellOperand({ ...scope, group }, declared.question, place);
    if (other === null) return [];
    if (other.entry.definition.type === "date") return [{ bound, other }];
    scope.report({ code: "wrongReferenceType", path: place.path, params: { id: declared.question } });
    return [];
  });
};

/** Where a day lies outside of what other answers allow. An open or hidden question bounds nothing. */
export const relationFaults = (
  cell: Cell,
  relations: readonly Relation[],
  state: State,
  row: number,
): readonly Fault[] => {
  const day = cell.reading.value;
  if (relations.length === 0 || typeof day !== "string") return [];
  return relations.flatMap(({ bound, other }) => {
    const limit = other.cell(state, row).reading.value;
    if (typeof limit !== "string") return [];
    if (bound === "earliest" && compareDays(day, limit) < 0) return [fault("tooEarly", { earliest: limit })];
    return bound === "latest" && compareDays(day, limit) > 0 ? [fault("tooLate", { latest: limit })] : [];
  });
};
