import { use } from "react";
import { FieldError } from "../../parts/field-error.tsx";
import { controlId, describedIds, useQuestionPlace, type AnswerPart } from "../question-context.ts";
import { ShownErrorsContext } from "./shown-errors.ts";

/** What is wrong with one part of an answer, below its control and tied to it. */
export const Errors = ({ part }: { readonly part: AnswerPart }) => {
  const place = useQuestionPlace();
  const sentences = use(ShownErrorsContext)[part];
  if (sentences.length === 0) return null;
  const { error } = describedIds(controlId(place, part));
  return <FieldError id={error} text={sentences.join(" ")} />;
};
