import { useMemo, type ReactNode } from "react";
import { optionsOf } from "#core/option.ts";
import { Explained } from "../../parts/explained.tsx";
import { Localized } from "../../parts/localized.tsx";
import { deCheck } from "../../text/de-check.ts";
import { useDesk } from "../desk.ts";
import { placeOfCell } from "../question-context.ts";
import { HelpButton } from "./help-button.tsx";
import { HelpInPlace } from "./help-in-place.tsx";
import { RowHistory } from "./history.tsx";
import { MatrixContext } from "./matrix-context.ts";
import { QuestionHead } from "./question-head.tsx";

/**
 * Several questions with the same answers as one table: a row each, a column an answer. On narrow screens each row is
 * a group of its own with its answers below; it stays a table for assistive technology.
 */
export const Matrix = ({
  matrix,
  questions,
  children,
}: {
  readonly matrix: string;
  /** The rows that apply now, by id. */
  readonly questions: readonly string[];
  readonly children: ReactNode;
}) => {
  const { checklist } = useDesk();
  const [first = ""] = questions;
  const definition = checklist.matrices.get(first);
  const question = checklist.questions.get(first);
  const id = `matrix-${matrix}`;
  const options = useMemo(() => (question === undefined ? [] : optionsOf(question)), [question]);
  const columns = useMemo(() => options.map(({ id: option }) => option), [options]);
  if (definition === undefined) return children;
  return (
    <div className="q">
      <p className="q__text" id={`${id}-text`}>
        <QuestionHead questionId={first} last={questions.at(-1) ?? first} />
        <Explained text={definition.text} />
      </p>
      <div className="q__tools">
        <HelpButton questionId={first} />
      </div>
      <HelpInPlace questionId={first} heading="h2" />
      <table className="matrix" role="table" aria-labelledby={`${id}-text`}>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell">
              <span className="kern-sr-only">{deCheck.question.matrixRows}</span>
            </td>
            {options.map((option) => (
              <th key={option.id} scope="col" role="columnheader" id={`${id}-${option.id}`}>
                <Localized text={option.label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <MatrixContext value={columns}>{children}</MatrixContext>
        </tbody>
      </table>
      <RowHistory
        cells={questions.map((row) => ({
          place: placeOfCell(row, null),
          text: <MatrixRowText questionId={row} />,
        }))}
      />
    </div>
  );
};

const MatrixRowText = ({ questionId }: { readonly questionId: string }) => {
  const { checklist } = useDesk();
  const question = checklist.questions.get(questionId);
  return question === undefined ? null : <Localized text={question.text} />;
};
