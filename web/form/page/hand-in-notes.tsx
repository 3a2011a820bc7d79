import { useEffect, useRef } from "react";
import type { AnswerProblem } from "#core/problem.ts";
import { Note } from "../../parts/note.tsx";
import { deCheck } from "../../text/de-check.ts";
import type { HandIn } from "./hand-in.ts";
import { ProblemSummary } from "./problem-summary.tsx";

const words = deCheck.handIn;

const Unsent = ({ count }: { readonly count: number }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div role="alert" tabIndex={-1} ref={box} className="handin">
      <Note kind="warn">
        <p>{words.unsent(count)}</p>
      </Note>
    </div>
  );
};

/** What stands between the person and submission, above the form. */
export const HandInNotes = ({
  handIn,
  problems,
  section,
}: {
  readonly handIn: HandIn;
  readonly problems: readonly AnswerProblem[];
  readonly section: string;
}) => (
  <>
    <p role="status" className="kern-sr-only">
      {handIn.kind === "sending" ? words.sending : ""}
    </p>
    {handIn.kind === "unsent" ? <Unsent count={handIn.count} /> : null}
    {handIn.kind === "problems" && problems.length > 0 ? (
      <ProblemSummary problems={problems} attempt={handIn.attempt} section={section} />
    ) : null}
    {handIn.kind === "problems" && problems.length === 0 ? (
      <Note kind="ok">
        <p>{words.confirm}</p>
      </Note>
    ) : null}
  </>
);
