import { readAnswers } from "#core/answers-file.ts";
import { diffChecklists, type ChecklistDiff } from "#core/diff.ts";
import { migrateAnswers, type Migration } from "#core/migrate.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import type { Result } from "#core/problem.ts";
import { changeSentence } from "#core/text/diff-sentence.ts";
import { de } from "#core/text/de.ts";
import { sentenceOf } from "#core/text/sentence.ts";
import type { Call, Run } from "./command.ts";
import { checklistIn } from "./definition-file.ts";
import { readInput } from "./input.ts";
import type { Outside } from "./outside.ts";

/**
 * `diff OLD NEW`: what the newer version changed; with answers to the older one also what becomes of each of them. 1
 * where answers cannot be carried over, because something of them would be lost that nobody declared lost.
 */
export const diff: Run = async (call, outside) => {
  const [older = "", newer = ""] = call.names;
  const before = await checklistIn(older, call, outside);
  const after = await checklistIn(newer, call, outside);
  if (before === null || after === null) return 1;
  const migration = await migrationOf(before.checklist, after.checklist, call, outside);
  if (migration === "unread") return 1;
  const found = diffChecklists(before.checklist, after.checklist);
  outside.say(call.flags.has("json") ? asJson(found, migration) : asText(found, migration));
  return migration === null || migration.ok ? 0 : 1;
};

/** Null where no answers are given. */
const migrationOf = async (
  before: CompiledChecklist,
  after: CompiledChecklist,
  { flags }: Call,
  outside: Outside,
): Promise<Result<Migration> | null | "unread"> => {
  const file = flags.get("answers");
  if (file === undefined) return null;
  const input = await readInput(file, outside);
  if (input === null) return "unread";
  const { answers, problems } = readAnswers(before, input.value);
  return problems.length > 0 ? { ok: false, problems } : migrateAnswers(before, after, answers);
};

const asText = (found: ChecklistDiff, migration: Result<Migration> | null): string => {
  const { checklist, before, after, changes } = found;
  const lines = [
    `${checklist} ${before} → ${after}: ${changes.length === 0 ? "kein Unterschied" : `${changes.length} ${changes.length === 1 ? "Unterschied" : "Unterschiede"}`}.`,
    ...changes.map((change) => `  ${changeSentence(change, "de")}`),
    ...(migration === null ? [] : migrationLines(migration)),
  ];
  return `${lines.join("\n")}\n`;
};

const dropReasons: Readonly<Record<Migration["dropped"][number]["why"], string>> = {
  questionRemoved: "die Frage ist entfallen",
  optionRemoved: "die Antwort ist entfallen",
  retyped: "die Art der Frage hat sich geändert",
  contradictionRemoved: "der Widerspruch ist entfallen",
  unknown: "gehört zu nichts",
};

const migrationLines = (migration: Result<Migration>): readonly string[] => {
  if (!migration.ok)
    return [
      "Die Antworten lassen sich nicht übernehmen:",
      ...migration.problems.map((problem) => `  ${sentenceOf(problem, de)}`),
    ];
  const { kept, changed, dropped, added } = migration.value;
  return [
    `Antworten: ${kept.length} bleiben, ${changed.length} werden angepasst, ${dropped.length} entfallen, ${added.length} Pflichtfragen kommen hinzu.`,
    ...changed.map(({ from, to }) => `  angepasst: ${from === to ? from : `${from} → ${to}`}`),
    ...dropped.map(({ from, why }) => `  entfällt: ${from} (${dropReasons[why]})`),
    ...added.map((id) => `  neu: ${id}`),
  ];
};

const asJson = (found: ChecklistDiff, migration: Result<Migration> | null): string =>
  `${JSON.stringify({
    format: "praxis-digitalcheck/diff/1",
    ...found,
    changes: found.changes.map((change) => ({ ...change, sentence: changeSentence(change, "de") })),
    ...(migration === null
      ? {}
      : migration.ok
        ? { migration: migration.value }
        : {
            refused: migration.problems.map((problem) => ({
              ...problem,
              sentence: sentenceOf(problem, de),
            })),
          }),
  })}\n`;
