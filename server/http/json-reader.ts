import { readJsonText, type JsonFault } from "#core/json-text.ts";
import type { ProblemKind } from "./problems.ts";

/** Deeper than any body of the contract by far. */
const deepest = 32;

type JsonProblem = Extract<ProblemKind, JsonFault | "invalidUtf8">;

export type JsonReading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: JsonProblem };

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads a JSON body, as strictly as `readJsonText`; bytes that are not UTF-8 are refused too. */
export const readJson = (bytes: Uint8Array, levels = deepest): JsonReading => {
  const text = decoded(bytes);
  if (text === undefined) return { ok: false, problem: "invalidUtf8" };
  const reading = readJsonText(text, levels);
  return reading.ok ? reading : { ok: false, problem: reading.fault };
};

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};
