import { getUiOptions, type ObjectFieldTemplateProps } from "@rjsf/utils";
import { use } from "react";
import { Question } from "../question/question.tsx";
import { RowCell } from "../question/row-cell.tsx";
import { RowPlaceContext } from "../question-context.ts";

/** A section is its questions one after the other; a question is drawn in its frame, in a row in a narrower one. */
export const ObjectTemplate = ({
  fieldPathId,
  properties,
  uiSchema,
  title,
  schema,
}: ObjectFieldTemplateProps) => {
  const row = use(RowPlaceContext);
  const options = getUiOptions(uiSchema);
  if (options["questionType"] === undefined) return properties.map(({ content }) => content);
  const questionId = String(fieldPathId.path.at(-1));
  const part = (name: string) => properties.find((property) => property.name === name)?.content ?? null;
  const parts = { value: part("value"), reason: part("reason"), citations: part("citations") };
  const text = title || schema.title || questionId;
  return row === null ? (
    <Question questionId={questionId} text={text} parts={parts} />
  ) : (
    <RowCell questionId={questionId} text={text} parts={parts} row={row} />
  );
};
