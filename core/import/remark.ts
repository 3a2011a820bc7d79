import type { Path } from "../node.ts";

/** Why a condition could not be carried over. */
export type ConditionFault =
  "syntax" | "tooLarge" | "unknownName" | "arithmetic" | "function" | "textSearch" | "rows" | "kinds";

/** What can be said of an import. */
export const importRemarkCodes = [
  "elementLeft",
  "tooFewOptions",
  "typeChanged",
  "conditionLeft",
  "conditionConstant",
  "conditionOnHidden",
  "exactComparison",
  "propertyLeft",
  "propertyIgnored",
  "panelFlattened",
  "sectionEmpty",
  "sharedName",
  "markupReduced",
  "placeholderKept",
  "languageLeft",
  "textBorrowed",
  "answerLeft",
] as const;
export type ImportRemarkCode = (typeof importRemarkCodes)[number];

/**
 * Something that an import could not carry over, or carried over differently: what (`code`), where in the file that
 * was read (`path`; the first of several places, where `count` is a param), with which details.
 */
export type ImportRemark = {
  readonly code: ImportRemarkCode;
  readonly path: Path;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Takes remarks down in the order they come. What concerns many places alike is one remark with a count. */
export type Remarks = {
  readonly note: (code: ImportRemarkCode, path: Path, params?: ImportRemark["params"]) => void;
  readonly count: (code: ImportRemarkCode, path: Path, params?: ImportRemark["params"]) => void;
  readonly all: () => readonly ImportRemark[];
};

/** An empty list of remarks. */
export const remarks = (): Remarks => {
  const noted: ImportRemark[] = [];
  const counts = new Map<string, number>();
  return {
    note: (code, path, params = {}) => void noted.push({ code, path, params }),
    count: (code, path, params = {}) => {
      const key = JSON.stringify([code, params]);
      const at = counts.get(key);
      const known = at === undefined ? undefined : noted[at];
      if (at === undefined || known === undefined) {
        counts.set(key, noted.length);
        noted.push({ code, path, params: { ...params, count: 1 } });
      } else noted[at] = { ...known, params: { ...params, count: Number(known.params["count"]) + 1 } };
    },
    all: () => noted,
  };
};
