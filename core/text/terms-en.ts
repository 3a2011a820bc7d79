import { fixedSpace } from "../format.ts";
import type { Terms } from "./terms.ts";

/** The terms in English. */
export const termsEn: Terms = {
  severities: { mandatory: "Mandatory", important: "Important", hint: "Hint" },
  verified: {
    primary: "checked against the wording",
    secondary: "from a secondary source",
    unverified: "source to be confirmed",
  },
  instruments: {
    gesetz: "Act",
    rechtsverordnung: "Statutory ordinance",
    verwaltungsvorschrift: "Administrative regulation",
    foerderrichtlinie: "Funding guideline",
    satzung: "By-law",
    other: "Other instrument",
  },
  stages: {
    referentenentwurf: "Ministerial draft",
    ressortabstimmung: "Interministerial coordination",
    ersterKabinettdurchgang: "First cabinet reading",
    anhoerung: "Consultation",
    zweiterKabinettdurchgang: "Second cabinet reading",
    landtag: "Parliament",
    verkuendet: "Promulgated",
  },
  question: (number) => `Question${fixedSpace}${number}`,
  row: (position) => `row${fixedSpace}${position}`,
  reason: "Reason",
};
