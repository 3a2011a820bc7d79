import type { ReactNode } from "react";

export type StateIconName =
  | "done"
  | "clock"
  | "half"
  | "open"
  | "none"
  | "stop"
  | "warning"
  | "info"
  | "question"
  | "offline"
  | "cross";

const ring = <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />;
const disc = <circle cx="10" cy="10" r="9" fill="currentColor" />;

const shapes: Readonly<Record<StateIconName, ReactNode>> = {
  done: (
    <>
      {disc}
      <path d="M5.5 10.5l3 3 6-6.5" fill="none" className="cut" strokeWidth="2" />
    </>
  ),
  clock: (
    <>
      {ring}
      <path d="M10 5.5V10l3 2" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  half: (
    <>
      {ring}
      <path d="M10 4.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  open: ring,
  none: (
    <>
      <circle
        cx="10"
        cy="10"
        r="8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2.5 2.5"
      />
      <path d="M6 10h8" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  stop: (
    <>
      <path d="M10 .8 19.2 10 10 19.2.8 10z" fill="currentColor" />
      <path d="M10 5v6.2M10 13.2v2" className="cut" strokeWidth="2.2" />
    </>
  ),
  warning: (
    <>
      <path d="M10 1.5 19.3 18H.7z" fill="currentColor" />
      <path d="M10 7v5M10 13.8v2" className="cut" strokeWidth="2" />
    </>
  ),
  info: (
    <>
      {disc}
      <path d="M10 9v6M10 5v2" className="cut" strokeWidth="2.2" />
    </>
  ),
  question: (
    <>
      {ring}
      <path
        d="M7.6 8a2.4 2.4 0 1 1 3.2 2.3c-.6.3-.8.7-.8 1.4M10 13.4v1.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
      />
    </>
  ),
  offline: (
    <>
      <path d="M3 17 17 3" stroke="currentColor" strokeWidth="2" />
      <path
        d="M2 8.5a12 12 0 0 1 7-3.4M18 8.5a12 12 0 0 0-4-2.6M5 12a7.6 7.6 0 0 1 3-1.7M10 16h.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </>
  ),
  cross: <path d="M3 3l14 14M17 3L3 17" stroke="currentColor" strokeWidth="2.6" />,
};

/** A state as a shape. Decoration: the words beside it carry the meaning. `size` in CSS pixels. */
export const StateIcon = ({
  name,
  size = 20,
  className,
}: {
  readonly name: StateIconName;
  readonly size?: number;
  readonly className?: string;
}) => (
  <svg
    className={className ? `state-icon ${className}` : "state-icon"}
    width={size}
    height={size}
    viewBox="0 0 20 20"
    aria-hidden="true"
    focusable="false"
  >
    {shapes[name]}
  </svg>
);
