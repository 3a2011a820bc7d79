import type { ReactNode } from "react";
import { Link } from "react-router";
import { buttonClass, type ButtonKind } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";

/** A link that looks like a button, because it leads to the page's next step. */
export const ButtonLink = ({
  to,
  children,
  kind = "secondary",
  icon,
  small = false,
  wide = false,
  label,
}: {
  readonly to: string;
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly small?: boolean;
  readonly wide?: boolean;
  /** A longer name for assistive technology, beginning with the words on the link. */
  readonly label?: string;
}) => (
  <Link to={to} className={buttonClass(kind, small, wide)} aria-label={label}>
    {icon ? <Icon name={icon} /> : null}
    <span className="kern-label">{children}</span>
  </Link>
);
