import type { ReactNode } from "react";

/** Something that opens on request. Printed open; see `useOpenForPrint`. */
export const Disclosure = ({
  summary,
  open = false,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) => (
  <details className="fold" open={open}>
    <summary>{summary}</summary>
    {children}
  </details>
);
