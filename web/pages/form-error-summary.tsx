import { ErrorSummary } from "../parts/error-summary.tsx";
import { useWords } from "../text/language.ts";
import type { FormErrors } from "./form-errors.ts";

/** What keeps a small form from being sent: what is missing, or what the server said. Nothing where nothing does. */
export const FormErrorSummary = ({ form }: { readonly form: FormErrors }) => {
  const { parts } = useWords();
  const { items, attempt, refused } = form;
  if (items.length === 0) return null;
  return (
    <ErrorSummary
      title={refused ? parts.failed : parts.missing(items.length)}
      items={items}
      attempt={attempt}
    />
  );
};
