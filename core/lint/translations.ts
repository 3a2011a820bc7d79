import type { CompiledChecklist } from "../compile.ts";
import { languages } from "../definition-text.ts";
import { asWrittenInMatrices } from "../matrix.ts";
import type { Path } from "../node.ts";
import { writtenPath } from "../origin.ts";
import { noteAt, type LintNote } from "./note.ts";

const known: ReadonlySet<string> = new Set(languages);

/** A text, and in which languages it is there. */
type Found = { readonly path: Path; readonly has: readonly string[] };

/** Every text by language: objects whose keys are languages only. */
const textsIn = (part: unknown, path: Path): readonly Found[] => {
  if (Array.isArray(part)) return part.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof part !== "object" || part === null) return [];
  const keys = Object.keys(part);
  if (keys.length > 0 && keys.every((key) => known.has(key))) return [{ path, has: keys }];
  return Object.entries(part).flatMap(([key, member]) => textsIn(member, [...path, key]));
};

/** What a matrix says above its rows, which is no question's text. */
const textsOfMatrices = ({ matrixRows }: CompiledChecklist): readonly Found[] => {
  const matrices = new Map(matrixRows.map(({ matrix, path }) => [matrix, path.slice(0, -2)]));
  return [...matrices].flatMap(([{ text, shortText }, path]) => textsIn({ text, shortText }, path));
};

/** So many texts that lack the same languages are told one by one; of more only the first, and how many there are. */
const mostSingly = 5;

/** Texts that lack a language in which others are there: they fall back to the checklist's own. */
export const translationNotes = (checklist: CompiledChecklist): readonly LintNote[] => {
  const { definition, origins, matrixRows } = checklist;
  const { examples: _examples, ...shown } = definition;
  const inDefinition = textsIn(shown, []).map(({ path, has }) => ({
    path: writtenPath(origins, definition, path),
    has,
  }));
  const texts = [...inDefinition, ...textsOfMatrices(checklist)];
  const spoken = languages.filter((language) => texts.some(({ has }) => has.includes(language)));
  const notes = texts.flatMap(({ path, has }) => {
    const missing = spoken.filter((language) => !has.includes(language));
    return missing.length === 0 ? [] : [{ note: noteAt("missingTranslation", path), missing }];
  });
  return [...Map.groupBy(notes, ({ missing }) => missing.join(" ")).values()].flatMap((alike) => {
    const found = asWrittenInMatrices(
      alike.map(({ note }) => note),
      matrixRows,
    );
    const isMany = found.length > mostSingly;
    const params = { languages: alike[0]?.missing ?? [], count: isMany ? found.length : 1 };
    return (isMany ? found.slice(0, 1) : found).map(({ path }) => noteAt("missingTranslation", path, params));
  });
};
