import { dirname, join, resolve } from "node:path";
import { lintChecklist } from "#core/lint/lint.ts";
import type { LintNote } from "#core/lint/note.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import { lintSentence } from "#core/text/lint-sentence.ts";
import type { Call } from "./command.ts";
import { readDefinition, type Definition } from "./definition-file.ts";
import type { Outside } from "./outside.ts";
import { targetsNear } from "./targets-near.ts";
import { toldFound, type Told } from "./told.ts";

/** What the linter says of a definition, at its place in the file. */
export const lintNotes = async (
  file: string,
  { kind, sources, checklist }: Definition,
  call: Call,
  outside: Outside,
): Promise<readonly Told[]> => {
  const before = await supersededBy(file, checklist, call, outside);
  const targets = await targetsNear(file, checklist, sources.definition.value, call, outside);
  const notes = lintChecklist(checklist, { before, kind, targets });
  return (kind === "module" ? inModule(notes, sources.modules.length) : notes).map((note) =>
    toldFound({ ...note, sentence: lintSentence(note, "de") }, sources),
  );
};

/** Of what is said of the checklist around a module, what concerns the module, at the place in its own file. */
const inModule = (notes: readonly LintNote[], needed: number): readonly LintNote[] =>
  notes.flatMap((note): readonly LintNote[] => {
    const [list, index, ...rest] = note.path;
    if (list === "examples" || list === "properties") return [note];
    return list === "includes" && index === needed && rest.length > 0 ? [{ ...note, path: rest }] : [];
  });

/** The version that a checklist supersedes, where its file lies beside it and compiles. */
const supersededBy = async (
  file: string,
  { definition: { id, supersedes } }: CompiledChecklist,
  call: Call,
  outside: Outside,
): Promise<CompiledChecklist | null> => {
  if (supersedes === undefined || file === "-") return null;
  const earlier = join(dirname(resolve(outside.folder, file)), `${supersedes.version}.json`);
  const reading = await readDefinition(earlier, call, outside);
  const found = reading.ok && reading.definition.kind === "checklist" ? reading.definition.checklist : null;
  return found?.definition.id === id ? found : null;
};
