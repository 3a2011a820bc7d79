import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type ButtonKind = "primary" | "secondary" | "tertiary";

/** The classes of KERN's button, shared with links that look like one. */
export const buttonClass = (kind: ButtonKind, small: boolean, wide: boolean): string =>
  ["kern-btn", `kern-btn--${kind}`, small && "kern-btn--small", wide && "block-narrow"]
    .filter(Boolean)
    .join(" ");

/**
 * A button. At most one of kind `primary` a page. With `disabled` it stays focusable and does nothing; the reason
 * stands in an element named by `describedBy`.
 */
export const Button = ({
  children,
  kind = "secondary",
  icon,
  type = "button",
  small = false,
  wide = false,
  disabled = false,
  describedBy,
  label,
  onClick,
}: {
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly type?: "button" | "submit";
  readonly small?: boolean;
  /** As wide as the page where the page is narrow. */
  readonly wide?: boolean;
  readonly disabled?: boolean;
  readonly describedBy?: string | undefined;
  /** A longer name for assistive technology, beginning with the words on the button. */
  readonly label?: string;
  readonly onClick?: () => void;
}) => (
  <button
    type={type}
    className={buttonClass(kind, small, wide)}
    aria-disabled={disabled ? true : undefined}
    aria-describedby={describedBy}
    aria-label={label}
    onClick={(event) => {
      if (disabled) event.preventDefault();
      else onClick?.();
    }}
  >
    {icon ? <Icon name={icon} /> : null}
    <span className="kern-label">{children}</span>
  </button>
);
