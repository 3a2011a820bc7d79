import { Instrument, Stage } from "#core/contract.ts";

const among = <T extends string>(values: readonly T[], value: string): T => {
  const found = values.find((each) => each === value);
  if (found === undefined) throw new Error("a stored fact is none of the values it can have");
  return found;
};

const stages = Stage.anyOf.map((each) => each.const);
const instruments = Instrument.anyOf.map((each) => each.const);

/** A stored stage as the contract's type. */
export const stageOf = (value: string): Stage => among(stages, value);

/** A stored instrument as the contract's type. */
export const instrumentOf = (value: string): Instrument => among(instruments, value);
