import { Link } from "react-router";
import type { Proposal } from "#core/contract.ts";
import { checkLink, proposalLink, resultLink } from "../state/links.ts";
import { useWords } from "../text/language.ts";

export type Area = "facts" | "check" | "result";

/** The assessment that "Prüfung" and "Ergebnis" mean: the one on screen, else the one still open, else the newest. */
export const assessmentInView = (proposal: Proposal, shown: string | undefined): string | undefined => {
  if (shown !== undefined) return shown;
  const newestFirst = proposal.assessments.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  return (newestFirst.find((each) => each.status === "draft") ?? newestFirst[0])?.id;
};

/** The areas of a proposal, as links: each has its own address. */
export const AreaTabs = ({
  proposal,
  area,
  assessment,
}: {
  readonly proposal: Proposal;
  readonly area: Area;
  readonly assessment?: string | undefined;
}) => {
  const { shell } = useWords();
  const inView = assessmentInView(proposal, assessment);
  const links: readonly (readonly [Area, string, string])[] = [
    ["facts", proposalLink(proposal.id), shell.facts],
    ...(inView === undefined
      ? []
      : ([
          ["check", checkLink(proposal.id, inView), shell.check],
          ["result", resultLink(proposal.id, inView), shell.result],
        ] as const)),
  ];
  return (
    <nav className="tabs kern-level-2" aria-label={shell.proposalAreas}>
      <ul className="wrap">
        {links.map(([name, to, label]) => (
          <li key={name}>
            <Link to={to} aria-current={name === area ? "page" : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
