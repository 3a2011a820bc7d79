import { RE2JS, RE2JSException } from "re2js";
import { limits } from "./limits.ts";
import type { PatternEngine } from "./pattern.ts";

/** Patterns on re2js: the same in browser and server, linear in the length of the text. */
export const re2Patterns: PatternEngine = (pattern) => {
  if (pattern.length > limits.pattern) return null;
  try {
    const compiled = RE2JS.compile(pattern);
    return (text) => compiled.matches(text);
  } catch (error) {
    if (error instanceof RE2JSException) return null;
    throw error;
  }
};
