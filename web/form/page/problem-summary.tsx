import { useEffect, useId, useRef } from "react";
import { Link } from "react-router";
import type { AnswerProblem } from "#core/problem.ts";
import { namesFor } from "#core/text/names.ts";
import { summaryLineOf } from "#core/text/sentence.ts";
import { StateIcon } from "../../parts/state-icon.tsx";
import { checkLink, questionAnchor } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
import { useAnswerWords, useWords } from "../../text/language.ts";
import { useDesk } from "../desk.ts";
import { controlId } from "../question-context.ts";
import { cellOfProblem, groupOfRow, partOfProblem } from "./problem-place.ts";

const keyOf = (problem: AnswerProblem): string => `${problem.code} ${problem.path.join("/")}`;

/** Where a problem can be put right: the section and the element, with the control that takes the focus. */
const ProblemLink = ({ problem, section }: { readonly problem: AnswerProblem; readonly section: string }) => {
  const { cells, proposal, assessment } = useDesk();
  const words = useAnswerWords();
  const { evaluation } = cells.state();
  const { questionId, rowId } = cellOfProblem(problem);
  const group = groupOfRow(evaluation.checklist, questionId);
  const question = evaluation.question(questionId, rowId) ?? evaluation.question(group ?? questionId);
  const text = summaryLineOf(problem, words, namesFor(evaluation, words.locale));
  const anchor = question === undefined ? `widerspruch-${questionId}` : questionAnchor(questionId, rowId);
  return (
    <Link
      to={`${checkLink(proposal, assessment, question?.section ?? section)}#${anchor}`}
      state={{ focus: controlId({ questionId, rowId }, partOfProblem(problem)) }}
    >
      {text}
    </Link>
  );
};

/** What is missing or wrong before the assessment can be submitted. Takes the focus each time `attempt` grows. */
export const ProblemSummary = ({
  problems,
  attempt,
  section,
}: {
  readonly problems: readonly AnswerProblem[];
  readonly attempt: number;
  readonly section: string;
}) => {
  const { parts } = useWords();
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: "start" });
  }, [attempt]);
  return (
    <div className="errsum" role="alert" tabIndex={-1} ref={box} aria-labelledby={heading}>
      <h2 className="h3" id={heading}>
        <StateIcon name="stop" size={24} />
        <span>{parts.missing(problems.length)}</span>
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={keyOf(problem)}>
            <ProblemLink problem={problem} section={section} />
          </li>
        ))}
      </ul>
      <p className="small">{deCheck.handIn.kept}</p>
    </div>
  );
};
