import type { Stage } from "#core/contract.ts";
import type { ProposalFilter } from "../state/proposals.ts";
import { proposalsLink } from "../state/links.ts";

/** All stages in the order of the procedure. */
export const stages: readonly Stage[] = [
  "referentenentwurf",
  "ressortabstimmung",
  "ersterKabinettdurchgang",
  "anhoerung",
  "zweiterKabinettdurchgang",
  "landtag",
  "verkuendet",
];

/** What the address asks for. A stage that does not exist means all. */
export const filterOf = (query: URLSearchParams): ProposalFilter => ({
  search: (query.get("suche") ?? "").trim(),
  stage: stages.find((stage) => stage === query.get("stand")) ?? null,
});

/** The address of a filter, so that it can be bookmarked. */
export const filterLink = ({ search, stage }: ProposalFilter): string => {
  const query = new URLSearchParams();
  if (search) query.set("suche", search);
  if (stage) query.set("stand", stage);
  return query.size === 0 ? proposalsLink : `${proposalsLink}?${query.toString()}`;
};
