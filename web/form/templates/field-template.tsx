import type { FieldTemplateProps } from "@rjsf/utils";
import { ReasonField } from "../question/reason-field.tsx";

/** What stands around one field: the question's frame is around its value already; a reason brings its own label. */
export const FieldTemplate = ({
  fieldPathId,
  hidden,
  children,
  label,
  rawDescription,
}: FieldTemplateProps) => {
  if (hidden) return null;
  if (fieldPathId.path.at(-1) !== "reason") return children;
  return (
    <ReasonField label={label} hint={rawDescription || null}>
      {children}
    </ReasonField>
  );
};
