import { useCallback } from "react";
import { Link } from "react-router";
import { cellKey } from "#core/answer.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import type { Evaluation } from "#core/evaluation.ts";
import type { Locale } from "#core/locale.ts";
import { LocalizedIn } from "../../parts/localized.tsx";
import type { CellsState } from "../../state/cells.ts";
import { checkLink } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { answerText } from "../answer-text.ts";
import { useCells, useDesk } from "../desk.ts";
import { rowTitleOf } from "../row-title.ts";

/** The group whose entries another group asks on about. */
export type BaseRows = {
  readonly id: string;
  /** What tells an entry from the others, by row: the answer to its first question. */
  readonly about: ReadonlyMap<string, string>;
};

const baseOf = (checklist: CompiledChecklist, id: unknown) => {
  const question = typeof id === "string" ? checklist.questions.get(id) : undefined;
  return question?.type === "repeatGroup" ? question : undefined;
};

/** What tells the entries of a group apart, by row: the answer to its first question in one line. */
export const rowNames = (
  evaluation: Evaluation,
  groupId: string,
  locale: Locale,
): ReadonlyMap<string, string> => {
  const [first] = baseOf(evaluation.checklist, groupId)?.questions ?? [];
  if (first === undefined) return new Map();
  return new Map(
    evaluation.rows(groupId).map((row) => {
      const answer = evaluation.relevant[cellKey(first.id, row)];
      return [row, answerText(first, answer, locale).value.join(", ")];
    }),
  );
};

/** The group that a group's entries come from; null for a group with entries of its own. */
export const useBaseRows = (id: unknown): BaseRows | null => {
  const { checklist } = useDesk();
  const locale = useLocale();
  const base = baseOf(checklist, id);
  const names = useCells(
    useCallback(
      ({ evaluation }: CellsState) =>
        base === undefined
          ? []
          : [...rowNames(evaluation, base.id, locale)].map(([row, name]) => ({ row, name })),
      [base, locale],
    ),
  );
  if (base === undefined) return null;
  const about = new Map(names.map(({ row, name }) => [row, name]));
  return { id: base.id, about };
};

/** There are no entries yet, and where they are added. */
export const NoBaseRows = ({ base }: { readonly base: BaseRows }) => {
  const { checklist, proposal, assessment } = useDesk();
  const state = useCells(
    useCallback(({ evaluation }: CellsState) => evaluation.question(base.id) ?? null, [base.id]),
  );
  return (
    <p className="muted small">
      <LocalizedIn sentence={deCheck.rows.none} text={rowTitleOf(checklist, base.id)} />{" "}
      {state === null ? null : (
        <Link to={checkLink(proposal, assessment, state.section, base.id)}>
          {deCheck.rows.addAt(deCheck.question.number(state.number))}
        </Link>
      )}
    </p>
  );
};
