import { useWords } from "../text/language.ts";
import { StateIcon } from "./state-icon.tsx";

/** What is wrong with a field, tied to it by `aria-describedby` with the given id. */
export const FieldError = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <p className="err" id={id}>
    <StateIcon name="stop" />
    <span>
      <span className="kern-sr-only">{useWords().parts.error}: </span>
      {text}
    </span>
  </p>
);
