import type { AnswerProblem } from "#core/problem.ts";
import { inLocale } from "#core/locale.ts";
import { ButtonLink } from "../../parts/button-link.tsx";
import type { CellsState } from "../../state/cells.ts";
import { checkLink } from "../../state/links.ts";
import { Explained } from "../../parts/explained.tsx";
import { Localized } from "../../parts/localized.tsx";
import { PageHeading } from "../../shell/page-heading.tsx";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useCells, useDesk } from "../desk.ts";
import { useMayAnswer } from "../may-answer.ts";
import { ReadSection } from "../read-section.tsx";
import { SectionForm } from "../section-form.tsx";
import { useAddressedQuestion } from "./addressed-question.ts";
import { Foot } from "./foot.tsx";
import type { HandIn } from "./hand-in.ts";
import { HandInNotes } from "./hand-in-notes.tsx";
import { PrefillBar } from "./prefill-bar.tsx";
import { placesAround } from "./sections-around.ts";

/** Which sections have something to show changes with the answers; the questions in them do not matter here. */
const selectSections = ({ evaluation }: CellsState) => evaluation.sections;
const selectToCome = ({ evaluation }: CellsState) => evaluation.sectionsToCome;

/** One section: heading, what stands against submitting, its questions, the way on. */
export const SectionPaper = ({
  section,
  handIn,
  problems,
  offered,
  onSubmit,
}: {
  readonly section: string;
  readonly handIn: HandIn;
  readonly problems: readonly AnswerProblem[];
  /** How many answers of other assessments could be taken over now. */
  readonly offered: number;
  readonly onSubmit: (() => void) | null;
}) => {
  const { cells, proposal, assessment } = useDesk();
  const locale = useLocale();
  const mayAnswer = useMayAnswer();
  const sections = useCells(selectSections);
  const toCome = useCells(selectToCome).has(section);
  const { here, before, after } = placesAround(cells.state().evaluation, section);
  useAddressedQuestion();
  if (!here) {
    return (
      <section className="paper kern-level-2 stack" aria-label={deCheck.sections}>
        <PageHeading>{deCheck.sections}</PageHeading>
        <p>{deCheck.sectionGone}</p>
        <ButtonLink to={checkLink(proposal, assessment)}>{deCheck.toFirstSection}</ButtonLink>
      </section>
    );
  }
  const { definition, state } = here;
  const title = inLocale(definition.title, locale);
  return (
    <form
      className="paper kern-level-2"
      aria-label={deCheck.form(state.number, title)}
      noValidate
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <header className="formhead">
        <p className="small muted">{deCheck.sectionOf(state.number, sections.length)}</p>
        <PageHeading>
          <Localized text={definition.title} />
        </PageHeading>
        {definition.intro ? (
          <p className="pre-line">
            <Explained text={definition.intro} />
          </p>
        ) : null}
      </header>
      <HandInNotes handIn={handIn} problems={problems} section={section} />
      {state.status === "notApplicable" ? (
        <p className="q">{toCome ? deCheck.sectionToCome : deCheck.sectionNotApplicable}</p>
      ) : mayAnswer ? (
        <>
          <PrefillBar key={section} section={section} offered={offered} />
          <SectionForm key={`${section} form`} section={section} />
        </>
      ) : (
        <ReadSection section={section} />
      )}
      <Foot before={before} after={after} onSubmit={onSubmit} />
    </form>
  );
};
