import { useCallback } from "react";
import { Link } from "react-router";
import { inLocale } from "#core/locale.ts";
import { filledText } from "#core/placeholder.ts";
import { Explained } from "../../parts/explained.tsx";
import { LocalizedIn } from "../../parts/localized.tsx";
import { Note, type NoteKind } from "../../parts/note.tsx";
import type { CellsState } from "../../state/cells.ts";
import { findingAnchor, resultLink } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
import { useAnswerWords, useLocale } from "../../text/language.ts";
import { useCells, useDesk } from "../desk.ts";
import { onlyIn } from "../only-in.ts";

const kinds = { mandatory: "stop", important: "warn", hint: "info" } as const satisfies Record<
  string,
  NoteKind
>;

/** What the answer shows, at the answer, with the way to the recommendation. It informs; it does not scold. */
export const FindingNote = ({ finding: id }: { readonly finding: string }) => {
  const { checklist, proposal, assessment } = useDesk();
  const locale = useLocale();
  const { severities } = useAnswerWords().terms;
  const finding = checklist.findings.get(id);
  const shows = useCells(
    useCallback(
      ({ evaluation }: CellsState) =>
        finding === undefined ? "" : filledText(inLocale(finding.shows, locale), evaluation, locale),
      [finding, locale],
    ),
  );
  if (!finding) return null;
  const link = `${resultLink(proposal, assessment)}#${findingAnchor(id)}`;
  const severity = severities[finding.severity];
  const language = onlyIn([finding.title, finding.shows], locale);
  const title = <LocalizedIn sentence={deCheck.question.finding} text={finding.title} />;
  return (
    <Note kind={kinds[finding.severity]} title={title}>
      <p>
        {language === null ? severity : `${severity}, ${language}`}.{" "}
        <Explained text={finding.shows} filled={shows} />{" "}
        <Link to={link}>
          {finding.suggestion ? deCheck.question.suggestion : deCheck.question.recommendation}
        </Link>
      </p>
    </Note>
  );
};
