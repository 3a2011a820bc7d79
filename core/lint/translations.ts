import type { CompiledChecklist } from "../compile.ts";
import { languages } from "../definition-text.ts";
import type { Path } from "../node.ts";
import { noteAt, type LintNote } from "./note.ts";

const known: ReadonlySet<string> = new Set(languages);

type Found = { readonly path: Path; readonly has: readonly string[] };

/** Every text by language: objects whose keys are languages only. */
const textsIn = (part: unknown, path: Path): readonly Found[] => {
  if (Array.isArray(part)) return part.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof part !== "object" || part === null) return [];
  const keys = Object.keys(part);
  if (keys.length > 0 && keys.every((key) => known.has(key))) return [{ path, has: keys }];
  return Object.entries(part).flatMap(([key, member]) => textsIn(member, [...path, key]));
};

/** Texts that lack a language in which others are there: they fall back to the checklist's own. */
export const translationNotes = ({ definition }: CompiledChecklist): readonly LintNote[] => {
  const { examples: _examples, ...shown } = definition;
  const texts = textsIn(shown, []);
  const spoken = languages.filter((language) => texts.some(({ has }) => has.includes(language)));
  return texts.flatMap(({ path, has }) => {
    const missing = spoken.filter((language) => !has.includes(language));
    return missing.length === 0 ? [] : [noteAt("missingTranslation", path, { languages: missing })];
  });
};
