import type { LintNote } from "../lint/note.ts";
import type { Locale } from "../locale.ts";
import { lintDe } from "./lint-de.ts";
import { lintEn } from "./lint-en.ts";
import { paramDetails } from "./param-details.ts";

const byLocale = { de: lintDe, en: lintEn } as const;

/** A linter's note as a sentence that says what is wrong and what to do. Apart from other words: only authors need it. */
export const lintSentence = ({ code, path, params }: LintNote, locale: Locale): string => {
  const place = path.join(" › ");
  return byLocale[locale][code]({
    ...paramDetails(params, locale),
    place,
    subject: place,
    option: (param) => String(params[param] ?? ""),
  });
};
