import type { Outside } from "./outside.ts";

/** `value` names what stands behind the flag in the usage; null for flags that stand alone. */
export type Flag = {
  readonly name: string;
  readonly value: string | null;
  readonly required?: boolean;
  readonly summary: string;
};

/** A command as it was called: what stands bare, and the flags with their values ("" for those without). */
export type Call = {
  readonly names: readonly string[];
  readonly flags: ReadonlyMap<string, string>;
};

/** 0: all well. 1: problems found, and told. A sentence: the call itself was wrong. */
export type Exit = 0 | 1 | { readonly wrongCall: string };

export type Run = (call: Call, outside: Outside) => Promise<Exit>;

/** A command: how it is called, what it is for, and where its code is, which is loaded when it is called. */
export type Command = {
  readonly name: string;
  /** What stands bare behind the command, in the usage. */
  readonly operands: string;
  /** How many bare words it takes. */
  readonly least: number;
  readonly most: number;
  readonly summary: string;
  readonly flags: readonly Flag[];
  readonly load: () => Promise<Run>;
};
