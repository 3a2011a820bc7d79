import { Link } from "react-router";
import { Localized } from "../../parts/localized.tsx";
import { ScoreBar } from "../../parts/score-bar.tsx";
import { StateIcon, type StateIconName } from "../../parts/state-icon.tsx";
import type { CellsState } from "../../state/cells.ts";
import { checkLink } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells, useDesk } from "../desk.ts";

type Status = keyof typeof deCheck.sectionStates;

const icons: Readonly<Record<Status, StateIconName>> = {
  done: "done",
  begun: "half",
  open: "open",
  toCome: "open",
  notApplicable: "none",
};
const classes: Readonly<Record<Status, string>> = {
  done: "st-done",
  begun: "st-part",
  open: "st-open",
  toCome: "st-none",
  notApplicable: "st-none",
};

/** Each section with its status; one without questions tells whether some can still come. */
const selectSections = ({ evaluation: { sections, sectionsToCome } }: CellsState) =>
  sections.map(({ id, number, status, progress }) => ({
    id,
    number,
    progress,
    status: sectionsToCome.has(id) ? ("toCome" as const) : status,
  }));

const selectProgress = ({ evaluation }: CellsState) => ({
  ...evaluation.progress,
  lacking: evaluation.questions.filter(
    ({ applies, required, status }) => applies && required && status === "incomplete",
  ).length,
  mayGrow: evaluation.sectionsToCome.size > 0,
});

/** All sections with how far they are, each a link. */
export const SectionList = ({ current }: { readonly current: string }) => {
  const { checklist, proposal, assessment } = useDesk();
  const sections = useCells(selectSections);
  const titles = new Map(checklist.definition.sections.map(({ id, title }) => [id, title]));
  return (
    <ol className="sections">
      {sections.map(({ id, number, status, progress }) => (
        <li key={id}>
          <Link to={checkLink(proposal, assessment, id)} aria-current={id === current ? "step" : undefined}>
            <span className={classes[status]}>
              <StateIcon name={icons[status]} />
            </span>
            <span>
              {number} <Localized text={titles.get(id) ?? {}} />
              <span className="kern-sr-only">, {deCheck.sectionStates[status]}</span>
            </span>
            <span className="n">
              {status === "notApplicable" || status === "toCome"
                ? deCheck[status]
                : `${progress.answered}/${progress.required}`}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
};

/** What the number of answered questions does not say: that some lack something, that more may come. */
export const ProgressNotes = () => {
  const { lacking, mayGrow } = useCells(selectProgress);
  if (lacking === 0 && !mayGrow) return null;
  return (
    <p className="small muted progress__notes">
      {lacking > 0 ? deCheck.lacking(lacking) : ""} {mayGrow ? deCheck.mayGrow : ""}
    </p>
  );
};

/** The checklist's name and how many of the required questions are answered. */
export const NavHead = () => {
  const { checklist } = useDesk();
  const { answered, required } = useCells(selectProgress);
  const { title, version } = checklist.definition;
  return (
    <div className="navhead">
      <h2 className="h4">
        <Localized text={title} /> {version}
      </h2>
      <div className="progress">
        <span className="strong small">{deCheck.requiredOf(answered, required)}</span>
        <ScoreBar value={required === 0 ? 100 : (answered / required) * 100} />
        <ProgressNotes />
      </div>
    </div>
  );
};
