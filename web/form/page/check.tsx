import { useEffect, useMemo, useState } from "react";
import { Navigate, useLocation } from "react-router";
import type { CompiledChecklist } from "#core/compile.ts";
import type { Assessment } from "#core/contract-assessment.ts";
import { inLocale } from "#core/locale.ts";
import type { AnswerProblem } from "#core/problem.ts";
import { StatusDialog } from "../../pages/status-dialog.tsx";
import { GlossaryContext, glossaryOf } from "../../parts/glossary.ts";
import { createCells } from "../../state/cells.ts";
import { checkLink } from "../../state/links.ts";
import type { Queue } from "../../state/queue.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { DeskContext, ShownProblemsContext, useCells, useDesk, type Desk } from "../desk.ts";
import { HelpContext, type Help } from "../help-context.ts";
import { MayAnswerContext } from "../may-answer.ts";
import { originsOf } from "../origins.ts";
import { CheckColumns } from "./check-columns.tsx";
import { CheckFrame } from "./check-frame.tsx";
import { foundProblems } from "./found-problems.ts";
import { useHandIn } from "./hand-in.ts";
import { problemsByCell } from "./problem-place.ts";
import { sectionToOpen } from "./sections-around.ts";

const none: readonly AnswerProblem[] = [];
const noProblems = (): readonly AnswerProblem[] => none;

/** Help belongs to a question of the section that is shown; it does not follow to the next. */
const useHelpState = (section: string): Help => {
  const [shown, setShown] = useState<{ readonly question: string; readonly section: string } | null>(null);
  const open = shown?.section === section ? shown.question : null;
  return useMemo(
    () => ({
      open,
      toggle: (question: string) => setShown(open === question ? null : { question, section }),
      close: () => setShown(null),
    }),
    [open, section],
  );
};

/** The question that an address names: `#frage-<id>`, with the entry where it is in one. */
const questionIn = (hash: string): string | null =>
  hash.startsWith("#frage-") ? hash.slice("#frage-".length) : null;

const Sections = ({ assessment, section }: { readonly assessment: Assessment; readonly section: string }) => {
  const { checklist } = useDesk();
  const locale = useLocale();
  const handIn = useHandIn();
  const [withdrawing, setWithdrawing] = useState(false);
  const help = useHelpState(section);
  const asked = handIn.state.kind === "problems";
  const problems = useCells<readonly AnswerProblem[]>(asked ? foundProblems : noProblems);
  const byCell = useMemo(() => problemsByCell(problems), [problems]);
  const definition = checklist.definition.sections.find(({ id }) => id === section);
  const title = definition ? inLocale(definition.title, locale) : deCheck.sections;
  const [seenOpen, setSeenOpen] = useState(false);
  const isOpen = assessment.status === "draft";
  if (isOpen && !seenOpen) setSeenOpen(true);
  const mayAnswer = isOpen && assessment.may.answer;
  return (
    <MayAnswerContext value={mayAnswer}>
      <HelpContext value={help}>
        <ShownProblemsContext value={byCell}>
          <CheckFrame assessment={assessment} title={deCheck.pageTitle(title)}>
            <CheckColumns
              assessment={assessment}
              section={section}
              handIn={handIn.state}
              problems={problems}
              onSubmit={assessment.may.submit && isOpen ? () => void handIn.start() : null}
              onWithdraw={() => setWithdrawing(true)}
              justSubmitted={seenOpen && !isOpen}
            />
          </CheckFrame>
          {handIn.state.kind === "confirm" && isOpen ? (
            <StatusDialog assessment={assessment} change="submit" onClose={handIn.cancel} />
          ) : null}
          {withdrawing ? (
            <StatusDialog assessment={assessment} change="withdraw" onClose={() => setWithdrawing(false)} />
          ) : null}
        </ShownProblemsContext>
      </HelpContext>
    </MayAnswerContext>
  );
};

/** An assessment on the desk: answers flow in from the server and the queue as long as this is on the page. */
export const Check = ({
  assessment,
  checklist,
  queue,
  section,
}: {
  readonly assessment: Assessment;
  readonly checklist: CompiledChecklist;
  readonly queue: Queue;
  readonly section: string | undefined;
}) => {
  const { hash } = useLocation();
  const [desk] = useState<Desk>(() => ({
    cells: createCells(checklist, assessment, queue),
    queue,
    checklist,
    proposal: assessment.proposal.id,
    assessment: assessment.id,
    origins: originsOf(assessment),
  }));
  useEffect(() => desk.cells.attach(), [desk]);
  useEffect(() => desk.cells.receive(assessment), [desk, assessment]);
  const [glossary] = useState(() => glossaryOf(checklist.definition.glossary ?? []));
  const place = section ?? sectionToOpen(desk.cells.state().evaluation, questionIn(hash));
  if (section === undefined && place !== undefined) {
    return <Navigate to={`${checkLink(desk.proposal, desk.assessment, place)}${hash}`} replace />;
  }
  return (
    <DeskContext value={desk}>
      <GlossaryContext value={glossary}>
        <Sections assessment={assessment} section={place ?? ""} />
      </GlossaryContext>
    </DeskContext>
  );
};
