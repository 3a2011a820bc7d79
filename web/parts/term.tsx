import type { ToggleEvent } from "react";
import type { TermDefinition } from "#core/definition.ts";
import { useWords } from "../text/language.ts";
import { Icon } from "./icon.tsx";
import { Localized } from "./localized.tsx";

/** A term in a text, as a button that opens its card. Not in a label: a click there belongs to the label's control. */
export const TermButton = ({ card, said }: { readonly card: string; readonly said: string }) => (
  <button type="button" className="term" popoverTarget={card}>
    {said}
  </button>
);

/** The card takes the focus so that it is read; the browser gives it back when the card closes. */
const focusOpened = (event: ToggleEvent<HTMLElement>): void => {
  if (event.newState === "open") event.currentTarget.focus();
};

/** What a term means, over the page. Escape, its buttons, or a click elsewhere close it. */
export const TermCard = ({ card, term }: { readonly card: string; readonly term: TermDefinition }) => {
  const { closeTerm } = useWords().parts;
  return (
    <span
      className="termcard"
      id={card}
      popover="auto"
      role="dialog"
      aria-labelledby={`${card}-term`}
      aria-describedby={`${card}-text`}
      tabIndex={-1}
      onToggle={focusOpened}
    >
      <b id={`${card}-term`}>
        <Localized text={term.term} />
      </b>
      <button
        type="button"
        className="iconbtn"
        aria-label={closeTerm}
        popoverTarget={card}
        popoverTargetAction="hide"
      >
        <Icon name="close" />
      </button>
      <span className="termcard__text" id={`${card}-text`}>
        <Localized text={term.text} />
      </span>
    </span>
  );
};
