import { useEffect, useRef } from "react";
import { StateIcon } from "./state-icon.tsx";

/** One thing that is missing or wrong. `field` is the id of the control it is about. */
export type SummaryItem = { readonly field: string | null; readonly text: string };

/** Moves to a control without changing the address, so that "back" still leads to the page before. */
const goTo = (id: string): void => {
  const target = document.getElementById(id);
  target?.focus();
  target?.scrollIntoView({ block: "center" });
};

/** What keeps a form from being sent. Takes the focus each time `attempt` grows; links lead to the fields. */
export const ErrorSummary = ({
  title,
  items,
  attempt,
}: {
  readonly title: string;
  readonly items: readonly SummaryItem[];
  readonly attempt: number;
}) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <div className="errsum" role="alert" tabIndex={-1} ref={box}>
      <h2 className="h3">
        <StateIcon name="stop" size={24} />
        {title}
      </h2>
      <ul>
        {items.map(({ field, text }) => (
          <li key={`${field ?? ""}${text}`}>
            {field === null ? (
              text
            ) : (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(field);
                }}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
