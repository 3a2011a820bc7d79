import type { ConditionFault, ImportRemark, ImportRemarkCode } from "../import/remark.ts";
import type { Locale } from "../locale.ts";
import { importRemarksDe, placesDe } from "./import-remarks-de.ts";
import { importRemarksEn, placesEn } from "./import-remarks-en.ts";

/** The details of a remark, ready to stand in a sentence. */
export type ImportRemarkDetails = {
  readonly text: (param: string) => string;
  /** "eine Stelle", "12 Stellen". */
  readonly places: string;
  readonly why: ConditionFault;
};

export type ImportSentences = Readonly<Record<ImportRemarkCode, (details: ImportRemarkDetails) => string>>;

const sentences: Readonly<Record<Locale, ImportSentences>> = { de: importRemarksDe, en: importRemarksEn };
const places = { de: placesDe, en: placesEn } as const;

const isFault = (why: unknown): why is ConditionFault => typeof why === "string" && why !== "";

/** A remark on an import as a sentence: what was not carried over, and why. The place is said beside it. */
export const importRemarkSentence = ({ code, params }: ImportRemark, locale: Locale): string => {
  const { why, count } = params;
  return sentences[locale][code]({
    text: (param) => String(params[param] ?? ""),
    places: places[locale](Number(count ?? 1)),
    why: isFault(why) ? why : "syntax",
  });
};
