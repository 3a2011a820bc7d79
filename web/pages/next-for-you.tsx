import { Link } from "react-router";
import { dayText } from "#core/format.ts";
import { Paper } from "../parts/paper.tsx";
import { StateIcon } from "../parts/state-icon.tsx";
import { useLocale, useWords } from "../text/language.ts";
import type { NextStep } from "./next-steps.ts";

/** What waits for this person, each a link to the exact place. */
export const NextForYou = ({
  steps,
  today,
}: {
  readonly steps: readonly NextStep[];
  readonly today: string;
}) => {
  const { proposals } = useWords();
  return (
    <Paper title={proposals.next} level="h3" className="next">
      <ul>
        {steps.map((step) => (
          <NextItem key={`${step.kind} ${step.to}`} step={step} today={today} />
        ))}
      </ul>
    </Paper>
  );
};

/** How far the work on a step is, as in the list of sections. */
const looks = {
  start: { name: "open", className: "st-open" },
  continue: { name: "half", className: "st-part" },
  submit: { name: "done", className: "st-done" },
} as const;

const lookOf = ({ urgent, kind }: NextStep) =>
  urgent ? ({ name: "stop", className: "st-fix" } as const) : looks[kind];

const NextItem = ({ step, today }: { readonly step: NextStep; readonly today: string }) => {
  const { proposals } = useWords();
  const locale = useLocale();
  const { title, shortTitle, deadline } = step.proposal;
  const name = {
    start: step.checklist === null ? proposals.startNext : proposals.startNamed(step.checklist),
    submit: proposals.submitNext,
    continue: proposals.continueAt(step.question ?? ""),
  }[step.kind];
  const state = {
    start: step.checklist === null ? proposals.noCheckYet : proposals.calledFor,
    submit: proposals.allAnswered,
    continue: proposals.openRequired(step.open),
  }[step.kind];
  const about = step.kind === "start" ? null : step.checklist;
  const day = deadline === null ? null : dayText(deadline, locale);
  return (
    <li>
      <StateIcon {...lookOf(step)} />
      <div>
        <Link to={step.to}>{name}</Link>
        <span className="muted small">
          {[shortTitle || title, about, state].filter((part) => part !== null).join(" · ")}
        </span>
      </div>
      {day === null || deadline === null ? null : (
        <span className="small nowrap">
          {deadline < today ? proposals.overdue(day) : proposals.until(day)}
        </span>
      )}
    </li>
  );
};
