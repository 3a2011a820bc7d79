import { useEffect } from "react";
import { useLocation } from "react-router";

const controls = "input, textarea, select, button";

const wantedFocus = (state: unknown): string | null =>
  typeof state === "object" && state !== null && "focus" in state && typeof state.focus === "string"
    ? state.focus
    : null;

/** The control to begin with: the one asked for, else the first of the answer, past the help button above it. */
const controlIn = (question: HTMLElement, wanted: string | null): HTMLElement => {
  const asked = wanted === null ? null : document.getElementById(wanted);
  if (asked && question.contains(asked)) return asked;
  const chosen = question.querySelector<HTMLElement>("input:checked");
  return (
    chosen ??
    question.querySelector<HTMLElement>("input, textarea") ??
    question.querySelector<HTMLElement>(controls) ??
    question
  );
};

/** Goes to the question that the address names: into view, with the focus where one answers it. */
export const useAddressedQuestion = (): void => {
  const { hash, key, state } = useLocation() as { hash: string; key: string; state: unknown };
  useEffect(() => {
    if (hash.length < 2) return;
    const question = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!question) return;
    question.scrollIntoView({ block: "start" });
    controlIn(question, wantedFocus(state)).focus({ preventScroll: true });
  }, [hash, key, state]);
};
