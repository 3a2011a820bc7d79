import { getUiOptions, type ObjectFieldTemplateProps, type UiSchema } from "@rjsf/utils";
import { Fragment, use } from "react";
import { MatrixRow } from "../question/matrix-row.tsx";
import { Matrix } from "../question/matrix.tsx";
import { Question } from "../question/question.tsx";
import { inRuns, matrixIn } from "../question/question-options.ts";
import { RowCell } from "../question/row-cell.tsx";
import { RowPlaceContext } from "../question-context.ts";

/** The questions of a section one after the other; the rows of a matrix together in one. */
const Questions = ({ properties, uiSchema }: Pick<ObjectFieldTemplateProps, "properties" | "uiSchema">) => {
  const matrixOf = (name: string) => matrixIn(getUiOptions((uiSchema?.[name] ?? {}) as UiSchema));
  return inRuns(properties, ({ name }) => matrixOf(name)?.id ?? null).map(({ key, items }) => {
    const contents = items.map(({ name, content }) => <Fragment key={name}>{content}</Fragment>);
    const [first] = items;
    return key === null || first === undefined ? (
      contents
    ) : (
      <Matrix key={key} matrix={key} questions={items.map(({ name }) => name)}>
        {contents}
      </Matrix>
    );
  });
};

/** A section is its questions; a question is drawn in its frame, in a row or a matrix in a narrower one. */
export const ObjectTemplate = ({
  fieldPathId,
  properties,
  uiSchema,
  title,
  schema,
}: ObjectFieldTemplateProps) => {
  const row = use(RowPlaceContext);
  const options = getUiOptions(uiSchema);
  if (options["questionType"] === undefined)
    return <Questions properties={properties} uiSchema={uiSchema ?? {}} />;
  const questionId = String(fieldPathId.path.at(-1));
  const part = (name: string) => properties.find((property) => property.name === name)?.content ?? null;
  const parts = { value: part("value"), reason: part("reason"), citations: part("citations") };
  const text = title || schema.title || questionId;
  const shown = { questionId, text, parts };
  if (row !== null) return <RowCell {...shown} row={row} />;
  return matrixIn(options) === null ? <Question {...shown} /> : <MatrixRow {...shown} />;
};
