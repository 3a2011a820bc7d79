import type { ReactNode } from "react";
import type { Proposal } from "#core/contract.ts";
import { AreaTabs, type Area } from "./area-tabs.tsx";
import { ContextBar } from "./context-bar.tsx";
import { Page } from "./page.tsx";

/**
 * A page within a proposal: context bar with the state of saving, area tabs, contents.
 * `title` names the page in the browser's tab; the proposal's short title follows it.
 */
export const ProposalFrame = ({
  proposal,
  area,
  assessment,
  title,
  saveState,
  children,
}: {
  readonly proposal: Proposal;
  readonly area: Area;
  readonly assessment?: string | undefined;
  readonly title: string;
  readonly saveState?: ReactNode;
  readonly children: ReactNode;
}) => (
  <>
    <ContextBar proposal={proposal} saveState={saveState} />
    <AreaTabs proposal={proposal} area={area} assessment={assessment} />
    <Page title={`${title} – ${proposal.shortTitle || proposal.title}`}>{children}</Page>
  </>
);
