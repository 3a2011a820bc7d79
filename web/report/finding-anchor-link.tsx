import type { ReactNode } from "react";
import { findingAnchor } from "../state/links.ts";
import { showAnchor } from "./anchor.ts";

/** Leads to a finding on this page, also where it lies in something closed. */
export const FindingAnchorLink = ({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ReactNode;
}) => (
  <a
    href={`#${findingAnchor(id)}`}
    onClick={(event) => {
      event.preventDefault();
      showAnchor(findingAnchor(id));
    }}
  >
    {children}
  </a>
);
