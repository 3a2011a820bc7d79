import { pointless } from "./points.ts";
import type { Rule } from "./rule.ts";
import { fault, invalid, open } from "./rule.ts";

/** How parts of a form are read in which nothing is entered: any answer to them is wrong. */
export const unaskedRule = (): Rule => ({
  domain: "none",
  options: [],
  read: (value) => (value === null ? open : invalid(fault("wrongType"))),
  anything: () => ({ kind: "none" }),
  ratings: () => null,
  points: pointless,
});
