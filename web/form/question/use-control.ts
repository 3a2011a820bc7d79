import { use } from "react";
import { ShownErrorsContext } from "./shown-errors.ts";
import { controlId, describedIds, useQuestionPlace, type AnswerPart } from "../question-context.ts";

type Description = "hint" | "count";

/** What a control of the question around it has to carry: id, what describes it, whether it is wrong. */
export const useControl = (part: AnswerPart, descriptions: readonly Description[]) => {
  const place = useQuestionPlace();
  const errors = use(ShownErrorsContext);
  const id = controlId(place, part);
  const ids = describedIds(id);
  const wrong = errors[part].length > 0;
  const described = [...descriptions.map((description) => ids[description]), ...(wrong ? [ids.error] : [])];
  return {
    questionId: place.questionId,
    props: {
      id,
      "aria-describedby": described.length === 0 ? undefined : described.join(" "),
      "aria-invalid": wrong ? (true as const) : undefined,
    },
  };
};
