import type { CompiledChecklist } from "../compile.ts";
import { nearest } from "../near.ts";
import { originOf } from "../origin.ts";
import { noteAt, type LintNote } from "./note.ts";

/** The checklists there are, by id, each with the ids of its questions in any of its versions. */
export type Targets = ReadonlyMap<string, ReadonlySet<string>>;

const meant = (name: string, known: Iterable<string>): { readonly near?: string } => {
  const near = nearest(name, [...known]);
  return near === null ? {} : { near };
};

const ledTo = ({ definition, origins }: CompiledChecklist, targets: Targets): readonly LintNote[] =>
  (definition.results ?? []).flatMap((result, index) => {
    const path = originOf(origins, result, ["results", index]);
    return result.levels.flatMap(({ leadsTo = [] }, rank) =>
      leadsTo.flatMap((id, at) => {
        if (targets.has(id)) return [];
        const place = [...path, "levels", rank, "leadsTo", at];
        return [noteAt("unknownChecklist", place, { id, ...meant(id, targets.keys()) })];
      }),
    );
  });

const takenFrom = ({ program }: CompiledChecklist, targets: Targets): readonly LintNote[] =>
  [...program.entries.questions.values()].flatMap(({ definition, path }) => {
    if (definition.type === "info" || definition.prefill === undefined) return [];
    const { checklist: id, question } = definition.prefill;
    const questions = targets.get(id);
    if (questions === undefined) {
      const params = { id, ...meant(id, targets.keys()) };
      return [noteAt("unknownChecklist", [...path, "prefill", "checklist"], params)];
    }
    if (questions.has(question)) return [];
    const params = { id: question, checklist: id, ...meant(question, questions) };
    return [noteAt("unknownPrefill", [...path, "prefill", "question"], params)];
  });

/** Other checklists that a checklist leads to or takes answers over from, and that are not there, or not their question. */
export const targetNotes = (checklist: CompiledChecklist, targets: Targets): readonly LintNote[] => [
  ...ledTo(checklist, targets),
  ...takenFrom(checklist, targets),
];
