import type { Expression } from "#core/definition-condition.ts";
import type { ComputedDefinition as Computed } from "#core/definition.ts";
import { dayExpression, expression } from "./generate-expressions.ts";
import type { Seen } from "./generate-seen.ts";
import type { Tape } from "./tape.ts";

export type { ComputedDefinition as Computed } from "#core/definition.ts";

const de = (text: string) => ({ de: text });

export const computedNumber = (tape: Tape, id: string, seen: Seen): Computed => ({
  id,
  title: de(id),
  unit: de("Fälle"),
  ...(tape.chance(3) ? { decimals: tape.number(3) } : {}),
  value: {
    round: { multiply: [expression(tape, seen), 1] },
    decimals: 2,
    mode: "halfUp" as const,
  } satisfies Expression,
});

export const computedDay = (tape: Tape, id: string, seen: Seen): Computed => ({
  id,
  title: de(id),
  value: dayExpression(tape, seen),
});
