import type { ReactNode } from "react";
import { PageHeading } from "./page-heading.tsx";

/** The page's heading with a line above or below it, and its actions at the right. */
export const PageHead = ({
  title,
  above,
  below,
  children,
}: {
  readonly title: string;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  readonly children?: ReactNode;
}) => (
  <div className="pagehead">
    <div>
      {above ? <p className="muted small">{above}</p> : null}
      <PageHeading>{title}</PageHeading>
      {below ? <p className="muted">{below}</p> : null}
    </div>
    {children}
  </div>
);
