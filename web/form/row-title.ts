import type { CompiledChecklist } from "#core/compile.ts";
import type { LocalizedText } from "#core/definition-text.ts";
import { deCheck } from "../text/de-check.ts";

/** What an entry is called that nobody has named. */
export const anyEntry: LocalizedText = { de: deCheck.rows.entry };

/** What an entry of a group is called; where a group asks on about the entries of another, as there. */
export const rowTitleOf = ({ questions }: CompiledChecklist, groupId: string): LocalizedText => {
  const group = questions.get(groupId);
  if (group?.type !== "repeatGroup") return anyEntry;
  const base = group.rowsOf === undefined ? undefined : questions.get(group.rowsOf);
  return (base?.type === "repeatGroup" ? base : group).rowTitle ?? anyEntry;
};
