import type { FieldTemplateProps } from "@rjsf/utils";
import { ReasonField } from "../question/reason-field.tsx";

/** A reason stands in its question; a question of that name stands in its section, or in an entry by its place. */
const isReason = (path: readonly (string | number)[]): boolean =>
  path.at(-1) === "reason" && typeof path.at(-2) === "string";

/** What stands around one field: the question's frame is around its value already; a reason brings its own label. */
export const FieldTemplate = ({ fieldPathId, hidden, children }: FieldTemplateProps) => {
  if (hidden) return null;
  return isReason(fieldPathId.path) ? <ReasonField>{children}</ReasonField> : children;
};
