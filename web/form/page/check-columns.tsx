import type { Assessment } from "#core/contract-assessment.ts";
import type { AnswerProblem } from "#core/problem.ts";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells } from "../desk.ts";
import { useWide } from "../help-context.ts";
import { Contradictions } from "./contradictions.tsx";
import type { HandIn } from "./hand-in.ts";
import { HelpPanel } from "./help-panel.tsx";
import { LiveLevel, LiveScores } from "./live-result.tsx";
import { NextOpenLink } from "./next-open-link.tsx";
import { NavHead, ProgressNotes, SectionList } from "./section-nav.tsx";
import { scrollStop } from "./scroll-stop.ts";
import { SectionPaper } from "./section-paper.tsx";
import { StatusNote } from "./status-note.tsx";

const selectProgress = ({ evaluation }: CellsState) => evaluation.progress;

type ColumnsProps = {
  readonly assessment: Assessment;
  readonly section: string;
  readonly handIn: HandIn;
  readonly problems: readonly AnswerProblem[];
  readonly onSubmit: (() => void) | null;
  readonly onWithdraw: () => void;
  /** The assessment was open on this page and is not any more. */
  readonly justSubmitted: boolean;
};

const NavFoot = ({ section, onSubmit }: Pick<ColumnsProps, "section" | "onSubmit">) =>
  onSubmit === null ? null : (
    <div className="navfoot">
      <NextOpenLink section={section} />
      <span>
        <button type="button" className="linkbtn" onClick={onSubmit}>
          {deCheck.submit}
        </button>
      </span>
    </div>
  );

/** Section list and live result above the form, folded, where there is no room beside it. */
const Folded = ({
  section,
  onSubmit,
  result,
}: Pick<ColumnsProps, "section" | "onSubmit"> & { readonly result: string }) => {
  const { answered, required } = useCells(selectProgress);
  return (
    <>
      <nav aria-label={deCheck.sections}>
        <details className="paper kern-level-2 drop" key={section}>
          <summary>
            <span className="strong">{deCheck.sections}</span>
            <span className="small muted num">{deCheck.requiredOf(answered, required)}</span>
          </summary>
          <ProgressNotes />
          <SectionList current={section} />
          <NavFoot section={section} onSubmit={onSubmit} />
        </details>
      </nav>
      <FoldedResult title={result} />
    </>
  );
};

const FoldedResult = ({ title }: { readonly title: string }) => (
  <details className="paper kern-level-2 drop">
    <summary>
      <span className="strong">{title}</span>
      <span className="small">
        <LiveLevel />
      </span>
    </summary>
    <div>
      <h2 className="kern-sr-only">{title}</h2>
      <LiveScores />
    </div>
  </details>
);

/** Navigation, form, live result: three columns where there is room, else one below the other. */
export const CheckColumns = ({
  assessment,
  section,
  handIn,
  problems,
  onSubmit,
  onWithdraw,
  justSubmitted,
}: ColumnsProps) => {
  const readOnly = assessment.status !== "draft" || !assessment.may.answer;
  const result = assessment.status === "draft" ? deCheck.live : deCheck.final;
  const wide = useWide();
  return (
    <div className="cols cols--three">
      <nav className="only-wide nav stick" aria-label={deCheck.sections}>
        <div className="paper paper--flush kern-level-2">
          <NavHead />
          <SectionList current={section} />
          <NavFoot section={section} onSubmit={onSubmit} />
        </div>
      </nav>
      <div className="only-narrow nav">
        <Folded section={section} onSubmit={onSubmit} result={result} />
      </div>
      <div className="checkform">
        {readOnly ? (
          <StatusNote assessment={assessment} onWithdraw={onWithdraw} appeared={justSubmitted} />
        ) : null}
        <SectionPaper
          section={section}
          handIn={handIn}
          problems={problems}
          offered={assessment.offered}
          onSubmit={onSubmit}
        />
        <Contradictions section={section} everywhere={handIn.kind === "problems"} />
      </div>
      {wide ? (
        <aside className="aside stick" ref={scrollStop} aria-label={deCheck.aside}>
          <section className="paper kern-level-2">
            <h2 className="h3">{result}</h2>
            <LiveScores />
          </section>
          <HelpPanel />
        </aside>
      ) : null}
    </div>
  );
};
