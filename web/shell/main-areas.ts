import type { GlobalRole } from "#core/contract-session.ts";
import { proposalsLink } from "../state/links.ts";
import type { Words } from "../text/de.ts";

type MainArea = {
  readonly to: string;
  readonly label: (words: Words) => string;
  /** Roles the area is for; null: everybody. */
  readonly roles: readonly GlobalRole[] | null;
};

const mainAreas: readonly MainArea[] = [
  { to: proposalsLink, label: ({ shell }) => shell.proposals, roles: null },
];

/** The areas that somebody with these roles works in, in order. */
export const mainAreasFor = (roles: readonly GlobalRole[]): readonly MainArea[] =>
  mainAreas.filter((area) => area.roles === null || area.roles.some((role) => roles.includes(role)));
