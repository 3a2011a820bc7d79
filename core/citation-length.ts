import type { Citation } from "./answer.ts";
import { codePoints } from "./characters.ts";
import { limits } from "./limits.ts";

const lengthOf = (part: string): number =>
  Object.entries(limits.citation).find(([name]) => name === part)?.[1] ?? 0;

/** How long the first part may be that is too long; null where all of them fit. */
export const exceededLength = (citation: Partial<Citation>): number | null => {
  const found = Object.entries(citation).find(([part, text]) => codePoints(text) > lengthOf(part));
  return found === undefined ? null : lengthOf(found[0]);
};
