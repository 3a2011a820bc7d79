import type { CellBound } from "../cell.ts";
import type { CompiledChecklist } from "../compile.ts";
import type { QuestionEntry, ResultEntry, RowQuestionEntry } from "../entry.ts";
import type { Path, Slot } from "../node.ts";
import { canFail, canHold, type Tri } from "../possible.ts";
import { optionsOf } from "../option.ts";
import { explorerOf, type Exploration, type Explorer, type Sight, type Target } from "./explore.ts";
import { noteAt, type LintCode, type LintNote } from "./note.ts";

const both = ["true", "false"] as const;

const truths = (canHold: boolean, canFail: boolean): readonly string[] => [
  ...(canHold ? ["true"] : []),
  ...(canFail ? ["false"] : []),
];

const truthTarget = (slot: Slot<boolean, Tri>, wanted: readonly string[]): Target => ({
  node: slot.index,
  of: "drafts",
  sees: (state) => String(slot.of(state)),
  possible: (bounds) => truths(canHold(slot.bound(bounds)), canFail(slot.bound(bounds))),
  wanted,
});

const missed = (sight: Sight, wanted: readonly string[]): readonly string[] =>
  wanted.filter((one) => !sight.seen.has(one));

type Codes = { readonly never: LintCode; readonly always: LintCode | null };

/** Notes about something that should be able to hold and, where it has a condition, to fail. */
const truthNotes = (
  explore: Explorer,
  target: Target,
  path: Path,
  of: string,
  { never, always }: Codes,
): readonly LintNote[] => {
  const sight = explore(target);
  return missed(sight, target.wanted).flatMap((sought) => {
    const code = sought === "true" ? never : always;
    if (code === null) return [];
    return [sight.impossible.has(sought) ? noteAt(code, path, { of }) : noteAt("undecided", path, { of })];
  });
};

const holds: Codes = { never: "neverHolds", always: "alwaysHolds" };

/** Whether a cell may apply, and whether it may not. */
const appliesBound = ({ hidden, cell, any, unsure, unanswered }: CellBound): readonly string[] =>
  truths(cell !== null || any !== null || unsure || unanswered, hidden);

/** Whether a question (a row question: in any row) applies. */
const appliesTarget = (entry: QuestionEntry | RowQuestionEntry, wanted: readonly string[]): Target =>
  entry.kind === "question"
    ? {
        node: entry.cell.index,
        of: "drafts",
        sees: (state) => String(entry.cell.of(state).applies),
        possible: (bounds) => appliesBound(entry.cell.bound(bounds)),
        wanted,
      }
    : {
        node: entry.cells.index,
        of: "drafts",
        sees: (state) => {
          const cells = entry.cells.of(state);
          return cells.length === 0 ? null : String(cells.some(({ applies }) => applies));
        },
        possible: () => both,
        wanted,
      };

const questionNotes = (entry: QuestionEntry | RowQuestionEntry, explore: Explorer): readonly LintNote[] => {
  const { definition, path, section } = entry;
  const own = definition.appliesIf !== undefined;
  if (!own && section.definition.appliesIf === undefined) return [];
  const target = appliesTarget(entry, own ? both : ["true"]);
  return truthNotes(explore, target, [...path, ...(own ? ["appliesIf"] : [])], definition.id, {
    never: "unreachableQuestion",
    always: "alwaysHolds",
  });
};

const optionNotes = (entry: QuestionEntry | RowQuestionEntry, explore: Explorer): readonly LintNote[] =>
  optionsOf(entry.definition).flatMap((option, index) => {
    if (option.appliesIf === undefined) return [];
    const slot = entry.kind === "question" ? entry.cell : entry.cells;
    const target: Target = {
      node: slot.index,
      of: "drafts",
      sees: (state) => {
        const cells = entry.kind === "question" ? [entry.cell.of(state)] : entry.cells.of(state);
        const shown = cells.filter(({ applies }) => applies);
        return shown.length === 0 ? null : String(shown.some(({ options }) => options.includes(option.id)));
      },
      possible: () => both,
      wanted: both,
    };
    const path = [...entry.path, "options", index, "appliesIf"];
    return truthNotes(explore, target, path, `${entry.definition.id} ${option.id}`, {
      never: "unreachableOption",
      always: "alwaysHolds",
    });
  });

/** Levels that no complete answers reach. */
const levelNotes = ({ definition, level, path }: ResultEntry, explore: Explorer): readonly LintNote[] => {
  const ids = definition.levels.map(({ id }) => id);
  const target: Target = {
    node: level.index,
    of: "complete",
    sees: (state) => ids[level.of(state).level] ?? null,
    possible: (bounds) => ids.filter((_, rank) => level.bound(bounds)[rank]),
    wanted: ids,
  };
  const sight = explore(target);
  return missed(sight, ids).map((id) => {
    const place = [...path, "levels", ids.indexOf(id)];
    return noteAt(sight.impossible.has(id) ? "unreachableLevel" : "undecided", place, { of: id });
  });
};

/**
 * Conditions that can never hold or never fail, questions and options that no answers show, levels that none reach.
 * Where it could not be decided, a note says so.
 */
export const reachNotes = (checklist: CompiledChecklist, effort?: Exploration): readonly LintNote[] => {
  const explore = explorerOf(checklist, effort);
  const { sections, conditions, questions, findings, contradictions, results } = checklist.program.entries;
  const asked = [...questions.values()];
  return [
    ...sections
      .filter(({ definition }) => definition.appliesIf !== undefined)
      .flatMap(({ definition, path, applies }) =>
        truthNotes(explore, truthTarget(applies, both), [...path, "appliesIf"], definition.id, holds),
      ),
    ...[...conditions.values()].flatMap(({ id, path, holds: slot }) =>
      truthNotes(explore, truthTarget(slot, both), [...path, "when"], id, holds),
    ),
    ...asked.flatMap((entry) => questionNotes(entry, explore)),
    ...asked.flatMap((entry) => optionNotes(entry, explore)),
    ...[...findings.values()]
      .filter(({ definition }) => definition.when !== undefined)
      .flatMap(({ definition, path, raised }) =>
        truthNotes(explore, truthTarget(raised, both), [...path, "when"], definition.id, holds),
      ),
    ...[...contradictions.values()].flatMap(({ definition, path, holds: slot }) =>
      truthNotes(explore, truthTarget(slot, both), [...path, "when"], definition.id, holds),
    ),
    ...[...results.values()].flatMap((entry) => levelNotes(entry, explore)),
  ];
};
